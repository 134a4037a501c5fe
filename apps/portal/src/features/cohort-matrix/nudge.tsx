import { useMutation } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { Time } from '../../app/time/time.js';
import { firstName } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import css from './matrix.module.css';
import { needsWord, type MatrixRow } from './matrix-row.js';

const NudgeTrainee_Mutation = graphql(`
  mutation NudgeTrainee($input: NudgeTraineeArgs!) {
    nudgeTrainee(input: $input) {
      nudgeId
      errors {
        code
        field
        message
      }
    }
  }
`);

const UndoTraineeNudge_Mutation = graphql(`
  mutation UndoTraineeNudge($input: UndoTraineeNudgeArgs!) {
    undoTraineeNudge(input: $input) {
      errors {
        code
        field
        message
      }
    }
  }
`);

const again = { refetchQueries: ['CohortMatrixPage'], awaitRefetchQueries: true };

/** Writes to a trainee with one click; it goes out after ten seconds and can be taken back until then. */
function useNudgeTrainee(traineeId: string, name: string): () => void {
  const [send] = useMutation(NudgeTrainee_Mutation, again);
  const [takeBack] = useMutation(UndoTraineeNudge_Mutation, again);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const tell = useTell();
  const undo = async (nudgeId: string): Promise<void> => {
    const { data } = await takeBack({ variables: { input: { nudgeId, idempotencyKey: attempt.key } } });
    attempt.renew();
    const refused = data?.undoTraineeNudge.errors[0];
    if (refused) throw new Error(refused.message);
  };
  return () => {
    void send({ variables: { input: { traineeId, idempotencyKey: attempt.key } } }).then(
      ({ data }) => {
        attempt.renew();
        const nudgeId = data?.nudgeTrainee.nudgeId;
        const refused = data?.nudgeTrainee.errors[0];
        if (refused) return toast({ words: refused.message });
        tell({ words: `A word to ${firstName(name)} goes out in ten seconds.`, ...(nudgeId && { undo: () => undo(nudgeId) }) });
      },
      (error: unknown) => toast({ words: failureWords(error, 'The mail was not sent.') }),
    );
  };
}

/** The act of a row that needs a word; where somebody wrote a short while ago, when. */
export function NudgeAct({ row }: { readonly row: MatrixRow }): ReactElement | null {
  const { traineeId, name, nudgedOn, nudgedBy, availableActions } = row;
  const nudge = useNudgeTrainee(traineeId, name);
  const state = availableActions.find(({ action }) => action === 'nudgeTrainee')?.state;
  if (!state || !needsWord(row)) return null;
  if (state.__typename === 'Allowed')
    return (
      <Button small onClick={nudge}>
        {state.label}
      </Button>
    );
  return nudgedOn ? (
    <span className={css.told}>
      {nudgedBy} wrote <Time day={nudgedOn} />
    </span>
  ) : null;
}
