import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useTell } from '../app/activity.js';
import { Button } from '../ui/button/button.js';
import { HealthGlyph, type Health } from '../ui/health/health-mark.js';
import { SignalMarks } from '../ui/health/signal-list.js';
import { Menu } from '../ui/menu/menu.js';
import { Row, RowList } from '../ui/rows/row-list.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import { DataTable } from '../ui/table/data-table.js';
import { TaskList } from '../ui/tasks/task-list.js';

interface Item {
  readonly id: string;
  readonly health: Health;
  readonly client: string;
  readonly what: string;
  readonly why: string;
  readonly when: string;
  readonly act?: string;
}

export const items: readonly Item[] = [
  {
    id: '1',
    health: 'OFF_TRACK',
    client: 'Marisol Health',
    what: 'Open the training gate: 4 of 11 authors not trained',
    why: 'Drafting starts Mon 30 Nov. Two are booked for Friday, two have no session.',
    when: '4 days left',
    act: 'Book 2 people',
  },
  {
    id: '2',
    health: 'NEEDS_ATTENTION',
    client: 'Oakfield Council',
    what: 'Decision waiting: 3 parameter changes',
    why: 'Sent 6 days ago to Dana Ruiz, opened twice, not decided.',
    when: '6 days',
    act: 'Send a nudge',
  },
  {
    id: '3',
    health: 'NEEDS_ATTENTION',
    client: 'Halden Robotics',
    what: 'Draft ready for review: Field Service team',
    why: '2 key results written as commit; the deployment plan says write as stretch.',
    when: 'since yesterday',
    act: 'Review draft',
  },
  {
    id: '4',
    health: 'NO_DATA',
    client: 'Tern & Co',
    what: 'Agree the agenda for Friday’s reflect and reset',
    why: 'No agreed outcome for the workshop yet.',
    when: 'tomorrow 14:00',
    act: 'Open agenda',
  },
];

export function WorkList({ filled = false }: { readonly filled?: boolean }): ReactElement {
  const tell = useTell();
  const [gone, setGone] = useState<readonly string[]>([]);
  const left = items.filter(({ id }) => !gone.includes(id));
  const snooze = (id: string): void => {
    setGone((before) => [...before, id]);
    tell({ words: 'Snoozed until Monday 30 November.', undo: () => setGone((before) => before.filter((one) => one !== id)) });
  };
  return (
    <RuledSection heading="Needs you" count={left.length}>
      <RowList label="Needs you">
        {left.map(({ id, health, client, what, why, when, act }, index) => (
          <Row
            key={id}
            id={id}
            selected={index === 0 && filled}
            lead={<HealthGlyph health={health} />}
            name={<Link to="/kit">{client}</Link>}
            title={what}
            detail={why}
            when={when}
            button={
              <Button small look={index === 0 && filled ? 'filled' : 'outlined'}>
                {act}
              </Button>
            }
            more={
              <Menu
                label={`More for ${client}`}
                groups={[
                  [
                    { words: 'Snooze until Monday', key: 'H', act: () => snooze(id) },
                    { words: 'Open the client', act: () => undefined },
                  ],
                ]}
              />
            }
            keys={{ h: () => snooze(id) }}
          />
        ))}
      </RowList>
    </RuledSection>
  );
}

interface Engagement {
  readonly name: string;
  readonly phase: string;
  readonly weeks: number;
  readonly signals: readonly Health[];
}

const engagements: readonly Engagement[] = [
  { name: 'Marisol Health', phase: 'Training', weeks: 9, signals: ['ON_TRACK', 'OFF_TRACK', 'NO_DATA', 'NO_DATA'] },
  { name: 'Oakfield Council', phase: 'Deployment', weeks: 4, signals: ['NEEDS_ATTENTION', 'NO_DATA', 'NO_DATA', 'NO_DATA'] },
  { name: 'Halden Robotics', phase: 'Cycle 2, week 6 of 13', weeks: 31, signals: ['ON_TRACK', 'ON_TRACK', 'ON_TRACK', 'NEEDS_ATTENTION'] },
];

export const ListsAndTables = (): ReactElement => (
  <>
    <WorkList />
    <RuledSection heading="Engagements" note="worst signal first">
      <DataTable
        caption="Engagements"
        rows={engagements}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', heading: 'Client', cell: ({ name }) => <Link to="/kit">{name}</Link>, sortBy: ({ name }) => name },
          { key: 'phase', heading: 'Phase', cell: ({ phase }) => phase, sortBy: ({ phase }) => phase },
          {
            key: 'signals',
            heading: 'Signals',
            cell: ({ signals }) => (
              <SignalMarks signals={signals.map((health, index) => ({ name: ['Sponsor', 'Training', 'Rhythm', 'Outcome'][index] ?? '', health }))} />
            ),
            wideOnly: true,
          },
          { key: 'weeks', heading: 'Weeks', cell: ({ weeks }) => weeks, sortBy: ({ weeks }) => weeks, figures: true },
        ]}
      />
    </RuledSection>
    <RuledSection heading="Start your practice" note="2 of 6 done, about 12 minutes left">
      <TaskList
        label="Steps"
        tasks={[
          { id: '1', title: 'Name, time zone, language', state: 'done' },
          { id: '2', title: 'Your deployment plan template', state: 'done', note: '10 questions, 7 prefilled' },
          { id: '3', title: 'First client and sponsor', detail: 'Opens their programme. 3 minutes.', state: 'now', act: <Button small>Continue</Button> },
          { id: '4', title: 'People who will write OKRs', detail: 'Paste, type or import.', state: 'open' },
          { id: '5', title: 'Send the first mail', state: 'locked', note: 'when somebody is there to get it' },
        ]}
      />
    </RuledSection>
  </>
);
