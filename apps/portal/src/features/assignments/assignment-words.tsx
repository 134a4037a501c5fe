import type { ReactElement } from 'react';
import { NamedDay, Time } from '../../app/time/time.js';
import { isClosed } from './assignment-acts.js';
import type { AssignmentFacts, RoundFacts } from './assignment.document.js';

/** The round being written; undefined where none is open. */
export const draftOf = ({ rounds }: Pick<AssignmentFacts, 'rounds'>): RoundFacts | undefined => rounds.find(({ status }) => status === 'DRAFT');

/** The last round that was answered. */
export const answeredOf = ({ rounds }: Pick<AssignmentFacts, 'rounds'>): RoundFacts | undefined => rounds.findLast(({ answeredAt }) => answeredAt !== null);

/** What the page is about now: a task where something is to be done. */
export function titleOf({ title, status }: Pick<AssignmentFacts, 'title' | 'status'>): string {
  if (status === 'HANDED_IN' || status === 'TO_DIRECTOR') return `${title}: handed in`;
  if (status === 'RETURNED') return `${title}: returned with remarks`;
  return status === 'PASSED' ? `${title}: passed` : title;
}

/** Where it stands and what comes next, in a line. */
export function Standing({ assignment }: { readonly assignment: AssignmentFacts }): ReactElement {
  const { status, rounds, dueOn, lateUntil, completesWhen, minutes, mentorName } = assignment;
  const last = rounds.at(-1);
  if (last && (status === 'HANDED_IN' || status === 'TO_DIRECTOR'))
    return (
      <>
        Draft {last.number} is handed in{last.late && ', late'}.{' '}
        {status === 'TO_DIRECTOR' ? 'Two assessors see it differently, so somebody else settles it' : 'An answer is promised'} by{' '}
        {last.promisedOn && <Time day={last.promisedOn} />}.
      </>
    );
  if (last?.answeredAt && status === 'PASSED')
    return (
      <>
        Passed <Time at={last.answeredAt} />.
      </>
    );
  if (isClosed(assignment.availableActions) && dueOn)
    return (
      <>
        It was due on <NamedDay day={dueOn} />. It is closed now.
      </>
    );
  const isAgain = answeredOf(assignment) !== undefined;
  return (
    <>
      {isAgain ? 'Hand in again' : `About ${minutes} min. Hand in`}
      {dueOn ? (
        <>
          {' '}
          by <Time day={dueOn} />.
        </>
      ) : (
        ' when you are ready.'
      )}
      {lateUntil && (
        <>
          {' '}
          Late is allowed until <Time day={lateUntil} />
          {mentorName ? `; ${mentorName} sees it as late.` : '.'}
        </>
      )}{' '}
      {!isAgain && completesWhen}
    </>
  );
}

/** "214 kB", "1.2 MB". */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
