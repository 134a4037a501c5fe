import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import { graphql } from '../../graphql/gql.js';
import type { PracticeRole } from '../../graphql/graphql.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { Switch } from '../../ui/form/switch.js';
import { practiceRoleNames, practiceRoleWords } from './role-words.js';
import css from './settings.module.css';

const GrantRole_Mutation = graphql(`
  mutation GrantRole($input: PersonRoleInput!) {
    grantRole(input: $input) {
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

const EndRole_Mutation = graphql(`
  mutation EndRole($input: PersonRoleInput!) {
    endRole(input: $input) {
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

interface RolesSheetProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly PracticeRole[] };
}

/** Each role is a switch and holds from the person's next request. Without any they no longer work here. */
export function RolesSheet({ open, close, person }: RolesSheetProps): ReactElement {
  const again = { refetchQueries: ['PracticePeoplePage'], awaitRefetchQueries: true };
  const [grant] = useMutation(GrantRole_Mutation, again);
  const [end] = useMutation(EndRole_Mutation, again);
  const [problem, setProblem] = useState<string>();
  const attempt = useIdempotencyKey();
  const change = async (role: PracticeRole, on: boolean): Promise<void> => {
    const variables = { input: { personId: person.id, role, idempotencyKey: attempt.key } };
    try {
      const errors = on ? (await grant({ variables })).data?.grantRole.errors : (await end({ variables })).data?.endRole.errors;
      attempt.renew();
      setProblem(errors?.[0]?.message);
    } catch (error) {
      setProblem(failureWords(error, 'This was not saved.'));
    }
  };
  return (
    <Sheet open={open} close={close} heading={`What ${person.name} does`}>
      <p>A change holds at once. Whoever has no role left no longer comes in; what they did stays.</p>
      <p role="status" className={css.problem}>
        {problem}
      </p>
      {practiceRoleNames.map((role) => (
        <Switch key={role} label={practiceRoleWords[role]} on={person.roles.includes(role)} change={(on) => void change(role, on)} />
      ))}
    </Sheet>
  );
}
