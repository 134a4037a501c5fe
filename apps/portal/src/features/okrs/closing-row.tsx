import { useState, type ReactElement } from 'react';
import { figure } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ClosingRow_KeyResultFragment } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import css from './okrs.module.css';
import { intentionWords, ScoreForm } from './score-form.js';

export const ClosingRow_keyResult = graphql(`
  fragment ClosingRow_keyResult on ClosingKeyResult {
    id
    teamId
    teamName
    text
    objectiveText
    krType
    unit
    baseline
    commitValue
    targetValue
    stretchValue
    finalValue
    score
    computedScore
    gap
    notScoredBecause
    learning
    intention
    championName
    version
    availableActions {
      action
      state {
        ... on Allowed {
          label
        }
      }
    }
  }
`);

type Line = ClosingRow_KeyResultFragment;

/** One key result at its end: what was said of it, or the form that asks. Whoever may score opens the form again. */
export function ClosingRow({ line }: { readonly line: Line }): ReactElement {
  const scores = line.availableActions.some(({ action, state }) => action === 'scoreKeyResult' && state.__typename === 'Allowed');
  const [changing, setChanging] = useState(false);
  const isScored = line.score !== null || line.notScoredBecause !== null;
  const isSaid = isScored && line.learning !== null;
  return (
    <article className={css.closing}>
      <h3>{line.text}</h3>
      <p className={css.detail}>{[line.objectiveText, line.championName, levelsSaid(line)].filter(Boolean).join(', ')}</p>
      <p>
        {scoreSaid(line)}
        {scores && isScored && line.learning === null && ' Its learning is left to say.'}
      </p>
      {scores && (changing || !isSaid) ? (
        <ScoreForm line={line} done={() => setChanging(false)} />
      ) : (
        <>
          {line.learning && <blockquote className={css.learning}>{line.learning}</blockquote>}
          {line.intention && <p className={css.detail}>In the next cycle: {intentionWords[line.intention].toLowerCase()}.</p>}
          {scores && (
            <p>
              <Button small look="quiet" aria-label={`Change what is said of ${line.text}`} onClick={() => setChanging(true)}>
                Change
              </Button>
            </p>
          )}
        </>
      )}
    </article>
  );
}

function levelsSaid({ baseline, commitValue, targetValue, stretchValue, unit }: Line): string | undefined {
  const levels = [
    ['from', baseline],
    ['commit', commitValue],
    ['target', targetValue],
    ['stretch', stretchValue],
  ] as const;
  const known = levels.flatMap(([name, value]) => (value === null ? [] : [`${name} ${figure(value)}`]));
  return known.length > 0 ? `${known.join(', ')} ${unit}`.trim() : undefined;
}

/** "Stated 0.7, computed 0.5: 0.2 apart." */
function scoreSaid({ score, computedScore, gap, notScoredBecause }: Line): string {
  if (notScoredBecause) return `Not scored: ${notScoredBecause}`;
  const computed = computedScore === null ? 'cannot be computed from its levels' : `computed ${figure(computedScore)}`;
  if (score === null) return computedScore === null ? 'No score yet.' : `No score stated, ${computed}.`;
  return `Stated ${figure(score)}, ${computed}${gap ? `: ${figure(Math.abs(gap))} ${gap > 0 ? 'above' : 'below'}` : ''}.`;
}
