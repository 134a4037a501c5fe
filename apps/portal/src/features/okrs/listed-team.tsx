import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { figure } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { DraftStatus, ListedLine_LineFragment } from '../../graphql/graphql.js';
import { Tag } from '../../ui/marks/marks.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './list.module.css';
import type { OkrListFacts } from './list-page.js';

export const ListedLine_line = graphql(`
  fragment ListedLine_line on ListedLine {
    id
    kind
    krType
    text
    unit
    baseline
    commitValue
    targetValue
    stretchValue
    healthyLow
    healthyHigh
    currentValue
    championName
    finalScore
  }
`);

type Team = OkrListFacts['teams'][number];
const standing: Readonly<Record<DraftStatus, string>> = {
  DRAFTING: 'draft',
  SENT: 'sent',
  LOOK_AGAIN: 'being looked at again',
  READY: 'ready',
  PUBLISHED: 'published',
};

/** The OKRs of a team: objectives in the serif, key results as links below. */
export function ListedTeam({ team, slug }: { readonly team: Team; readonly slug: string }): ReactElement {
  return (
    <RuledSection
      heading={
        <>
          {team.name} {team.mine && <Tag>yours</Tag>} {team.status !== 'PUBLISHED' && <Tag hatched>{standing[team.status]}</Tag>}
        </>
      }
    >
      {team.objectives.map((objective) => (
        <article key={objective.id} id={`o-${objective.id}`} className={css.objective}>
          <h3>{objective.text}</h3>
          {objective.whyNow && <p className={css.why}>{objective.whyNow}</p>}
          {(objective.supportsText ?? objective.sharedWithTeamName) && (
            <p className={css.note}>
              {[objective.supportsText && `Supports “${objective.supportsText}”`, objective.sharedWithTeamName && `shared with ${objective.sharedWithTeamName}`]
                .filter(Boolean)
                .join(', ')}
            </p>
          )}
          <Lines lines={objective.lines} slug={slug} of={objective.text} />
        </article>
      ))}
      {team.looseLines.length > 0 && (
        <div className={css.objective}>
          <Lines lines={team.looseLines} slug={slug} of={`${team.name}, under no objective`} />
        </div>
      )}
    </RuledSection>
  );
}

function Lines({ lines, slug, of }: { readonly lines: readonly ListedLine_LineFragment[]; readonly slug: string; readonly of: string }): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <ul className={css.lines} aria-label={of}>
      {lines.map((line) => (
        <li key={line.id} className={css.line}>
          <Link to={`/c/${slug}/kr/${line.id}`} className={css.text}>
            {line.text}
          </Link>
          <span className={css.note}>
            {[line.kind === 'HEALTH_METRIC' && 'health metric', rangeOf(line), isOutside(line) && 'outside its healthy range', line.championName]
              .filter(Boolean)
              .join(', ')}
          </span>
          {line.finalScore !== null && <span className={css.score}>{line.finalScore.toFixed(1)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A health metric that left its bounds outranks key results, so it says so. */
const isOutside = ({ kind, healthyLow, healthyHigh, currentValue }: ListedLine_LineFragment): boolean =>
  kind === 'HEALTH_METRIC' &&
  currentValue !== null &&
  ((healthyLow !== null && currentValue < healthyLow) || (healthyHigh !== null && currentValue > healthyHigh));

/** "31 to 12 %, now 24 %": from where to how far, as far as it is said. */
function rangeOf(line: ListedLine_LineFragment): string | undefined {
  const { baseline, stretchValue, targetValue, commitValue, healthyLow, healthyHigh, currentValue, unit, kind } = line;
  const withUnit = (words: string): string => (unit ? `${words} ${unit}` : words);
  const now = currentValue === null ? '' : `, now ${withUnit(figure(currentValue))}`;
  if (kind === 'HEALTH_METRIC')
    return healthyLow === null && healthyHigh === null
      ? undefined
      : `${withUnit(
          [healthyLow, healthyHigh]
            .filter((value) => value !== null)
            .map(figure)
            .join(' to '),
        )}${now}`;
  if (line.krType === 'BASELINE' && baseline === null) return 'to be found out';
  const goal = stretchValue ?? targetValue ?? commitValue;
  return baseline === null || goal === null ? undefined : `${withUnit(`${figure(baseline)} to ${figure(goal)}`)}${now}`;
}
