import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';

const RenamePerson_Mutation = graphql(`
  mutation RenamePerson($input: RenamePersonInput!) {
    renamePerson(input: $input) {
      person {
        id
        ...PersonRow_person
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

export function RenameSheet({
  close,
  person,
}: {
  readonly close: () => void;
  readonly person: { readonly id: string; readonly name: string; readonly version: number };
}): ReactElement {
  const form = useCairnForm({ name: person.name });
  const [rename] = useMutation(RenamePerson_Mutation);
  return (
    <Sheet open close={close} heading={`Rename ${person.name}`}>
      <Form
        form={form}
        label={`Rename ${person.name}`}
        done={close}
        send={async ({ name }, idempotencyKey) =>
          (await rename({ variables: { input: { personId: person.id, version: person.version, name, idempotencyKey } } })).data?.renamePerson.errors
        }
      >
        <TextField form={form} name="name" label="Name" required="Enter a name" />
        <Submit>Rename</Submit>
      </Form>
    </Sheet>
  );
}
