import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { StartAttempt_Mutation } from './attempt.document.js';
import type { LearningItem } from './item.document.js';
import { labelOf, whyNot } from './learning-acts.js';
import css from './path.module.css';

type Test = NonNullable<LearningItem['test']>;

function termsIn({ take, passPercent, minutes, given }: Test): string {
  const parts = [plural(take, 'question', 'questions'), `${passPercent} % to pass`];
  if (minutes !== null) parts.push(plural(minutes, 'minute', 'minutes'));
  parts.push(given === null ? 'as often as you like' : plural(given, 'attempt', 'attempts'));
  return `${parts.join(', ')}.`;
}

/** How a quiz or exam is taken, what was tried so far, and the way in. */
export function BeginTest({ learning, test }: { readonly learning: LearningItem; readonly test: Test }): ReactElement {
  const navigate = useNavigate();
  const toast = useToast();
  const [start, { loading }] = useMutation(StartAttempt_Mutation);
  const attempt = useIdempotencyKey();
  const [asking, ask] = useState(false);
  const label = labelOf(learning.availableActions, 'startAttempt');
  const closed = whyNot(learning.availableActions, 'startAttempt');
  const isOpen = test.attempts.some(({ handedInAt }) => handedInAt === null);
  const isPassed = test.attempts.some(({ passed }) => passed === true);
  const handedIn = test.attempts.filter(({ handedInAt }) => handedInAt !== null);

  const begin = (): void => {
    ask(false);
    void start({ variables: { input: { itemId: learning.id, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const begun = data?.startAttempt.attempt?.id;
        if (begun) void navigate(`/cert/items/${learning.id}/attempts/${begun}`);
        else toast({ words: data?.startAttempt.errors[0]?.message ?? 'It did not open. Try again.' });
      },
      (error: unknown) => toast({ words: failureWords(error, 'It did not open.') }),
    );
  };
  const press = (): void => (test.minutes !== null && !isOpen ? ask(true) : begin());
  usePageActs(label ? [{ id: 'begin', words: label, keys: 'Enter', run: press }] : []);

  return (
    <RuledSection heading={isPassed ? 'Your attempts' : 'How it is taken'}>
      {!isPassed && (
        <p className={css.terms}>
          {termsIn(test)} Questions and answers stand in another order each time, and what you answer is saved as you go.
          {test.minutes !== null &&
            ` The time runs on when you close the page; ${plural(test.graceMinutes, 'minute', 'minutes')} more are given for a slow line.`}
        </p>
      )}
      {handedIn.length > 0 && (
        <ul className={css.attempts}>
          {handedIn.map(({ id, number, handedInAt, score, passed }) => (
            <li key={id}>
              <Link to={`/cert/items/${learning.id}/attempts/${id}`}>Attempt {number}</Link>
              <span className={css.pale}>{handedInAt && <Time at={handedInAt} />}</span>
              <span className={css.percent}>
                {score} %{passed && ', passed'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {closed && <p className={css.terms}>{closed}</p>}
      {label && (
        <ButtonRow>
          <Button look="filled" sending={loading} sendingWords="Opening…" onClick={press}>
            {label}
          </Button>
        </ButtonRow>
      )}
      <ConfirmSheet
        open={asking}
        close={() => ask(false)}
        question={`Begin now? ${plural(test.minutes ?? 0, 'minute runs', 'minutes run')} from here.`}
        confirm="Begin"
        back="Not yet"
        act={begin}
      >
        <p>
          {test.given === null
            ? 'You can take it again as often as you like.'
            : `This is attempt ${test.attempts.length + 1} of ${test.given}. Closing the page does not stop the time.`}
        </p>
      </ConfirmSheet>
    </RuledSection>
  );
}
