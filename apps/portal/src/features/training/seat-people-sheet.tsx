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
import { rolesSaid } from './training-words.js';
import type { WorkshopFacts } from './workshop.document.js';
import { InviteToWorkshop_Mutation, SeatPeople_Mutation } from './workshop.mutations.js';

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

interface Props {
  readonly workshop: WorkshopFacts;
  readonly asks: 'book' | 'invite';
  readonly close: () => void;
}

/** Whom to book or to ask; those who still have to be trained come first. */
export function SeatPeopleSheet({ workshop, asks, close }: Props): ReactElement {
  const { id, title, seats, booked, places, teamId, clientSlug } = workshop;
  const { data, error, refetch } = useQuery(SeatCandidates_Query, { variables: { client: clientSlug } });
  const form = useCairnForm<{ personIds: string[]; required: boolean }>({ personIds: [], required: true });
  const [book] = useMutation(SeatPeople_Mutation);
  const [invite] = useMutation(InviteToWorkshop_Mutation);
  const toast = useToast();
  const has = new Set(seats.filter(({ state }) => state === 'BOOKED' || (asks === 'invite' && state === 'INVITED')).map(({ personId }) => personId));
  const left = (data?.trainingPage.people ?? [])
    .filter((person) => !has.has(person.personId) && (teamId === null || person.teamId === teamId))
    .sort((one, other) => Number(other.isCounted && other.state !== 'CLEARED') - Number(one.isCounted && one.state !== 'CLEARED'));
  return (
    <Sheet open close={close} heading={asks === 'book' ? `Book people into ${title}` : `Invite people to ${title}`}>
      {error && <PartError what="The list of people" retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} twoLines={false} />}
      {data && left.length === 0 && <p>Everybody on the list has a place already.</p>}
      {data && left.length > 0 && (
        <Form
          form={form}
          label={asks === 'book' ? 'Book people' : 'Invite people'}
          send={async ({ personIds, required }, idempotencyKey) => {
            const input = { workshopId: id, personIds, required, idempotencyKey };
            return asks === 'book'
              ? (await book({ variables: { input } })).data?.bookPeople.errors
              : (await invite({ variables: { input } })).data?.inviteToWorkshop.errors;
          }}
          done={() => {
            toast({ words: asks === 'book' ? 'Booked. Each gets a mail with the date.' : 'Invited. Each gets a mail and books their own place.' });
            close();
          }}
        >
          <CheckboxGroup
            form={form}
            name="personIds"
            label="People"
            hint={asks === 'book' ? `${plural(places - booked, 'place', 'places')} free.` : 'An invitation takes no place; whoever is invited books it.'}
            required={asks === 'book' ? 'Choose whom to book' : 'Choose whom to invite'}
            choices={left.map(({ personId, name, teamName, roles, isCounted, state }) => ({
              value: personId,
              label: name,
              hint: [rolesSaid(roles), teamName, isCounted && (state === 'CLEARED' ? 'trained' : 'not trained yet')].filter(Boolean).join(', '),
            }))}
          />
          <Checkbox form={form} name="required" label="They have to come" hint="Without this they may come." />
          <ButtonRow>
            <Submit>{asks === 'book' ? 'Book them' : 'Invite them'}</Submit>
            <Button onClick={close}>Back to the workshop</Button>
          </ButtonRow>
        </Form>
      )}
    </Sheet>
  );
}
