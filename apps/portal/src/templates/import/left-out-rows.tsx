import type { ReactElement } from 'react';
import { figure } from '../../app/words.js';

interface Props {
  readonly path: string | null | undefined;
  readonly count: number;
  /** They were left out, or they would be. */
  readonly done?: boolean;
  /** What to do with the file: "mend and bring later". */
  readonly then: string;
}

/** Rows that are not taken, as a file with the reasons. */
export function LeftOutRows({ path, count, done = false, then }: Props): ReactElement | null {
  if (!path) return null;
  const are = done ? (count === 1 ? 'was' : 'were') : count === 1 ? 'is' : 'are';
  return (
    <p>
      <a href={path} download>
        {count === 1 ? `The row that ${are} left out, with the reason` : `The ${figure(count)} rows that ${are} left out, with reasons`}
      </a>{' '}
      as a file to {then}.
    </p>
  );
}
