import type { ReactElement } from 'react';
import { useDraftTalk } from './draft-talk.js';
import css from './steps.module.css';

/** Under the steps: how many marks are open. */
export function StepCounts(): ReactElement | null {
  const { check, review } = useDraftTalk();
  if (!check) return null;
  const { openRules, openAdvice, openQuestions } = check;
  const counts = [
    ['Rules to fix', openRules],
    ['Advice', openAdvice],
    ['Questions', openQuestions],
    ['Remarks', review?.openRemarks ?? 0],
  ] as const;
  return (
    <dl className={css.counts}>
      {counts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
