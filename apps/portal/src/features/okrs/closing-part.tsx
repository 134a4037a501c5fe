import { useSuspenseQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { gateParts } from '../../app/gate.js';
import { listed } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { LockedButton } from '../../ui/gate/locked-button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { ReadOnlyLine } from '../../ui/states/page-states.js';
import { CloseCycleSheet } from './close-cycle-sheet.js';
import { ClosingRow } from './closing-row.js';
import css from './okrs.module.css';

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

/** Key results by team, how many are scored, and the act that closes the cycle for good. */
export function ClosingPart({ cycleId }: { readonly cycleId: string }): ReactElement {
  const { data } = useSuspenseQuery(CycleClosing_Query, { variables: { cycleId }, fetchPolicy: 'cache-and-network' });
  const [closing, setClosing] = useState(false);
  const { cycleClosing: end } = data;
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
              <ClosingRow key={one.id} line={one} />
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
