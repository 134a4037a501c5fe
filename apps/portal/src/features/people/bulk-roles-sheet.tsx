import type { ReactElement } from 'react';
import { clientRoleWords } from '../../app/client-words.js';
import { plural } from '../../app/words.js';
import type { ClientRole } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { RadioGroup, Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { PersonOnRoster, RosterFacts } from './people.route.js';
import { roleChoices } from './role-fields.js';
import { useChangePeople } from './use-change-people.js';

interface Entry {
  act: 'give' | 'take';
  role: ClientRole | '';
}

/** Gives one role to everybody selected, or takes it from them; their other roles stay. */
export function BulkRolesSheet({
  people,
  roster,
  close,
}: {
  readonly people: readonly PersonOnRoster[];
  readonly roster: RosterFacts;
  readonly close: () => void;
}): ReactElement {
  const form = useCairnForm<Entry>({ act: 'give', role: '' });
  const change = useChangePeople(roster.engagementId);
  const who = people.length === 1 ? (people[0]?.name ?? '') : plural(people.length, 'person', 'people');
  const send = async ({ act, role }: Entry) => {
    if (!role) return undefined;
    const touched = people.filter(({ roles }) => roles.includes(role) === (act === 'take'));
    if (touched.length === 0)
      return [{ field: 'role', message: act === 'give' ? 'Everybody you selected has this role already.' : 'Nobody you selected has this role.' }];
    const partFor = ({ roles, writesOkrs }: PersonOnRoster) => ({ roles: act === 'give' ? [...roles, role] : roles.filter((one) => one !== role), writesOkrs });
    return change(
      touched,
      partFor,
      `${clientRoleWords[role]}: ${act === 'give' ? 'given to' : 'taken from'} ${touched.length === 1 ? touched[0]?.name : plural(touched.length, 'person', 'people')}.`,
    );
  };
  return (
    <Sheet open close={close} heading={`Roles of ${who}`}>
      <Form form={form} label={`Roles of ${who}`} send={send} done={close}>
        <RadioGroup
          form={form}
          name="act"
          label="What to do"
          choices={[
            { value: 'give', label: 'Give a role', hint: 'Their other roles stay.' },
            { value: 'take', label: 'Take a role away' },
          ]}
        />
        <Select form={form} name="role" label="Role" empty="Choose a role" required="Choose a role" choices={roleChoices(roster.grantableRoles)} />
        <ButtonRow>
          <Submit>Change the roles</Submit>
          <Button onClick={close}>Leave them as they are</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
