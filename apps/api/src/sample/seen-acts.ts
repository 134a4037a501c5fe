import type { Learned } from './learned-acts.js';
import type { Act, Cast } from './story.js';

const sharedOf = (learned: Learned, sentence: string): string => {
  const sharedId = learned.get(sentence)?.sharedId;
  if (!sharedId) throw new Error(`Nobody published: ${sentence}`);
  return sharedId;
};

/** A coach saw the same at clients of theirs, whose slugs are named. */
export const sawToo =
  (learned: Learned, by: keyof Cast, sentence: string, ...clients: readonly string[]): Act =>
  async (world, cast) => {
    for (const client of clients) {
      const { deploymentPlan } = await world.ask<{ deploymentPlan: { engagementId: string } }>(
        cast[by],
        `query($client: String!) { deploymentPlan(client: $client) { engagementId } }`,
        { client },
      );
      await world.act(cast[by], 'seeLearningToo', { sharedId: sharedOf(learned, sentence), engagementId: deploymentPlan.engagementId });
    }
  };

/** Two learnings that say the opposite, each where it holds. */
export const opposes =
  (learned: Learned, by: keyof Cast, sentence: string, other: string): Act =>
  async (world, cast) => {
    await world.act(cast[by], 'opposeLearnings', { sharedId: sharedOf(learned, sentence), otherId: sharedOf(learned, other) });
  };
