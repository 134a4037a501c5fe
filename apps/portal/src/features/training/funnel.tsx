import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import { plural } from '../../app/words.js';
import css from './funnel.module.css';

interface Step {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly words: ReactNode;
}

function Bar({ name, count, of, words }: Step): ReactElement {
  return (
    <li className={css.step}>
      <span className={css.stepName}>{name}</span>
      <span className={css.bar} aria-hidden="true">
        {count > 0 && <span className={css.barDone} style={{ inlineSize: `${of > 0 ? Math.min(100, (100 * count) / of) : 100}%` }} />}
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
  /** Have written in the cycle that is drafted, or else in the one that runs or is being closed. */
  readonly drafting: number;
}

const figures = (count: number, of: number, missing: string): ReactElement => (
  <>
    <strong>
      {count} of {of}
    </strong>
    {count < of && `, ${of - count} ${missing}`}
  </>
);

/** How many stand between here and drafting: absolute figures, what is missing hatched; where training holds teams back, the last step says so. */
export function Funnel({ facts, isLocked }: { readonly facts: FunnelFacts; readonly isLocked: boolean }): ReactElement {
  const { people, invited, booked, trained, toTrain, letIn, drafting } = facts;
  return (
    <ol className={css.funnel} aria-label="From invited to drafting">
      <Bar name="Invited" count={invited} of={people} words={figures(invited, people, 'not invited')} />
      <Bar name="Booked" count={booked} of={people} words={figures(booked, people, 'not booked')} />
      {toTrain > 0 && (
        <Bar name="Trained" count={trained} of={toTrain} words={figures(trained, toTrain, letIn > 0 ? `to go, ${letIn} let in early` : 'to go')} />
      )}
      <Bar name="Drafting" count={drafting} of={people} words={<DraftingWords {...facts} awaited={toTrain - trained - letIn} isLocked={isLocked} />} />
    </ol>
  );
}

interface DraftingFacts extends FunnelFacts {
  /** Are still to be trained before every team drafts. */
  readonly awaited: number;
  readonly isLocked: boolean;
}

/** Teams whose people are trained may write while others wait: who has begun is said beside what is locked. */
function DraftingWords({ people, drafting, awaited, isLocked }: DraftingFacts): ReactElement {
  const until = awaited > 0 ? ` until ${plural(awaited, 'more is', 'more are')} trained` : '';
  const begun = drafting > 0 && (
    <>
      <strong>{people >= drafting ? `${drafting} of ${people}` : drafting}</strong> {drafting === 1 ? 'has' : 'have'} written
    </>
  );
  if (!isLocked)
    return (
      begun || (
        <>
          <Glyph name="OPEN" /> open, nobody has written yet
        </>
      )
    );
  return (
    <>
      {begun}
      {begun && ', '}
      <Glyph name="LOCKED" /> {begun ? `others wait${until}` : `locked${until}`}
    </>
  );
}
