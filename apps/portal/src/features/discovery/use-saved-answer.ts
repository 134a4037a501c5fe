import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useDraft, type Draft } from '../../app/drafts/use-draft.js';
import { graphql } from '../../graphql/gql.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
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

interface SavedAnswer {
  readonly draft: Draft<string>;
  /** Why the server does not take it as it is. */
  readonly refused: string | undefined;
  /** Who wrote the other words of a conflict. */
  readonly other: string | undefined;
}

/** An answer that saves itself over the version it was opened at; who else wrote meanwhile is never overwritten in silence. */
export function useSavedAnswer(engagementId: string, answer: Answer, saved: (key: string, text: string) => void): SavedAnswer {
  const [save] = useMutation(SaveDiscoveryAnswer_Mutation);
  const attempt = useIdempotencyKey();
  const [refused, setRefused] = useState<string>();
  const [other, setOther] = useState<string>();
  const draft = useDraft<string>({
    name: `discovery/${engagementId}/${answer.key}`,
    opened: answer.text,
    version: answer.version,
    save: async (text, version) => {
      const { data } = await save({ variables: { input: { engagementId, key: answer.key, text, version, idempotencyKey: attempt.key } } });
      attempt.renew();
      const { answer: now, errors = [] } = data?.saveDiscoveryAnswer ?? {};
      const changed = errors.some(({ code }) => code === 'DISCOVERY_CHANGED');
      setRefused(changed ? undefined : errors[0]?.message);
      if (changed && now) {
        setOther(now.byName ?? undefined);
        return { conflict: { theirs: now.text, version: now.version } };
      }
      if (errors.length > 0 || !now) throw new Error(errors[0]?.message ?? 'The server did not answer');
      saved(answer.key, text);
      return { version: now.version };
    },
  });
  return { draft, refused, other };
}
