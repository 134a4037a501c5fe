import { useId, type ReactElement } from 'react';
import { ChangeView } from '../../ui/difference/difference.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './plan.module.css';

export interface Choice {
  readonly choice: 'APPROVE' | 'ASK_FOR_CHANGE' | 'LEAVE_OPEN';
  readonly note: string | null;
}

interface Change {
  readonly key: string;
  readonly heading: string;
  readonly question: string;
  readonly nowText?: string | null;
  readonly proposedText: string;
  readonly why: string;
  readonly fresh: boolean;
  readonly mine: boolean;
  readonly verdict?: 'APPROVED' | 'CHANGE_ASKED' | null;
  readonly note?: string | null;
}

const words = { APPROVE: 'Approve', ASK_FOR_CHANGE: 'Ask for a change', LEAVE_OPEN: 'Leave open' } as const;

/** One change with its verdict: three choices where the reader decides, the recorded verdict where they did. */
export function DecideChange({
  change,
  place,
  affects,
  starts,
  choice,
  choose,
  fault,
}: {
  readonly change: Change;
  /** Numbered as in the mail and on its page: what waits for the reader, in order. 0: it does not wait. */
  readonly place: number;
  /** Only where it differs from the whole set. */
  readonly affects?: string;
  readonly starts?: string;
  readonly choice?: Choice;
  readonly choose: (choice: Choice) => void;
  /** Why what was chosen here was not taken. */
  readonly fault?: string;
}): ReactElement {
  const id = useId();
  return (
    <RuledSection heading={`${place > 0 ? `${place}. ` : ''}${change.heading}`} note={change.mine ? undefined : 'also in this set'}>
      <p className={css.question}>{change.question}</p>
      <ChangeView
        now={change.nowText ?? 'Nothing was agreed yet.'}
        proposed={change.proposedText}
        fresh={change.fresh ? 'Changed since you looked' : undefined}
      />
      {change.why && (
        <p className={css.why}>
          <b>Why:</b> {change.why}
        </p>
      )}
      {affects && <p className={css.hint}>Affects: {affects}</p>}
      {starts && <p className={css.hint}>Starts: {starts}</p>}
      {change.verdict && <p>{change.verdict === 'APPROVED' ? 'You approved this.' : `You asked for a change: ${change.note ?? ''}`}</p>}
      {choice && (
        <fieldset className={css.checks}>
          <legend className="visually-hidden">Your decision on {change.heading}</legend>
          {(Object.keys(words) as (keyof typeof words)[]).map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={choice.choice === one} onChange={() => choose({ ...choice, choice: one })} /> {words[one]}
            </label>
          ))}
          {fault && (
            <p id={`${id}-fault`} role="alert" className={css.fault}>
              {fault}
            </p>
          )}
          {choice.choice === 'ASK_FOR_CHANGE' && (
            <label className={css.field}>
              <span>What should be different?</span>
              <textarea
                rows={3}
                aria-invalid={fault !== undefined || undefined}
                aria-describedby={fault && `${id}-fault`}
                value={choice.note ?? ''}
                onChange={(event) => choose({ ...choice, note: event.target.value })}
              />
            </label>
          )}
        </fieldset>
      )}
    </RuledSection>
  );
}
