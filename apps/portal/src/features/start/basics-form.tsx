import type { FragmentType } from '@apollo/client/masking';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { timeZoneChoices } from '../../app/time/time-zones.js';
import { graphql } from '../../graphql/gql.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';

const BasicsForm_practice = graphql(`
  fragment BasicsForm_practice on Practice {
    id
    name
    timeZone
    language
    version
  }
`);

const ConfirmBasics_Mutation = graphql(`
  mutation ConfirmBasics($input: ChangePracticeInput!) {
    changePractice(input: $input) {
      practice {
        id
        setup {
          step
          at
        }
        ...BasicsForm_practice
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

/** Looked at once, and done. */
export function BasicsForm({ practice }: { readonly practice: FragmentType<typeof BasicsForm_practice> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: BasicsForm_practice, from: practice });
  const form = useCairnForm({ name: data.name, timeZone: data.timeZone, language: data.language });
  const [change] = useMutation(ConfirmBasics_Mutation);
  return (
    <Form
      form={form}
      label="Name, time zone and language"
      send={async (values, idempotencyKey) =>
        (await change({ variables: { input: { ...values, version: data.version, idempotencyKey } } })).data?.changePractice.errors
      }
    >
      <TextField form={form} name="name" label="Name of your practice" autoComplete="organization" required="Enter the name of your practice" />
      <Select form={form} name="timeZone" label="Time zone" choices={timeZoneChoices(data.timeZone)} />
      <Select form={form} name="language" label="Language" choices={languages} />
      <Submit>Yes, go on</Submit>
    </Form>
  );
}
