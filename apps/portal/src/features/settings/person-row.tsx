import type { FragmentType } from '@apollo/client/masking';
import { useSuspenseFragment } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row } from '../../ui/rows/row-list.js';
import { RenameSheet } from './rename-sheet.js';
import { rolesSaid } from './role-words.js';
import { RolesSheet } from './roles-sheet.js';
import { useInvitation } from './use-invitation.js';

const PersonRow_person = graphql(`
  fragment PersonRow_person on PracticePerson {
    id
    name
    email
    roles
    version
    isViewer
    invitation
    invitedAt
    availableActions {
      action
      state {
        __typename
        ... on Allowed {
          label
        }
        ... on Forbidden {
          headline
        }
      }
    }
  }
`);

/** One person: name, roles, where the invitation stands, and the acts that the server allows. */
export function PersonRow({ person }: { readonly person: FragmentType<typeof PersonRow_person> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: PersonRow_person, from: person });
  const [shown, show] = useState<'roles' | 'name'>();
  const invitation = useInvitation(data);
  const close = (): void => show(undefined);
  const label = (name: string): string | undefined => {
    const state = data.availableActions.find(({ action }) => action === name)?.state;
    return state?.__typename === 'Allowed' ? state.label : undefined;
  };
  const [invite, withdraw, rename] = [label('invitePerson'), label('withdrawInvitation'), label('renamePerson')];
  const manages = label('grantRole') !== undefined;
  const acts = [
    ...(rename ? [{ words: rename, act: () => show('name') }] : []),
    ...(invite && !data.isViewer ? [{ words: invite, act: invitation.send }] : []),
    ...(withdraw ? [{ words: withdraw, act: invitation.withdraw }] : []),
  ];
  return (
    <>
      <Row
        id={data.id}
        title={data.isViewer ? `${data.name}, you` : data.name}
        detail={`${rolesSaid(data.roles)} · ${data.email}`}
        when={
          data.invitation === 'SENT' && data.invitedAt ? (
            <>
              invited <Time at={data.invitedAt} />
            </>
          ) : data.invitation === 'EXPIRED' ? (
            'invitation has run out'
          ) : undefined
        }
        button={
          manages ? (
            <Button small aria-label={`Roles of ${data.name}`} onClick={() => show('roles')}>
              Roles
            </Button>
          ) : undefined
        }
        more={acts.length > 0 ? <Menu label={`More: ${data.name}`} groups={[acts]} /> : undefined}
      />
      <RolesSheet open={shown === 'roles'} close={close} person={data} />
      {shown === 'name' && <RenameSheet close={close} person={data} />}
    </>
  );
}
