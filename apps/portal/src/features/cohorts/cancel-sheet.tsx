import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextArea } from '../../ui/form/text-fields.js';
import { again, type CohortFacts } from './cohorts.documents.js';

const CancelCohort_Mutation = graphql(`
  mutation CancelCohort($input: CancelCohortArgs!) {
    cancelCohort(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Props {
  readonly cohort: CohortFacts;
  readonly people: number;
  readonly later: readonly { readonly id: string; readonly name: string; readonly programmeVersionId: string }[];
  readonly close: () => void;
}

/** A cohort that does not take place: why, and what becomes of its people. */
export function CancelSheet({ cohort, people, later, close }: Props): ReactElement {
  const form = useCairnForm({ moveToCohortId: '', because: '' });
  const [cancel] = useMutation(CancelCohort_Mutation, again);
  const toast = useToast();
  const to = later.find(({ id }) => id === form.watch('moveToCohortId'));
  const told = people + cohort.waiting.length;
  return (
    <Sheet open close={close} heading={`Call ${cohort.name} off?`}>
      <Form
        form={form}
        label={`Call ${cohort.name} off`}
        send={async ({ moveToCohortId, because }, idempotencyKey) => {
          const input = { cohortId: cohort.id, version: cohort.version, because, moveToCohortId: moveToCohortId || null, idempotencyKey };
          return (await cancel({ variables: { input } })).data?.cancelCohort.errors;
        }}
        done={() => {
          toast({ words: `${cohort.name} does not take place.${told > 0 ? ` ${plural(told, 'person gets', 'people get')} a mail.` : ''}` });
          close();
        }}
      >
        <p>
          {told > 0 ? `${plural(told, 'person hears', 'people hear')} it by mail, with your reason. ` : ''}
          Live sessions still to come leave their calendars, the waiting list ends, and open offers go back to your desk. This cannot be taken back.
        </p>
        {people > 0 && (
          <Select
            form={form}
            name="moveToCohortId"
            label={people === 1 ? 'The person who learns here' : `The ${people} people who learn here`}
            empty="leave; what they have passed is kept"
            hint={later.length === 0 ? 'No later cohort of this programme is planned yet.' : 'All of them move together, where there are places enough.'}
            choices={later.map(({ id, name }) => ({ value: id, label: `move to ${name}` }))}
          />
        )}
        {to && (
          <p>
            {to.programmeVersionId === cohort.programmeVersionId
              ? 'What they have passed goes with them.'
              : `${to.name} learns from another version of the programme. What they have passed counts there wherever it has the same step, and what they have begun goes on.`}
          </p>
        )}
        <TextArea form={form} name="because" label="Why" hint="They read this." rows={2} limit={500} required="Say why" />
        <ButtonRow>
          <Submit>Call it off</Submit>
          <Button onClick={close}>It takes place</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
