import { useApolloClient, useMutation } from '@apollo/client/react';
import { useSavedDraft, type SavedDraft } from '../../app/drafts/use-saved-draft.js';
import { faultCode } from '../../app/graphql-client.js';
import { AssignmentPage_Query, SaveAssignment_Mutation, type AssignmentFacts } from './assignment.document.js';
import { answeredOf, draftOf } from './assignment-words.js';

/** The answer that is being written: kept on the device at once, on the server soon, and what was written elsewhere meanwhile is shown, never overwritten. */
export function useAnswerDraft(assignment: AssignmentFacts): SavedDraft<string> {
  const client = useApolloClient();
  const [save] = useMutation(SaveAssignment_Mutation);
  const draft = draftOf(assignment);
  const number = draft?.number ?? assignment.rounds.length + 1;
  return useSavedDraft<string>({
    name: `assignment/${assignment.id}/${number}`,
    // The next draft begins with the words that came back.
    opened: draft?.text ?? answeredOf(assignment)?.text ?? '',
    version: draft?.version ?? 0,
    save: async (text, version, idempotencyKey) => {
      try {
        const { data } = await save({ variables: { input: { itemId: assignment.id, text, version, idempotencyKey } } });
        const { assignment: now, errors = [] } = data?.saveAssignment ?? {};
        const written = now && draftOf(now);
        return errors.length > 0 || !written ? { refused: errors } : { version: written.version };
      } catch (error) {
        if (faultCode(error) !== 'CONFLICT') throw error;
        const { data } = await client.query({ query: AssignmentPage_Query, variables: { item: assignment.id }, fetchPolicy: 'network-only' });
        const theirs = data && draftOf(data.assignment);
        return { theirs: theirs?.text ?? '', version: theirs?.version ?? 0, who: 'another window of yours' };
      }
    },
  });
}
