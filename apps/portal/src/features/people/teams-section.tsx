import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button/button.js';
import { RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { RosterFacts } from './people.route.js';
import { TeamRow } from './team-row.js';
import { TeamSheet } from './team-sheet.js';

interface Props {
  readonly roster: RosterFacts;
  readonly keeps: boolean;
  readonly letsLeave: boolean;
  readonly asked: URLSearchParams;
}

/** The teams of the engagement; those that left the programme stay in sight with their reason. */
export function TeamsSection({ roster, keeps, letsLeave, asked }: Props): ReactElement | null {
  const [adding, setAdding] = useState(false);
  const { teams } = roster;
  if (teams.length === 0 && !keeps) return null;
  return (
    <RuledSection
      heading="Teams"
      count={teams.length}
      act={
        keeps && (
          <Button small onClick={() => setAdding(true)}>
            Add a team
          </Button>
        )
      }
    >
      {teams.length === 0 ? (
        <EmptyState kind="first" headline="Teams, units and who leads them will stand here.">
          A team is made by itself when a pasted or imported line names it.
        </EmptyState>
      ) : (
        <RowList label="Teams">
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} roster={roster} keeps={keeps} letsLeave={letsLeave} asked={asked} />
          ))}
        </RowList>
      )}
      {adding && <TeamSheet roster={roster} close={() => setAdding(false)} />}
    </RuledSection>
  );
}
