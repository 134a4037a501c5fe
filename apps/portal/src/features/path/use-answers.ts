import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { useSavedDraft, type SavedDraft } from '../../app/drafts/use-saved-draft.js';
import { faultCode } from '../../app/graphql-client.js';
import { AttemptPage_Query, SaveAnswers_Mutation, answersOf, inputOf, tooLate, type Answers, type Attempt } from './attempt.document.js';

/** Answers of an attempt: kept on the device at once and on the server soon after; `version` is the one that they stand at there. `late` hears of those that came after the time. */
export function useAnswers(attempt: Attempt, late: (answers: number) => void): SavedDraft<Answers> & { readonly version: { readonly current: number } } {
  const client = useApolloClient();
  const [send] = useMutation(SaveAnswers_Mutation);
  const version = useRef(attempt.version);
  const save = async (answers: Answers, base: number, idempotencyKey: string) => {
    try {
      const { data } = await send({ variables: { input: { attemptId: attempt.id, version: base, answers: inputOf(attempt, answers), idempotencyKey } } });
      late(tooLate(data?.saveAnswers.attempt, answers));
      const errors = data?.saveAnswers.errors ?? [];
      if (errors.length > 0) return { refused: errors };
      version.current = data?.saveAnswers.attempt?.version ?? base;
      return { version: version.current };
    } catch (error) {
      if (faultCode(error) !== 'CONFLICT') throw error;
      const { data } = await client.query({ query: AttemptPage_Query, variables: { id: attempt.id }, fetchPolicy: 'network-only' });
      if (!data) throw error;
      version.current = data.learningAttempt.version;
      return { theirs: answersOf(data.learningAttempt), version: version.current };
    }
  };
  return { ...useSavedDraft<Answers>({ name: `attempt/${attempt.id}`, opened: answersOf(attempt), version: attempt.version, save }), version };
}
