import { useState, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { Menu } from '../../ui/menu/menu.js';
import { SelectionBar } from '../../ui/table/selectable.js';
import { BulkRolesSheet } from './bulk-roles-sheet.js';
import { BulkTeamSheet } from './bulk-team-sheet.js';
import { InviteSheet } from './invite-sheet.js';
import type { PersonOnRoster, RosterFacts } from './people.route.js';
import { RemoveSheet } from './remove-sheet.js';
import { useChangeAtOnce } from './use-change-people.js';

interface Props {
  readonly people: readonly PersonOnRoster[];
  readonly roster: RosterFacts;
  readonly clear: () => void;
}

/** What can be done with everybody who is selected; there only while somebody is. */
export function BulkBar({ people, roster, clear }: Props): ReactElement | null {
  const [shown, show] = useState<'team' | 'roles' | 'invite' | 'remove'>();
  const change = useChangeAtOnce(roster.engagementId);
  if (people.length === 0) return null;
  const close = (): void => show(undefined);
  const who = plural(people.length, 'person', 'people');
  const write = (writesOkrs: boolean): void => {
    const words = people.length === 1 ? (writesOkrs ? 'writes' : 'does not write') : writesOkrs ? 'write' : 'do not write';
    change(people, () => ({ writesOkrs }), `${people.length === 1 ? people[0]?.name : who} ${words} OKRs.`);
  };
  return (
    <>
      <SelectionBar who={who} clear={clear}>
        <Button small onClick={() => show('team')}>
          Team
        </Button>
        <Menu
          label="Writes OKRs"
          button="Writes OKRs"
          groups={[
            [
              { words: 'They write OKRs', act: () => write(true) },
              { words: 'They do not', act: () => write(false) },
            ],
          ]}
        />
        {roster.grantableRoles.length > 0 && (
          <Button small onClick={() => show('roles')}>
            Roles
          </Button>
        )}
        <Button small onClick={() => show('invite')}>
          Invite
        </Button>
        <Button small onClick={() => show('remove')}>
          Remove
        </Button>
      </SelectionBar>
      {shown === 'team' && <BulkTeamSheet people={people} roster={roster} close={close} />}
      {shown === 'roles' && <BulkRolesSheet people={people} roster={roster} close={close} />}
      {shown === 'invite' && <InviteSheet people={people} engagementId={roster.engagementId} close={close} done={clear} />}
      {shown === 'remove' && <RemoveSheet people={people} roster={roster} close={close} />}
    </>
  );
}
