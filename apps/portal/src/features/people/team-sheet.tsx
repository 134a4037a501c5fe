import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { graphql } from '../../graphql/gql.js';
import type { TeamKind } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { Checkbox, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { NumberField } from '../../ui/form/number-field.js';
import { TextField } from '../../ui/form/text-fields.js';
import type { RosterFacts, TeamFacts } from './people.route.js';
import { kindWords } from './people-words.js';

const AddTeam_Mutation = graphql(`
  mutation AddTeam($input: AddTeamInput!) {
    addTeam(input: $input) {
      team {
        id
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

const EditTeam_Mutation = graphql(`
  mutation EditTeam($input: EditTeamInput!) {
    editTeam(input: $input) {
      team {
        id
        name
        kind
        parentId
        headcount
        pilot
        version
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
  kind: TeamKind;
  parentId: string;
  headcount: number | null;
  pilot: boolean;
}

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** A team with its kind, its place and its size: a new one, or one to change. */
export function TeamSheet({ team, roster, close }: { readonly team?: TeamFacts; readonly roster: RosterFacts; readonly close: () => void }): ReactElement {
  const form = useCairnForm<Entry>({
    name: team?.name ?? '',
    kind: team?.kind ?? 'TEAM',
    parentId: team?.parentId ?? '',
    headcount: team?.headcount ?? null,
    pilot: team?.pilot ?? false,
  });
  const again = { refetchQueries: ['PeoplePage'], awaitRefetchQueries: true };
  const [add] = useMutation(AddTeam_Mutation, again);
  const [edit] = useMutation(EditTeam_Mutation, again);
  const toast = useToast();
  const above = roster.teams.filter(({ id }) => id !== team?.id).map(({ id, name }) => ({ value: id, label: name }));
  const send = async ({ parentId, ...values }: Entry, idempotencyKey: string) => {
    const input = { ...values, parentId: parentId || null, engagementId: roster.engagementId, idempotencyKey };
    if (team) return (await edit({ variables: { input: { ...input, teamId: team.id, version: team.version } } })).data?.editTeam.errors;
    return (await add({ variables: { input } })).data?.addTeam.errors;
  };
  return (
    <Sheet open close={close} heading={team ? `Edit ${team.name}` : 'Add a team'}>
      <Form
        form={form}
        label={team ? `Edit ${team.name}` : 'Add a team'}
        send={send}
        done={() => {
          toast({ words: team ? `${form.getValues('name')} is changed.` : `${form.getValues('name')} is added.` });
          close();
        }}
      >
        <TextField form={form} name="name" label="Name" required="Enter the name of the team" />
        <Select form={form} name="kind" label="Kind" choices={kinds} />
        {above.length > 0 && <Select form={form} name="parentId" label="Part of" optional empty="Stands by itself" choices={above} />}
        <NumberField form={form} name="headcount" label="Headcount" optional min={0} hint="As the client says; the list counts itself." />
        <Checkbox form={form} name="pilot" label="Pilot team" hint="Among the first to work with OKRs here." />
        <ButtonRow>
          <Submit>{team ? 'Save' : 'Add'}</Submit>
          <Button onClick={close}>Back to the list</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
