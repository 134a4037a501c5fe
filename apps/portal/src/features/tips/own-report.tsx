import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import type { TipCommentFacts, TipPostFacts } from './tips.documents.js';
import css from './tips.module.css';

/** What became of this reader’s report: waits for a moderator, or was left, with the moderator’s words. Nobody else sees it. */
export function OwnReport({
  of: { isReported, reportLeft },
}: {
  readonly of: Pick<TipPostFacts | TipCommentFacts, 'isReported' | 'reportLeft'>;
}): ReactElement | null {
  if (isReported) return <span className={css.quiet}>You reported this; a moderator reads it, and you hear by mail what became of it.</span>;
  if (!reportLeft) return null;
  return (
    <span className={css.quiet}>
      You reported this. A moderator left it <Time at={reportLeft.at} />
      {reportLeft.remark === '' ? '.' : `: “${reportLeft.remark}”`}
    </span>
  );
}
