import type { ReactElement } from 'react';
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

const mayScore = ({ availableActions }: Line): boolean =>
  availableActions.some(({ action, state }) => action === 'scoreKeyResult' && state.__typename === 'Allowed');
const isScored = ({ score, notScoredBecause }: Line): boolean => score !== null || notScoredBecause !== null;

/** Whether this reader has something left to say of it. */
export const isLeft = (line: Line): boolean => mayScore(line) && !(isScored(line) && line.learning !== null);

interface Props {
  readonly line: Line;
  readonly open: boolean;
  readonly opens: () => void;
  readonly done: () => void;
}

/** One key result at its end: what was said of it, or the form that asks. Whoever may score opens the form again. */
export function ClosingRow({ line, open, opens, done }: Props): ReactElement {
  const scores = mayScore(line);
  const left = isLeft(line);
  const words = !left ? 'Change' : isScored(line) ? 'Say what was learnt' : 'Score it';
  return (
    <article className={css.closing}>
      <div className={css.closingHead}>
        <h3>{line.text}</h3>
        {scores && !open && (
          <span className={css.closingAct}>
            <Button small look={left ? 'outlined' : 'quiet'} aria-label={`${words}: ${line.text}`} onClick={opens}>
              {words}
            </Button>
          </span>
        )}
      </div>
      <p className={css.detail}>{[line.objectiveText, line.championName, levelsSaid(line)].filter(Boolean).join(', ')}</p>
      {(!open || isScored(line)) && (
        <p>
          {scoreSaid(line)}
          {left && isScored(line) && ' Its learning is left to say.'}
          {line.intention && !open && ` In the next cycle: ${intentionWords[line.intention].toLowerCase()}.`}
        </p>
      )}
      {scores && open ? <ScoreForm line={line} done={done} /> : line.learning && <blockquote className={css.learning}>{line.learning}</blockquote>}
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
