import { useMutation } from '@apollo/client/react';
import { useSavedDraft, type SavedDraft } from '../../app/drafts/use-saved-draft.js';
import { graphql } from '../../graphql/gql.js';
import type { Answer } from './answer-text.js';

const SaveDiscoveryAnswer_Mutation = graphql(`
  mutation SaveDiscoveryAnswer($input: SaveDiscoveryAnswerInput!) {
    saveDiscoveryAnswer(input: $input) {
      answer {
        key
        text
        version
        at
        byName
      }
      errors {
        code
        field
        message
      }
    }
  }
`);

/** An answer of the discovery record, saved while it is written. */
export function useDiscoveryAnswer(engagementId: string, answer: Answer, saved: (key: string, text: string) => void): SavedDraft<string> {
  const [save] = useMutation(SaveDiscoveryAnswer_Mutation);
  return useSavedDraft<string>({
    name: `discovery/${engagementId}/${answer.key}`,
    opened: answer.text,
    version: answer.version,
    save: async (text, version, idempotencyKey) => {
      const { data } = await save({ variables: { input: { engagementId, key: answer.key, text, version, idempotencyKey } } });
      const { answer: now, errors = [] } = data?.saveDiscoveryAnswer ?? {};
      if (now && errors.some(({ code }) => code === 'DISCOVERY_CHANGED')) return { theirs: now.text, version: now.version, who: now.byName };
      if (errors.length > 0 || !now) return { refused: errors };
      saved(answer.key, text);
      return { version: now.version };
    },
  });
}
