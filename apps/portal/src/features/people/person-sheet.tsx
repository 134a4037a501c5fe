import { useState, type ReactElement } from 'react';
import type { ClientRole } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Checkbox, CheckboxGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { InviteSheet } from './invite-sheet.js';
import css from './people.module.css';
import type { PersonOnRoster, RosterFacts } from './people.route.js';
import { InvitationWords } from './people-table.js';
import { rolesSaid } from './people-words.js';
import { RemoveSheet } from './remove-sheet.js';
import { roleChoices, rolesWith } from './role-fields.js';
import { useChangePeople } from './use-change-people.js';

interface Props {
  readonly person: PersonOnRoster;
  readonly roster: RosterFacts;
  readonly keeps: boolean;
  readonly close: () => void;
}

function Facts({ person }: { readonly person: PersonOnRoster }): ReactElement {
  return (
    <p className={css.facts}>
      {person.email}
      <br />
      <InvitationWords invitation={person.invitation} />
    </p>
  );
}

function Edit({ person, roster, close, turnTo }: Omit<Props, 'keeps'> & { readonly turnTo: (sheet: 'invite' | 'remove') => void }): ReactElement {
  const form = useCairnForm<{ teamId: string; roles: ClientRole[]; writesOkrs: boolean }>({
    teamId: person.teamId ?? '',
    roles: [...person.roles],
    writesOkrs: person.writesOkrs,
  });
  const change = useChangePeople(roster.engagementId);
  const choices = roleChoices(roster.grantableRoles);
  const others = person.roles.filter((role) => role !== 'AUTHOR' && !roster.grantableRoles.includes(role));
  return (
    <Sheet open close={close} heading={person.name}>
      <Form
        form={form}
        label={`What ${person.name} does here`}
        send={async ({ teamId, roles, writesOkrs }) => {
          const held = rolesWith(roles, person.roles, roster.grantableRoles).filter((role) => role !== 'AUTHOR' || writesOkrs);
          return change([person], () => ({ teamId: teamId || null, roles: held, writesOkrs }), `${person.name} is changed.`);
        }}
        done={close}
      >
        <Facts person={person} />
        <Select form={form} name="teamId" label="Team" empty="No team" choices={roster.teams.map(({ id, name }) => ({ value: id, label: name }))} />
        <Checkbox form={form} name="writesOkrs" label="Writes OKRs" hint="Counts for the training gate." />
        {choices.length > 0 && (
          <CheckboxGroup
            form={form}
            name="roles"
            label="Roles"
            hint={others.length > 0 ? `${rolesSaid(others)}: only the coach gives and takes this.` : undefined}
            choices={choices}
          />
        )}
        <ButtonRow>
          <Submit>Save</Submit>
          {person.invitation.state !== 'ACCEPTED' && (
            <Button onClick={() => turnTo('invite')}>{person.invitation.state === 'NONE' ? 'Invite' : 'Invite again'}</Button>
          )}
          <Button look="quiet" onClick={() => turnTo('remove')}>
            Remove from the list
          </Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}

/** One person: to read, or to change. The address names who is open. */
export function PersonSheet({ person, roster, keeps, close }: Props): ReactElement {
  const [turned, turnTo] = useState<'invite' | 'remove'>();
  if (turned === 'invite') return <InviteSheet people={[person]} engagementId={roster.engagementId} close={close} />;
  if (turned === 'remove') return <RemoveSheet people={[person]} roster={roster} close={close} />;
  if (keeps) return <Edit person={person} roster={roster} close={close} turnTo={turnTo} />;
  return (
    <Sheet open close={close} heading={person.name}>
      <Facts person={person} />
      <p>
        {rolesSaid(person.roles)}
        {person.teamName && `, ${person.teamName}`}. {person.writesOkrs ? 'Writes OKRs.' : 'Does not write OKRs.'}
      </p>
      <ButtonRow>
        <Button onClick={close}>Back to the list</Button>
      </ButtonRow>
    </Sheet>
  );
}
