import type { FragmentType } from '@apollo/client/masking';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { timeZoneChoices } from '../../app/time/time-zones.js';
import { graphql } from '../../graphql/gql.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';

const PracticeForm_practice = graphql(`
  fragment PracticeForm_practice on Practice {
    id
    name
    timeZone
    language
    version
  }
`);

const ChangePractice_Mutation = graphql(`
  mutation ChangePractice($input: ChangePracticeInput!) {
    changePractice(input: $input) {
      practice {
        id
        ...PracticeForm_practice
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const languages = [{ value: 'en', label: 'English' }];

export function PracticeForm({ practice }: { readonly practice: FragmentType<typeof PracticeForm_practice> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: PracticeForm_practice, from: practice });
  const form = useCairnForm({ name: data.name, timeZone: data.timeZone, language: data.language });
  const [change] = useMutation(ChangePractice_Mutation);
  const toast = useToast();
  return (
    <Form
      form={form}
      label="Name, time zone and language of the practice"
      done={() => toast({ words: 'Saved.' })}
      send={async (values, idempotencyKey) =>
        (await change({ variables: { input: { ...values, version: data.version, idempotencyKey } } })).data?.changePractice.errors
      }
    >
      <TextField
        form={form}
        name="name"
        label="Name"
        autoComplete="organization"
        required="Enter the name of your practice"
        hint="Clients see it on every page and mail."
      />
      <Select
        form={form}
        name="timeZone"
        label="Time zone"
        choices={timeZoneChoices(data.timeZone)}
        hint="For people who have chosen none. Each client has their own."
      />
      <Select form={form} name="language" label="Language" choices={languages} />
      <Submit>Save</Submit>
    </Form>
  );
}
