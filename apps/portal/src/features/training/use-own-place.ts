import { useMutation } from '@apollo/client/react';
import { useTell } from '../../app/activity.js';
import { failureWords } from '../../app/failure.js';
import { useViewer } from '../../app/session.js';
import { useToast } from '../../ui/feedback/toast.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { thenAgain } from './training-acts.js';
import { CancelBooking_Mutation, SeatPeople_Mutation } from './workshop.mutations.js';

interface OwnPlace {
  readonly book: (workshopId: string) => Promise<void>;
  readonly leave: (workshopId: string, had: boolean) => Promise<void>;
}

/** One’s own place in a workshop: take it, give it up, or say that one cannot come. */
export function useOwnPlace(): OwnPlace {
  const { id } = useViewer();
  const [seat] = useMutation(SeatPeople_Mutation, thenAgain);
  const [cancel] = useMutation(CancelBooking_Mutation, thenAgain);
  const attempt = useIdempotencyKey();
  const toast = useToast();
  const tell = useTell();

  const answered = async (send: () => Promise<string | undefined>): Promise<boolean> => {
    try {
      const refused = await send();
      attempt.renew();
      if (refused) toast({ words: refused });
      return !refused;
    } catch (error) {
      toast({ words: failureWords(error, 'This was not sent.') });
      return false;
    }
  };
  const take = (workshopId: string) => async () =>
    (await seat({ variables: { input: { workshopId, personIds: [id], idempotencyKey: attempt.key } } })).data?.bookPeople.errors[0]?.message;
  const give = (workshopId: string) => async () =>
    (await cancel({ variables: { input: { workshopId, personId: id, idempotencyKey: attempt.key } } })).data?.cancelBooking.errors[0]?.message;
  const orThrow = async (done: Promise<boolean>): Promise<void> => {
    if (!(await done)) throw new Error('Not taken back');
  };

  return {
    book: async (workshopId) => {
      if (await answered(take(workshopId)))
        tell({ words: 'Your place is booked. The date comes by mail for your calendar.', undo: () => orThrow(answered(give(workshopId))) });
    },
    leave: async (workshopId, had) => {
      if (await answered(give(workshopId)))
        tell({
          words: had ? 'Your place is free for somebody else.' : 'Your coach knows that you cannot come.',
          undo: () => orThrow(answered(take(workshopId))),
        });
    },
  };
}
