import type { ReactElement } from 'react';
import css from './plan.module.css';

interface DecideFactsProps {
  readonly decision: {
    readonly inForceNumber: number | null;
    readonly affectedText: string;
    readonly consequences: readonly string[];
    readonly whyNow: string;
    readonly ifNothing: string;
  };
  /** Only where all changes start together. */
  readonly starts?: string;
}

/** What holds for the whole set, before its changes. */
export function DecideFacts({ decision, starts: sameStart }: DecideFactsProps): ReactElement {
  return (
    <dl className={css.facts}>
      <dt>In force now</dt>
      <dd>{decision.inForceNumber === null ? 'no plan yet' : `Plan ${decision.inForceNumber}`}</dd>
      <dt>Affects</dt>
      <dd>{decision.affectedText}</dd>
      {decision.consequences.length > 0 && (
        <>
          <dt>What follows</dt>
          <dd>{decision.consequences.join(' ')}</dd>
        </>
      )}
      {sameStart && (
        <>
          <dt>Starts</dt>
          <dd>{sameStart}</dd>
        </>
      )}
      {decision.whyNow && (
        <>
          <dt>Why now</dt>
          <dd>{decision.whyNow}</dd>
        </>
      )}
      <dt>If you do nothing</dt>
      <dd>{decision.ifNothing}</dd>
    </dl>
  );
}
