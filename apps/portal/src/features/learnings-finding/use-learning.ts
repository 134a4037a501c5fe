import { useApolloClient, useMutation } from '@apollo/client/react';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import { countAnew } from './count-anew.js';
import type { FoundFacts } from './finding.documents.js';
import {
  ConfirmLearning_Mutation,
  OpposeLearnings_Mutation,
  ReconcileLearnings_Mutation,
  SeeLearningToo_Mutation,
  UnseeLearningToo_Mutation,
} from './using.documents.js';

interface Place {
  readonly engagementId: string;
  readonly clientName: string;
}
interface Said {
  readonly found?: unknown;
  readonly errors: readonly { readonly message: string }[];
}
export interface LearningUse {
  readonly see: (found: FoundFacts, place: Place) => Promise<void>;
  readonly unsee: (found: FoundFacts, place: Place) => Promise<void>;
  readonly confirm: (found: FoundFacts) => Promise<void>;
  readonly oppose: (found: FoundFacts, other: { readonly id: string }) => Promise<string | undefined>;
  readonly reconcile: (found: FoundFacts, other: { readonly id: string }) => Promise<void>;
}

/** What a coach says about a published learning; each act has its way back in the toast and in Activity. */
export function useLearning(): LearningUse {
  const [see] = useMutation(SeeLearningToo_Mutation);
  const [unsee] = useMutation(UnseeLearningToo_Mutation);
  const [confirm] = useMutation(ConfirmLearning_Mutation);
  const [oppose] = useMutation(OpposeLearnings_Mutation);
  const [reconcile] = useMutation(ReconcileLearnings_Mutation);
  const failed = failing('This was not sent.');
  const tell = useTell();
  const { cache } = useApolloClient();

  const done = (said: Said | undefined, words: string, undo?: () => Promise<unknown>): string | undefined => {
    const problem = said ? said.errors[0]?.message : failed.words;
    tell(problem === undefined ? { words, ...(undo && { undo }) } : { words: problem });
    return problem;
  };
  const counted = (before: FoundFacts | null | undefined, now: FoundFacts | null | undefined): void => {
    if (before && now) countAnew(cache, before.learning, now.learning.seenCount);
  };
  const at = ({ id }: FoundFacts, { engagementId }: Place) => ({ variables: { input: { sharedId: id, engagementId, idempotencyKey: newKey() } } });
  const pair = ({ id }: FoundFacts, other: { readonly id: string }) => ({
    variables: { input: { sharedId: id, otherId: other.id, idempotencyKey: newKey() } },
  });

  return {
    see: async (found, place) => {
      const answer = await see(at(found, place)).catch(failed.note);
      counted(found, answer?.data?.seeLearningToo.found);
      done(answer?.data?.seeLearningToo, `${place.clientName} counts for it now. Nobody else sees which client.`, () =>
        unsee(at(found, place)).then((back) => counted(answer?.data?.seeLearningToo.found, back.data?.unseeLearningToo.found)),
      );
    },
    unsee: async (found, place) => {
      const answer = await unsee(at(found, place)).catch(failed.note);
      counted(found, answer?.data?.unseeLearningToo.found);
      done(answer?.data?.unseeLearningToo, `${place.clientName} no longer counts for it.`, () =>
        see(at(found, place)).then((back) => counted(answer?.data?.unseeLearningToo.found, back.data?.seeLearningToo.found)),
      );
    },
    confirm: async ({ id }) => {
      const answer = await confirm({ variables: { input: { sharedId: id, idempotencyKey: newKey() } } }).catch(failed.note);
      done(answer?.data?.confirmLearning, 'Confirmed. It is asked again in a year.');
    },
    oppose: async (found, other) => {
      const answer = await oppose(pair(found, other)).catch(failed.note);
      return done(answer?.data?.opposeLearnings, 'Linked. Both show that they contradict each other.', () => reconcile(pair(found, other)));
    },
    reconcile: async (found, other) => {
      const answer = await reconcile(pair(found, other)).catch(failed.note);
      done(answer?.data?.reconcileLearnings, 'They are no longer linked.', () => oppose(pair(found, other)));
    },
  };
}
