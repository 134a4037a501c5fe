import { useSuspenseQuery } from '@apollo/client/react';
import { useEffect, useState, type ReactElement } from 'react';
import { draftsNamed } from '../../app/drafts/device-store.js';
import { gateParts } from '../../app/gate.js';
import { useViewer } from '../../app/session.js';
import { listed } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { CloseCycleSheet } from './close-cycle-sheet.js';
import { ClosingRow, isLeft } from './closing-row.js';
import css from './okrs.module.css';
import { scoreDrafts } from './use-kept-score.js';

const CycleClosing_Query = graphql(`
  query CycleClosing($cycleId: UUID!) {
    cycleClosing(cycleId: $cycleId) {
      id
      number
      status
      version
      words
      scored
      total
      withLearning
      unpublishedTeams
      availableActions {
        action
        state {
          ... on Allowed {
            label
          }
          ... on Gated {
            headline
            left {
              text
              dueOn
            }
          }
          ... on Forbidden {
            headline
          }
        }
      }
      keyResults {
        ...ClosingRow_keyResult @unmask
      }
    }
  }
`);

/** Key results by team, how many are scored, and the act that closes the cycle for good. The first one that is left is asked about; the others are a line each. */
export function ClosingPart({ cycleId }: { readonly cycleId: string }): ReactElement {
  const { data } = useSuspenseQuery(CycleClosing_Query, { variables: { cycleId }, fetchPolicy: 'cache-and-network' });
  const [closing, setClosing] = useState(false);
  const { cycleClosing: end } = data;
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        end.keyResults
          .filter(isLeft)
          .slice(0, 1)
          .map(({ id }) => id),
      ),
  );
  const { id: viewerId } = useViewer();
  // What was typed here before the tab was closed stands open again.
  useEffect(() => {
    void draftsNamed(viewerId, scoreDrafts).then((ids) => ids.length > 0 && setOpen((before) => new Set([...before, ...ids])));
  }, [viewerId]);
  const opens = (id: string): void => setOpen((before) => new Set(before).add(id));
  // Whoever goes through the list gets the next one that is left.
  const done = (id: string): void => {
    const at = end.keyResults.findIndex((one) => one.id === id);
    const after = [...end.keyResults.slice(at + 1), ...end.keyResults.slice(0, at)];
    const next = after.find((one) => isLeft(one) && !open.has(one.id));
    setOpen((before) => new Set([...before, ...(next ? [next.id] : [])].filter((one) => one !== id)));
  };
  const state = end.availableActions.find(({ action }) => action === 'closeCycle')?.state;
  const teams = [...new Map(end.keyResults.map(({ teamId, teamName }) => [teamId, teamName]))];
  return (
    <>
      <p className={css.finding}>{end.words}</p>
      {end.unpublishedTeams.length > 0 && (
        <ReadOnlyLine>{listed(end.unpublishedTeams)} never published in this cycle; nothing of theirs is scored.</ReadOnlyLine>
      )}
      {end.total === 0 && <EmptyState kind="done" headline="There is nothing to score." />}
      {teams.map(([teamId, name]) => (
        <RuledSection key={teamId} heading={name}>
          {end.keyResults
            .filter((one) => one.teamId === teamId)
            .map((one) => (
              <ClosingRow key={one.id} line={one} open={open.has(one.id)} opens={() => opens(one.id)} done={() => done(one.id)} />
            ))}
        </RuledSection>
      ))}
      <div className={css.end}>
        <ButtonRow>
          {state?.__typename === 'Allowed' && (
            <Button look="filled" onClick={() => setClosing(true)}>
              {state.label}
            </Button>
          )}
          {state?.__typename === 'Gated' && <LockedButton gate={gateParts(state)}>Close cycle {end.number}</LockedButton>}
        </ButtonRow>
      </div>
      {state?.__typename === 'Forbidden' && end.status !== 'CLOSED' && <p className={css.detail}>{state.headline}</p>}
      {closing && <CloseCycleSheet end={end} close={() => setClosing(false)} />}
    </>
  );
}
