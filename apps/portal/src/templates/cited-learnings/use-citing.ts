import { useMutation } from '@apollo/client/react';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import type { CitationPlace } from '../../graphql/graphql.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import { CiteLearning_Mutation, TakeBackCitation_Mutation } from './citing.documents.js';

/** Where a learning is to stand. */
export interface PlaceToCite {
  readonly engagementId: string;
  readonly place: CitationPlace;
  readonly placeId?: string;
  readonly parameterKey?: string;
}

export interface Citing {
  /** Answers what speaks against it, or nothing; `inPlace`: whoever asked shows that themselves. */
  readonly cite: (sharedId: string, at: PlaceToCite, more?: { readonly words?: string; readonly inPlace?: boolean }) => Promise<string | undefined>;
  readonly takeOut: (citationId: string, again?: () => Promise<unknown>) => Promise<void>;
}

const put: Readonly<Record<CitationPlace, string>> = {
  PARAMETER: 'It stands in the margin now. The client reads its sentence.',
  WORKSHOP: 'It stands beside the workshop now. The client reads its sentence.',
  REMARK: 'It stands under the remark now. The team reads its sentence.',
  OPENING: 'It stands beside the open gate now. The client reads its sentence.',
  ANSWER: 'It stands with the answer now. Whoever asked reads its sentence.',
};

/** Puts a learning into a place and takes it out; each has its way back in the toast and in Activity. */
export function useCiting(): Citing {
  const options = { refetchQueries: 'active', awaitRefetchQueries: true } as const;
  const [cite] = useMutation(CiteLearning_Mutation, options);
  const [takeBack] = useMutation(TakeBackCitation_Mutation, options);
  const failed = failing('This was not sent.');
  const tell = useTell();
  const end = async (citationId: string): Promise<string | undefined> => {
    const answer = await takeBack({ variables: { input: { citationId, idempotencyKey: newKey() } } }).catch(failed.note);
    return answer ? answer.data?.takeBackCitation.errors[0]?.message : failed.words;
  };
  /** For the way back: a refusal must not look as if it had worked. */
  const must = async (problem: Promise<string | undefined>): Promise<void> => {
    const words = await problem;
    if (words !== undefined) throw new Error(words);
  };
  return {
    cite: async (sharedId, at, { words, inPlace = false } = {}) => {
      const answer = await cite({ variables: { input: { sharedId, ...at, idempotencyKey: newKey() } } }).catch(failed.note);
      const problem = answer ? answer.data?.citeLearning.errors[0]?.message : failed.words;
      const citationId = answer?.data?.citeLearning.citation?.id;
      if (problem === undefined && citationId) tell({ words: words ?? put[at.place], undo: () => must(end(citationId)) });
      else if (!inPlace) tell({ words: problem ?? failed.words });
      return problem;
    },
    takeOut: async (citationId, again) => {
      const problem = await end(citationId);
      tell(problem === undefined ? { words: 'Taken out.', ...(again && { undo: again }) } : { words: problem });
    },
  };
}
