import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { Menu } from '../../ui/menu/menu.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { DataTable, type Column } from '../../ui/table/data-table.js';
import { Selectable, SelectableName } from '../../ui/table/selectable.js';
import type { Selection } from '../../ui/table/use-selection.js';
import { PeopleFilter } from './people-filter.js';
import type { Session } from './session-row.js';
import { meetingOf, rolesSaid, stepWords } from './training-words.js';
import type { TrainingPerson } from './training.document.js';
import css from './training.module.css';
import { useWriting } from './use-writing.js';

/** The session that a person is booked for or invited to; the soonest ahead. */
const sessionOf = (sessions: readonly Session[], personId: string): Session | undefined =>
  sessions.find(
    ({ status, seats }) => status === 'PLANNED' && seats.some((seat) => seat.personId === personId && (seat.state === 'BOOKED' || seat.state === 'INVITED')),
  );

/** Where somebody who is trained was last. */
const heldFor = (sessions: readonly Session[], { personId, state }: TrainingPerson): Session | undefined =>
  state === 'CLEARED'
    ? sessions.findLast(({ status, seats }) => status === 'HELD' && seats.some((seat) => seat.personId === personId && seat.state === 'BOOKED'))
    : undefined;

function stateSaid({ state, step, isCounted }: TrainingPerson): string {
  if (state === 'CLEARED') return 'Trained';
  // Nobody waits for whoever the gate does not count, unless they have a session all the same.
  if (!step || (!isCounted && step.kind === 'NOTHING')) return isCounted ? 'Not trained' : 'Not counted';
  return state === 'LAPSED' ? `Lapsed, ${stepWords[step.kind].toLowerCase()}` : stepWords[step.kind];
}

interface Props {
  readonly people: readonly TrainingPerson[];
  readonly shown: readonly TrainingPerson[];
  readonly sessions: readonly Session[];
  readonly slug: string;
  readonly engagementId: string;
  readonly keepsRoster: boolean;
  /** Missing for whoever does not book others. */
  readonly selection?: Selection<TrainingPerson>;
  readonly book: (people: readonly TrainingPerson[]) => void;
}

/** Everybody with what they do, their session and where they stand. The gate counts those who write OKRs, not everyone. */
export function PeopleSection({ people, shown, sessions, slug, engagementId, keepsRoster, selection, book }: Props): ReactElement {
  const write = useWriting(engagementId, people);
  const session = (person: TrainingPerson): ReactNode => {
    const found = sessionOf(sessions, person.personId) ?? heldFor(sessions, person);
    if (!found && !person.isCounted) return null;
    return found ? (
      <Link to={`/c/${slug}/training/${found.id}`}>
        <Time meeting={meetingOf(found)} />
      </Link>
    ) : (
      <span className={css.pale}>none</span>
    );
  };
  const columns: readonly Column<TrainingPerson>[] = [
    {
      key: 'name',
      heading: 'Name',
      sortBy: ({ name }) => name,
      cell: (person) => (
        <SelectableName
          row={person}
          selection={selection}
          link={<Link to={`/c/${slug}/people?person=${person.id}`}>{person.name}</Link>}
          below={person.teamName ?? undefined}
          onPhone={
            <>
              {[rolesSaid(person.roles), person.writesOkrs && 'writes OKRs'].filter(Boolean).join(', ')}
              {' · '}
              {stateSaid(person)}
              {!person.needsSession && person.state !== 'CLEARED' && sessionOf(sessions, person.personId) && <>, {session(person)}</>}
            </>
          }
        />
      ),
    },
    {
      key: 'role',
      heading: 'Role',
      wideOnly: true,
      sortBy: ({ roles }) => rolesSaid(roles),
      cell: ({ roles }) => rolesSaid(roles) || <span className={css.pale}>none</span>,
    },
    {
      key: 'writes',
      heading: 'Writes OKRs',
      wideOnly: true,
      sortBy: ({ writesOkrs }) => (writesOkrs ? 'a' : 'b'),
      cell: (person) =>
        keepsRoster ? (
          <Menu
            label={`Writes OKRs: ${person.name}`}
            button={
              <>
                <span className="visually-hidden">{person.name} writes OKRs: </span>
                {person.writesOkrs ? 'yes' : 'no'}
              </>
            }
            groups={[
              [
                { words: 'Writes OKRs', chosen: person.writesOkrs, act: () => write(person, true) },
                { words: 'Does not write OKRs', chosen: !person.writesOkrs, act: () => write(person, false) },
              ],
            ]}
          />
        ) : person.writesOkrs ? (
          'yes'
        ) : (
          <span className={css.pale}>no</span>
        ),
    },
    { key: 'session', heading: 'Session', wideOnly: true, cell: session },
    {
      key: 'state',
      heading: 'State',
      wideOnly: true,
      sortBy: stateSaid,
      cell: (person) => (
        <span title={person.words}>
          {person.needsSession ? (
            <strong>{stateSaid(person)}</strong>
          ) : (
            <span className={stateSaid(person) === 'Not counted' ? css.pale : undefined}>{stateSaid(person)}</span>
          )}
        </span>
      ),
    },
    {
      key: 'act',
      heading: <span className="visually-hidden">Act</span>,
      cell: (person) =>
        selection && person.needsSession ? (
          <Button small aria-label={`Book ${person.name}`} onClick={() => book([person])}>
            Book
          </Button>
        ) : null,
    },
  ];
  return (
    <RuledSection
      heading="People"
      count={shown.length}
      act={
        selection &&
        shown.length > 0 && (
          <Button look="quiet" small onClick={() => (selection.chosen.length === shown.length ? selection.clear() : selection.all())}>
            {selection.chosen.length === shown.length ? 'Select nobody' : `Select all ${shown.length}`}
          </Button>
        )
      }
    >
      <PeopleFilter people={people} />
      {shown.length === 0 ? (
        <EmptyState kind="filtered" headline="Nobody is in this choice." act={<Link to={{ search: '' }}>Show everybody</Link>} />
      ) : (
        <Selectable>
          <DataTable caption="People and their training" rows={shown} columns={columns} rowKey={({ id }) => id} />
        </Selectable>
      )}
    </RuledSection>
  );
}
