import type { ReactElement } from 'react';
import { plural } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { Sheet } from '../../ui/dialog/sheet.js';
import { Select } from '../../ui/form/choice-fields.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import type { PersonOnRoster, RosterFacts } from './people.route.js';
import { useChangePeople } from './use-change-people.js';

/** Puts everybody selected into one team, or takes their team away. */
export function BulkTeamSheet({
  people,
  roster,
  close,
}: {
  readonly people: readonly PersonOnRoster[];
  readonly roster: RosterFacts;
  readonly close: () => void;
}): ReactElement {
  const form = useCairnForm({ teamId: '' });
  const change = useChangePeople(roster.engagementId);
  const who = people.length === 1 ? (people[0]?.name ?? '') : plural(people.length, 'person', 'people');
  return (
    <Sheet open close={close} heading={`Which team for ${who}?`}>
      <Form
        form={form}
        label="Choose a team"
        send={async ({ teamId }) => {
          const team = roster.teams.find(({ id }) => id === teamId)?.name;
          const are = people.length === 1 ? 'is' : 'are';
          return change(people, () => ({ teamId: teamId || null }), team ? `${who} ${are} in ${team}.` : `${who} ${are} in no team.`);
        }}
        done={close}
      >
        <Select form={form} name="teamId" label="Team" empty="No team" choices={roster.teams.map(({ id, name }) => ({ value: id, label: name }))} />
        <ButtonRow>
          <Submit>Set the team</Submit>
          <Button onClick={close}>Leave it as it is</Button>
        </ButtonRow>
      </Form>
    </Sheet>
  );
}
