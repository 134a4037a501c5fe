import { useMutation } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { actState } from '../../app/act-state.js';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { ConfirmSheet } from '../../ui/dialog/sheet.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { HandInSheet } from './hand-in-sheet.js';
import { useBin } from './learning-row.js';
import { ShareLearning_Mutation, WithdrawLearning_Mutation, type LearningPageFacts } from './learnings.documents.js';
import css from './learnings.module.css';

/** The rungs of the ladder, and the ways back. */
export function LearningActs({ page }: { readonly page: LearningPageFacts }): ReactElement {
  const { learning } = page;
  const navigate = useNavigate();
  const tell = useTell();
  const { bin, restore } = useBin();
  const attempt = useIdempotencyKey();
  const [share, sharing] = useMutation(ShareLearning_Mutation);
  const [withdraw, withdrawing] = useMutation(WithdrawLearning_Mutation);
  const [asked, ask] = useState<'hand-in' | 'withdraw'>();
  const [problem, setProblem] = useState<string>();
  const may = (action: string): boolean => actState(learning.availableActions, action) === 'allowed';
  const input = { learningId: learning.id, version: learning.version };
  const failed = failing('This was not sent.');

  const shareNow = async (): Promise<void> => {
    const answer = await share({ variables: { input: { ...input, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    setProblem(answer ? answer.data?.shareLearningWithCoaches.errors[0]?.message : failed.words);
    if (answer?.data?.shareLearningWithCoaches.page) tell({ words: `The coaches of ${learning.clientName ?? 'this client'} can read it now.` });
  };
  const withdrawNow = async (): Promise<void> => {
    const answer = await withdraw({ variables: { input: { ...input, idempotencyKey: attempt.key } } }).catch(failed.note);
    if (answer) attempt.renew();
    ask(undefined);
    setProblem(answer ? answer.data?.withdrawLearning.errors[0]?.message : failed.words);
    if (answer?.data?.withdrawLearning.page)
      tell({ words: learning.stage === 'PUBLISHED' ? 'Withdrawn. Whatever cites it says so.' : 'Taken back. You can change it again.' });
  };
  const published = learning.stage === 'PUBLISHED';
  return (
    <>
      {problem && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      <ButtonRow>
        {may('handInLearning') && (
          <Button look="filled" onClick={() => ask('hand-in')}>
            {learning.stage === 'RETURNED' ? 'Hand in again' : 'Hand in for review'}
          </Button>
        )}
        {may('shareLearningWithCoaches') && (
          <Button sending={sharing.loading} onClick={() => void shareNow()}>
            Share with its coaches
          </Button>
        )}
        {may('withdrawLearning') && <Button onClick={() => ask('withdraw')}>{published ? 'Withdraw' : 'Take it back'}</Button>}
        {may('restoreLearning') && (
          <Button look="filled" onClick={() => void restore(learning)}>
            Take it out of the bin
          </Button>
        )}
        {may('binLearning') && (
          <Button look="quiet" onClick={() => void bin(learning).then(() => navigate('/learnings/mine'))}>
            Move to the bin
          </Button>
        )}
      </ButtonRow>
      {asked === 'hand-in' && <HandInSheet page={page} close={() => ask(undefined)} />}
      <ConfirmSheet
        open={asked === 'withdraw'}
        close={() => ask(undefined)}
        question={published ? 'Withdraw this learning from everybody?' : 'Take it back from the second person?'}
        confirm={published ? 'Withdraw it' : 'Take it back'}
        back="Leave it"
        act={() => void withdrawNow()}
        sending={withdrawing.loading}
      >
        <p>
          {published
            ? 'Nobody finds or reads it any more. Where it is cited, it says “withdrawn”. Your own text stays here, and you can hand it in once more.'
            : 'Nobody else has read it yet. Your text stays here, and you can hand it in again.'}
        </p>
      </ConfirmSheet>
    </>
  );
}
