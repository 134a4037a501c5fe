import { useMutation } from '@apollo/client/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { useViewer } from '../../app/session.js';
import { plural } from '../../app/words.js';
import { Button, ButtonLink, ButtonRow } from '../../ui/button/button.js';
import { newKey, useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { SearchesFacts } from './finding.documents.js';
import css from './finding.module.css';
import { EndLearningWish_Mutation, WishForLearning_Mutation } from './searches.documents.js';
import { keepsByItself } from './wish.rules.js';

const useWriting = (): boolean => useViewer().roles.some(({ role }) => role === 'OWNER' || role === 'COACH' || role === 'CERTIFICATION_DIRECTOR');

/** A question as it is quoted: of a long one its beginning. */
const quoted = (text: string): string => {
  const letters = [...text];
  return letters.length > 80 ? `${letters.slice(0, 80).join('').trimEnd()}…` : text;
};

/** A word that is still being typed is no question yet. */
const settledAfterMs = 2_500;

interface NoResultProps {
  readonly text: string;
  readonly near: boolean;
  /** No facet narrows the search. */
  readonly byWordsAlone: boolean;
  readonly wished: boolean;
}

/** Nothing has the words: colleagues may know it, so the question is kept, and its asker can take it back. */
export function NoResult({ text, near, byWordsAlone, wished }: NoResultProps): ReactElement {
  const [wish, { loading }] = useMutation(WishForLearning_Mutation, { refetchQueries: ['LearningsPage'] });
  const attempt = useIdempotencyKey();
  const tell = useTell();
  const [problem, setProblem] = useState<string>();
  const writes = useWriting();
  const keep = async (): Promise<void> => {
    const failed = failing('This was not sent.');
    const answer = await wish({ variables: { input: { text, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    const said = answer ? answer.data?.wishForLearning.errors[0]?.message : failed.words;
    setProblem(said);
    if (said === undefined) tell({ words: 'Kept. Your colleagues see what was looked for, not by whom.' });
  };
  const [end] = useMutation(EndLearningWish_Mutation, { refetchQueries: ['LearningsPage'] });
  const keepBySelf = async (): Promise<void> => {
    // Where it is refused, for a name in it, nobody asked for anything: the button says why once it is pressed.
    const answer = await wish({ variables: { input: { text, idempotencyKey: newKey() } } }).catch(() => undefined);
    const kept = answer?.data?.wishForLearning.searches?.wishes.find((one) => one.isMine && one.text.toLowerCase() === text.toLowerCase());
    if (!kept) return;
    tell({
      words: `“${quoted(text)}” is kept as a wish. Your colleagues see what was looked for, not by whom.`,
      undo: () => end({ variables: { input: { wishId: kept.id, idempotencyKey: newKey() } } }),
    });
  };
  // Once for what was looked for: whoever takes it back is not asked again.
  const isDone = useRef(false);
  const keepNow = useRef(keepBySelf);
  useEffect(() => {
    keepNow.current = keepBySelf;
  });
  const isDue = keepsByItself({ text, near, byWordsAlone, wished, writes });
  useEffect(() => {
    if (!isDue || isDone.current) return;
    const timer = setTimeout(() => {
      isDone.current = true;
      void keepNow.current();
    }, settledAfterMs);
    return () => clearTimeout(timer);
  }, [isDue]);
  return (
    <EmptyState
      kind="filtered"
      headline={near ? `Nothing has all the words of “${quoted(text)}”. These come near.` : `Nobody has written down anything about “${quoted(text)}” yet.`}
      act={
        writes ? (
          <ButtonRow>
            {wished ? (
              <span className={css.quiet}>You keep this as a wish.</span>
            ) : (
              <Button sending={loading} onClick={() => void keep()}>
                Keep it as a wish
              </Button>
            )}
            <ButtonLink look="quiet" to={`/learnings/new?sentence=${encodeURIComponent(text)}`}>
              Add what you were looking for
            </ButtonLink>
          </ButtonRow>
        ) : undefined
      }
    >
      {problem ?? (near ? undefined : 'Try fewer or other words, or take a filter away.')}
    </EmptyState>
  );
}

/** What colleagues looked for and did not find, to be answered by whoever knows. */
export function Wishes({ wishes }: { readonly wishes: SearchesFacts['wishes'] }): ReactElement | null {
  const [end] = useMutation(EndLearningWish_Mutation, { refetchQueries: ['LearningsPage'] });
  const [wish] = useMutation(WishForLearning_Mutation, { refetchQueries: ['LearningsPage'] });
  const tell = useTell();
  const writes = useWriting();
  if (!writes || wishes.length === 0) return null;
  const takeBack = async ({ id, text }: SearchesFacts['wishes'][number]): Promise<void> => {
    const failed = failing('This was not sent.');
    const answer = await end({ variables: { input: { wishId: id, idempotencyKey: newKey() } } }).catch(failed.note);
    if (!answer) return tell({ words: failed.words });
    tell({ words: `You no longer wish for “${text}”.`, undo: () => wish({ variables: { input: { text, idempotencyKey: newKey() } } }) });
  };
  return (
    <RuledSection heading="Looked for and not found" count={wishes.length} note="write down what you know">
      <ul className={css.wishes}>
        {wishes.map((one) => (
          <li key={one.id}>
            <Link to={`/learnings/new?sentence=${encodeURIComponent(one.text)}`} className={css.wish}>
              {one.text}
            </Link>
            <span className={css.quiet}>
              {one.isMine && one.people === 1 ? 'you looked for it' : `${plural(one.people, 'person', 'people')} looked for it`}
            </span>
            {one.isMine && (
              <Button look="quiet" small onClick={() => void takeBack(one)}>
                Take it back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
