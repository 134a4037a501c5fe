import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import { plural } from '../../app/words.js';
import css from './funnel.module.css';

interface Step {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly words: ReactNode;
  readonly isLocked?: boolean;
}

function Bar({ name, count, of, words, isLocked }: Step): ReactElement {
  return (
    <li className={css.step}>
      <span className={css.stepName}>{name}</span>
      <span className={css.bar} aria-hidden="true">
        {!isLocked && count > 0 && <span className={css.barDone} style={{ inlineSize: `${of > 0 ? (100 * count) / of : 0}%` }} />}
      </span>
      <span className={css.stepWords}>{words}</span>
    </li>
  );
}

export interface FunnelFacts {
  readonly people: number;
  readonly invited: number;
  readonly booked: number;
  readonly trained: number;
  readonly toTrain: number;
  /** Not trained, and nobody waits for them. */
  readonly letIn: number;
}

const figures = (count: number, of: number, missing: string): ReactElement => (
  <>
    <strong>
      {count} of {of}
    </strong>
    {count < of && `, ${of - count} ${missing}`}
  </>
);

/** How many stand between here and drafting: absolute figures, what is missing hatched, the last step locked. */
export function Funnel({ facts, isLocked }: { readonly facts: FunnelFacts; readonly isLocked: boolean }): ReactElement {
  const { people, invited, booked, trained, toTrain, letIn } = facts;
  const awaited = toTrain - trained - letIn;
  const drafting = isLocked ? (
    <>
      <Glyph name="LOCKED" /> locked{awaited > 0 && ` until ${plural(awaited, 'more is', 'more are')} trained`}
    </>
  ) : (
    <>
      <Glyph name="OPEN" /> open
    </>
  );
  return (
    <ol className={css.funnel} aria-label="From invited to drafting">
      <Bar name="Invited" count={invited} of={people} words={figures(invited, people, 'not invited')} />
      <Bar name="Booked" count={booked} of={people} words={figures(booked, people, 'not booked')} />
      {toTrain > 0 && (
        <Bar name="Trained" count={trained} of={toTrain} words={figures(trained, toTrain, letIn > 0 ? `to go, ${letIn} let in early` : 'to go')} />
      )}
      <Bar name="Drafting" count={1} of={1} words={drafting} isLocked={isLocked} />
    </ol>
  );
}
