import { useMutation, useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, CheckboxGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { PartError, Skeleton } from '../../ui/states/page-states.js';
import { marksOf } from './attendance.rules.js';
import { rolesSaid } from './training-words.js';
import type { WorkshopFacts } from './workshop.document.js';
import { InviteToWorkshop_Mutation, RecordAttendance_Mutation, SeatPeople_Mutation } from './workshop.mutations.js';

const SeatCandidates_Query = graphql(`
  query SeatCandidates($client: String!) {
    trainingPage(client: $client) {
      engagementId
      people {
        id
        personId
        name
        teamId
        teamName
        roles
        isCounted
        state
      }
    }
  }
`);

const words = {
  book: {
    heading: 'Book people into',
    label: 'Book people',
    toast: 'Booked. Each gets a mail with the date.',
    choose: 'Choose whom to book',
    submit: 'Book them',
  },
  invite: {
    ...{ heading: 'Invite people to', label: 'Invite people', toast: 'Invited. Each gets a mail and books their own place.' },
    ...{ choose: 'Choose whom to invite', submit: 'Invite them' },
  },
  enter: {
    heading: 'Who else came to',
    label: 'Enter who came',
    toast: 'Entered. They are on the list of the workshop now.',
    choose: 'Choose who came',
    submit: 'Enter them',
  },
  late: {
    heading: 'Who else was at',
    label: 'Add who was there',
    toast: 'Added to the record, as there from beginning to end. Change the minutes where they were not.',
    choose: 'Choose who was there',
    submit: 'Add them to the record',
  },
} as const;

interface Props {
  readonly workshop: WorkshopFacts;
  /** Before it begins people are booked or invited; afterwards whoever came along is entered, and once attendance is recorded added to the record. */
  readonly asks: keyof typeof words;
  readonly close: () => void;
}

/** What is recorded, and these people as there from beginning to end. */
function withOthers({ id, version, minutes, seats }: WorkshopFacts, personIds: readonly string[]) {
  const recorded = marksOf(
    seats.filter(({ state }) => state !== 'CANCELLED'),
    minutes,
  );
  const marks = { ...recorded, ...Object.fromEntries(personIds.map((personId) => [personId, minutes])) };
  return { workshopId: id, version, exceptions: Object.entries(marks).map(([personId, stayed]) => ({ personId, minutes: stayed })) };
}

/** Whom to book, to ask or to enter; those who still have to be trained come first. */
export function SeatPeopleSheet({ workshop, asks, close }: Props): ReactElement {
  const { id, title, seats, booked, places, teamId, clientSlug } = workshop;
  const { data, error, refetch } = useQuery(SeatCandidates_Query, { variables: { client: clientSlug } });
  const form = useCairnForm<{ personIds: string[]; required: boolean }>({ personIds: [], required: true });
  const [book] = useMutation(SeatPeople_Mutation);
  const [invite] = useMutation(InviteToWorkshop_Mutation);
  const [record] = useMutation(RecordAttendance_Mutation);
  const toast = useToast();
  const said = words[asks];
  const came = asks === 'enter' || asks === 'late';
  const hints = {
    book: `${plural(places - booked, 'place', 'places')} free.`,
    invite: 'An invitation takes no place; whoever is invited books it.',
    enter: 'No mail goes out.',
    late: 'The record is corrected, and their training counts at once. No mail goes out.',
  };
  const has = new Set(seats.filter(({ state }) => state === 'BOOKED' || (asks === 'invite' && state === 'INVITED')).map(({ personId }) => personId));
  const left = (data?.trainingPage.people ?? [])
    .filter((person) => !has.has(person.personId) && (came || teamId === null || person.teamId === teamId))
    .sort((one, other) => Number(other.isCounted && other.state !== 'CLEARED') - Number(one.isCounted && one.state !== 'CLEARED'));
  return (
    <Sheet open close={close} heading={`${said.heading} ${title}`}>
      {error && <PartError what="The list of people" retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} twoLines={false} />}
      {data && left.length === 0 && <p>Everybody on the list has a place already.</p>}
      {data && left.length > 0 && (
        <Form
          form={form}
          label={said.label}
          send={async ({ personIds, required }, idempotencyKey) => {
            if (asks === 'late')
              return (await record({ variables: { input: { ...withOthers(workshop, personIds), idempotencyKey } } })).data?.recordAttendance.errors;
            const input = { workshopId: id, personIds, required, idempotencyKey };
            if (asks === 'invite') return (await invite({ variables: { input } })).data?.inviteToWorkshop.errors;
            return (await book({ variables: { input: { ...input, required: came ? null : required } } })).data?.bookPeople.errors;
          }}
          done={() => {
            toast({ words: said.toast });
            close();
          }}
        >
          <CheckboxGroup
            form={form}
            name="personIds"
            label="People"
            hint={hints[asks]}
            required={said.choose}
            choices={left.map(({ personId, name, teamName, roles, isCounted, state }) => ({
              value: personId,
              label: name,
              hint: [rolesSaid(roles), teamName, isCounted && (state === 'CLEARED' ? 'trained' : 'not trained yet')].filter(Boolean).join(', '),
            }))}
          />
          {!came && <Checkbox form={form} name="required" label="They have to come" hint="Without this they may come." />}
          <ButtonRow>
            <Submit>{said.submit}</Submit>
            <Button onClick={close}>{came ? 'Back to the list' : 'Back to the workshop'}</Button>
          </ButtonRow>
        </Form>
      )}
    </Sheet>
  );
}
