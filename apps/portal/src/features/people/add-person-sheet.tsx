import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import type { ClientRole } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, CheckboxGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { TextField } from '../../ui/form/text-fields.js';
import type { RosterFacts } from './people.route.js';
import { roleChoices } from './role-fields.js';

const AddPerson_Mutation = graphql(`
  mutation AddPerson($input: AddPersonInput!) {
    addPerson(input: $input) {
      people {
        id
        name
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
  teamId: string;
  roles: ClientRole[];
  writesOkrs: boolean;
}

/** One person, typed. Nobody gets a mail by being added. */
export function AddPersonSheet({ roster, close }: { readonly roster: RosterFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm<Entry>({ name: '', email: '', teamId: '', roles: [], writesOkrs: false });
  const [add] = useMutation(AddPerson_Mutation, { refetchQueries: ['PeoplePage'], awaitRefetchQueries: true });
  const toast = useToast();
  const choices = roleChoices(roster.grantableRoles);
  return (
    <Sheet open close={close} heading="Add a person">
      <Form
        form={form}
        label="Add a person"
        send={async ({ teamId, ...values }, idempotencyKey) =>
          (await add({ variables: { input: { ...values, engagementId: roster.engagementId, teamId: teamId || null, idempotencyKey } } })).data?.addPerson.errors
        }
        done={() => {
          toast({ words: `${form.getValues('name')} is on the list. Invite them when you are ready.` });
          close();
        }}
      >
        <TextField form={form} name="name" label="Name" required="Enter a name" />
        <TextField
          form={form}
          name="email"
          type="email"
          inputMode="email"
          label="Mail address"
          hint="They sign in with it. No mail goes out now."
          required="Enter a mail address"
        />
        {roster.teams.length > 0 && (
          <Select form={form} name="teamId" label="Team" optional empty="No team" choices={roster.teams.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <Checkbox form={form} name="writesOkrs" label="Writes OKRs" hint="Counts for the training gate." />
        {choices.length > 0 && <CheckboxGroup form={form} name="roles" label="Roles" optional choices={choices} />}
        <ButtonRow>
          <Submit>Add</Submit>
          <Button onClick={close}>Back to the list</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
