import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { listed, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { RadioGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { Session } from './session-row.js';
import { areToBeBriefed } from './training.finding.js';
import type { TrainingPerson } from './training.document.js';
import { labelOf, thenAgain } from './training-acts.js';
import { formatWords, meetingOf } from './training-words.js';
import css from './training.module.css';

const BookPeople_Mutation = graphql(`
  mutation BookPeople($input: BookPeopleArgs!) {
    bookPeople(input: $input) {
      workshop {
        id
        booked
        seats {
          personId
          state
        }
      }
      errors {
        code
        message
        field
      }
    }
  }
`);

interface Props {
  readonly people: readonly Pick<TrainingPerson, 'personId' | 'name' | 'step'>[];
  readonly sessions: readonly Session[];
  readonly slug: string;
  readonly mayPlan: boolean;
  readonly close: () => void;
  readonly done?: () => void;
}

/** Puts people into a workshop that still has places. Each gets a mail with the date for their calendar. */
export function BookSheet({ people, sessions, slug, mayPlan, close, done }: Props): ReactElement {
  // People are invited until a session begins; from then on it only takes whoever came.
  const open = sessions.filter(({ availableActions, booked, places }) => labelOf(availableActions, 'inviteToWorkshop') && booked < places);
  const form = useCairnForm({ workshopId: open.length === 1 ? (open[0]?.id ?? '') : '' });
  const briefing = areToBeBriefed(people);
  const [book] = useMutation(BookPeople_Mutation, thenAgain);
  const toast = useToast();
  const who = people.length <= 3 ? listed(people.map(({ name }) => name)) : plural(people.length, 'person', 'people');
  return (
    <Sheet open close={close} heading={`Book ${who}`}>
      {open.length === 0 ? (
        <>
          <p>No session ahead has a free place.</p>
          <ButtonRow>
            {mayPlan && (
              <ButtonLink look="filled" to={`/c/${slug}/training/new${briefing ? '?kit=REFRESHER' : ''}`}>
                {briefing ? 'Plan a briefing' : 'Plan a workshop'}
              </ButtonLink>
            )}
            <Button onClick={close}>Back to the list</Button>
          </ButtonRow>
        </>
      ) : (
        <Form
          form={form}
          label={`Book ${who}`}
          send={async ({ workshopId }, idempotencyKey) =>
            (await book({ variables: { input: { workshopId, personIds: people.map(({ personId }) => personId), idempotencyKey } } })).data?.bookPeople.errors
          }
          done={() => {
            toast({ words: `${who} ${people.length === 1 ? 'is' : 'are'} booked and ${people.length === 1 ? 'gets' : 'get'} a mail with the date.` });
            done?.();
            close();
          }}
        >
          <RadioGroup
            form={form}
            name="workshopId"
            label="Session"
            required="Choose a session"
            choices={open.map((session) => ({
              value: session.id,
              label: (
                <>
                  {session.title}, <Time meeting={meetingOf(session)} />
                </>
              ),
              hint: `${formatWords[session.format]}, ${plural(session.places - session.booked, 'place', 'places')} free${session.teamName ? `, for ${session.teamName}` : ''}`,
            }))}
          />
          <p className={css.facts}>Each gets a mail with the date for their calendar, and can answer that they cannot come.</p>
          <ButtonRow>
            <Submit>{people.length === 1 ? 'Book' : `Book ${plural(people.length, 'person', 'people')}`}</Submit>
            <Button onClick={close}>Back to the list</Button>
          </ButtonRow>
        </Form>
      )}
    </Sheet>
  );
}
