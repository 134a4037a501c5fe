import { cycleOf } from './okr-acts.js';
import type { ToldEnd } from './okr-told.js';
import { personOf } from './people-acts.js';
import type { Act } from './story.js';

interface KeyResult {
  readonly id: string;
  readonly text: string;
  readonly version: number;
  readonly championName: string;
}

/** Champions say how their key results ended, and what they learned. */
export const scores =
  (cycle: number, ends: readonly ToldEnd[]): Act =>
  async (world, { coachId }, state) => {
    const { id } = await cycleOf(world, coachId, state, cycle);
    const { cycleClosing } = await world.ask<{ cycleClosing: { keyResults: KeyResult[] } }>(
      coachId,
      `query($cycle: UUID!) { cycleClosing(cycleId: $cycle) { keyResults { id text version championName } } }`,
      { cycle: id },
    );
    const told = ends.map(({ text, ended = null, score, learning = null, intention = null }) => {
      const keyResult = cycleClosing.keyResults.find((one) => one.text === text);
      if (!keyResult) throw new Error(`Nobody published “${text}”`);
      const said = typeof score === 'number' ? { score } : { notScoredBecause: score };
      const input = { lineId: keyResult.id, version: keyResult.version, finalValue: ended, learning, intention, ...said };
      return { champion: keyResult.championName, input };
    });
    const champions = [...new Set(told.map((one) => one.champion))];
    const own = (name: string) => told.filter((one) => one.champion === name).map(({ input }) => input);
    await Promise.all(champions.map((name) => world.actAll(personOf(state, name), 'scoreKeyResult', own(name))));
  };

/** The coach closes the cycle with its scores; from then on it counts. */
export const closesCycle =
  (number: number): Act =>
  async (world, { coachId }, state) => {
    const { id, version } = await cycleOf(world, coachId, state, number);
    await world.act(coachId, 'closeCycle', { cycleId: id, version });
  };
