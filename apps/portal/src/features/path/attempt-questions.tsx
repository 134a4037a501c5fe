import { useMutation } from '@apollo/client/react';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { DraftConflict } from '../../app/drafts/draft-conflict.js';
import { draftWords } from '../../app/drafts/draft-words.js';
import { Countdown } from '../../app/time/countdown.js';
import { onThisDevice } from '../../app/time/moments.js';
import { plural } from '../../app/words.js';
import { ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { Form, Submit, useCairnForm } from '../../ui/form/form.js';
import { SaveLine } from '../../ui/marks/marks.js';
import { QuestionFields } from '../../ui/questions/question-fields.js';
import { HandInAttempt_Mutation, inputOf, isAnswered, tooLate, type Attempt } from './attempt.document.js';
import css from './path.module.css';
import { useAnswers } from './use-answers.js';

/** How long is left, by the server's clock; when it is over, what was saved is handed in. */
function TimeLeft({ attempt, over }: { readonly attempt: Attempt; readonly over: () => void }): ReactElement | null {
  const { endsAt, now } = attempt;
  const until = useMemo(() => (endsAt === null ? null : onThisDevice(endsAt, now)), [endsAt, now]);
  return (
    until && (
      <p className={css.clock}>
        <Countdown until={until} over={over} /> left
      </p>
    )
  );
}

/** The questions of an attempt. What is answered is kept on this device and on the server; handing in is one act, asked about where something was left out. */
export function AttemptQuestions({ attempt, late }: { readonly attempt: Attempt; readonly late: (answers: number) => void }): ReactElement {
  const { draft, refused, version } = useAnswers(attempt, late);
  const [handIn] = useMutation(HandInAttempt_Mutation);
  const form = useCairnForm({});
  const around = useRef<HTMLDivElement>(null);
  const sure = useRef(false);
  const [asking, ask] = useState(false);
  const { questions, kind, title, passPercent } = attempt;
  const left = questions.filter(({ key }) => !isAnswered(draft.value[key] ?? {})).length;
  const submit = (): void => around.current?.querySelector('form')?.requestSubmit();
  const handInNow = (): void => {
    sure.current = true;
    ask(false);
    submit();
  };

  const send = async (_: object, idempotencyKey: string) => {
    if (left > 0 && !sure.current) return ask(true);
    sure.current = false;
    await draft.flush();
    const { data } = await handIn({
      variables: { input: { attemptId: attempt.id, version: version.current, answers: inputOf(attempt, draft.value), idempotencyKey } },
    });
    late(tooLate(data?.handInAttempt.attempt, draft.value));
    const errors = data?.handInAttempt.errors;
    // What was handed in elsewhere meanwhile stays; these answers lead nowhere any more.
    if (!errors?.length || errors.some(({ code }) => code === 'ATTEMPT_HANDED_IN')) await draft.settle();
    return errors;
  };

  return (
    <div ref={around}>
      <Form form={form} label={title} send={send}>
        <TimeLeft attempt={attempt} over={handInNow} />
        <div>
          {questions.map((question, index) => (
            <QuestionFields
              key={question.key}
              question={question}
              place={index + 1}
              given={draft.value[question.key] ?? {}}
              answer={(given) => draft.change({ ...draft.value, [question.key]: given })}
            />
          ))}
        </div>
        <SaveLine state={draftWords(draft, undefined, () => undefined)} willSend />
        {refused.map((message) => (
          <p key={message} role="alert">
            {message}
          </p>
        ))}
        <DraftConflict draft={draft} />
        <p className={css.stopped} role="status">
          {left === 0 ? 'All answered.' : `${plural(left, 'question is', 'questions are')} not answered yet.`} {passPercent} % are needed.
        </p>
        {/* At the end, where the last question was read: on a phone a bar would lie over the questions and be pressed too early. */}
        <ButtonRow>
          <Submit>Hand in</Submit>
        </ButtonRow>
      </Form>
      <ConfirmSheet
        open={asking}
        close={() => ask(false)}
        question={`Hand in with ${plural(left, 'question', 'questions')} unanswered?`}
        confirm="Hand in"
        back="Go on answering"
        act={handInNow}
      >
        <p>{kind === 'EXAM' ? 'What is left out counts as wrong, and this attempt is used.' : 'What is left out counts as wrong.'}</p>
      </ConfirmSheet>
    </div>
  );
}
