import { engagementAt, known, type Learned } from './learned-acts.js';
import type { Act, Cast } from './story.js';

/** A coach saw the same at clients of theirs, whose slugs are named. */
export const sawToo =
  (learned: Learned, by: keyof Cast, sentence: string, ...clients: readonly string[]): Act =>
  async (world, cast) => {
    const { sharedId } = known(learned, sentence);
    for (const client of clients) await world.act(cast[by], 'seeLearningToo', { sharedId, engagementId: await engagementAt(world, cast[by], client) });
  };

/** Two learnings that say the opposite, each where it holds. */
export const opposes =
  (learned: Learned, by: keyof Cast, sentence: string, other: string): Act =>
  async (world, cast) => {
    await world.act(cast[by], 'opposeLearnings', { sharedId: known(learned, sentence).sharedId, otherId: known(learned, other).sharedId });
  };
