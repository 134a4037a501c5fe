import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import type { PracticeRole } from '../../graphql/graphql.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, CheckboxGroup } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import { practiceRoleNames, practiceRoleWords } from './role-words.js';

const AddPracticePerson_Mutation = graphql(`
  mutation AddPracticePerson($input: AddPracticePersonInput!) {
    addPracticePerson(input: $input) {
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

interface Entry {
  name: string;
  email: string;
  roles: PracticeRole[];
  invite: boolean;
}

const empty: Entry = { name: '', email: '', roles: ['COACH'], invite: true };
const choices = practiceRoleNames.map((role) => ({ value: role, label: practiceRoleWords[role] }));

export function AddPersonSheet({ open, close }: { readonly open: boolean; readonly close: () => void }): ReactElement {
  const form = useCairnForm<Entry>(empty);
  const [add] = useMutation(AddPracticePerson_Mutation, { refetchQueries: ['PracticePeoplePage'], awaitRefetchQueries: true });
  const toast = useToast();
  const done = (): void => {
    const { name, invite } = form.getValues();
    toast({ words: invite ? `${name} is added and gets a mail.` : `${name} is added. Invite them when you are ready.` });
    form.reset(empty);
    close();
  };
  return (
    <Sheet open={open} close={close} heading="Add a person">
      <Form
        form={form}
        label="Add a person"
        done={done}
        send={async (values, idempotencyKey) => (await add({ variables: { input: { ...values, idempotencyKey } } })).data?.addPracticePerson.errors}
      >
        <TextField form={form} name="name" label="Name" required="Enter a name" />
        <TextField
          form={form}
          name="email"
          type="email"
          inputMode="email"
          label="Mail address"
          required="Enter a mail address"
          hint="They sign in with it; there is no password."
        />
        <CheckboxGroup form={form} name="roles" label="What they do" choices={choices} required="Choose what this person does." />
        <Checkbox form={form} name="invite" label="Send the invitation now" />
        <Submit>Add</Submit>
      </Form>
    </Sheet>
  );
}
