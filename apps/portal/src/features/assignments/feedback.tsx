import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { Passages } from '../../ui/passages/passages.js';
import { GivenLevels } from '../../ui/rubric/rubric.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { FileLinks } from './answer-files.js';
import type { RoundFacts } from './assignment.document.js';
import css from './assignments.module.css';

/** What assessors said to one draft: words, levels, and remarks on its passages. */
export function Feedback({ round }: { readonly round: RoundFacts }): ReactElement {
  const remarks = round.answers.flatMap((answer) => answer.remarks);
  // Where two differed, what counts is read before what they said.
  const answers = [...round.answers].sort((one, other) => Number(other.settles) - Number(one.settles));
  return (
    <>
      {answers.map(({ id, assessorName, givenAt, remark, levels, settles }) => (
        <div key={id} className={css.answer}>
          <p className={css.quiet}>
            {assessorName}
            {settles && ', who settles it'}, <Time at={givenAt} />
          </p>
          {remark && <blockquote className={css.words}>{remark}</blockquote>}
          <GivenLevels levels={levels} />
        </div>
      ))}
      <Passages label={`Draft ${round.number} as it was handed in`} text={round.text} remarks={[...remarks].sort((a, b) => a.startsAt - b.startsAt)} />
      <FileLinks files={round.files} />
    </>
  );
}

/** A draft that was handed in, with its answers once there are some; older ones are folded. */
export function RoundSection({ round, folded }: { readonly round: RoundFacts; readonly folded?: boolean }): ReactElement {
  const { number, status, handedInAt, late } = round;
  const heading = round.answers.length > 0 ? `Feedback on draft ${number}` : `Draft ${number}`;
  const said = status === 'PASSED' ? 'passed' : status === 'RETURNED' ? 'returned' : 'waits for an answer';
  const note = (
    <>
      {said}
      {late && ', was late'}
      {handedInAt && (
        <>
          , handed in <Time at={handedInAt} />
        </>
      )}
    </>
  );
  if (folded)
    return (
      <details className={css.older}>
        <summary>
          {heading}: {note}
        </summary>
        <Feedback round={round} />
      </details>
    );
  return (
    <RuledSection heading={heading} note={note}>
      <Feedback round={round} />
    </RuledSection>
  );
}

/** A draft that is kept but written no further. */
export function KeptDraft({ round }: { readonly round: RoundFacts }): ReactElement {
  return (
    <RuledSection heading={`Your draft ${round.number}, as it is kept`}>
      {round.text ? <p className={css.words}>{round.text}</p> : <p className={css.quiet}>Nothing is written in it.</p>}
      <FileLinks files={round.files} />
    </RuledSection>
  );
}
