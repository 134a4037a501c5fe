import { useApolloClient, useMutation } from '@apollo/client/react';
import { useSavedDraft, type SavedDraft } from '../../app/drafts/use-saved-draft.js';
import { faultCode } from '../../app/graphql-client.js';
import { ReviewPage_Query, type ReviewFacts } from './review.document.js';
import { SaveAssessment_Mutation } from './review.mutations.js';

export interface Written {
  /** By criterion key. */
  readonly levels: Readonly<Record<string, number>>;
  readonly remark: string;
}

const writtenOf = (review: ReviewFacts): Written => ({
  levels: Object.fromEntries((review.mine?.levels ?? []).map(({ key, level }) => [key, level])),
  remark: review.mine?.remark ?? '',
});

/** One’s own levels and words, kept while one reads; two windows of one’s own are told apart. */
export function useAssessment(review: ReviewFacts): SavedDraft<Written> {
  const client = useApolloClient();
  const [save] = useMutation(SaveAssessment_Mutation);
  return useSavedDraft<Written>({
    name: `assessment/${review.id}`,
    opened: writtenOf(review),
    version: review.mine?.version ?? 0,
    save: async ({ levels, remark }, version, idempotencyKey) => {
      const chosen = Object.entries(levels).map(([key, level]) => ({ key, level }));
      try {
        const input = { roundId: review.id, version, levels: chosen, remark, rubricSha256: review.rubricSha256, idempotencyKey };
        const { data } = await save({ variables: { input } });
        const { review: now, errors = [] } = data?.saveAssessment ?? {};
        return errors.length > 0 || !now?.mine ? { refused: errors } : { version: now.mine.version };
      } catch (error) {
        if (faultCode(error) !== 'CONFLICT') throw error;
        const { data } = await client.query({ query: ReviewPage_Query, variables: { round: review.id }, fetchPolicy: 'network-only' });
        if (!data) throw error;
        return { theirs: writtenOf(data.review), version: data.review.mine?.version ?? 0, who: 'another window of yours' };
      }
    },
  });
}
