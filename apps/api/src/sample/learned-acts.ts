import type { Act, Cast } from './story.js';
import type { World } from './world.js';

export interface Told {
  readonly sentence: string;
  readonly expected?: string;
  readonly happened?: string;
  readonly why?: string;
  readonly advice?: string;
  readonly holdsWhen?: string;
  readonly failsWhen?: string;
  readonly theme?: string;
  readonly phase?: string;
  readonly parameterKey?: string;
}

/** Learnings of the story by their sentence, as they stand. */
export type Learned = Map<string, { id: string; version: number; sharedId: string | null; round: number }>;
type By = keyof Cast;

const selection = 'page { learning { id version copy { sharedId round } } }';
interface Done {
  readonly page: { learning: { id: string; version: number; copy: { sharedId: string; round: number } | null } };
}
const keep = (learned: Learned, sentence: string, { page: { learning } }: Done): void =>
  void learned.set(sentence, { id: learning.id, version: learning.version, sharedId: learning.copy?.sharedId ?? null, round: learning.copy?.round ?? 1 });
export const known = (learned: Learned, sentence: string): { id: string; version: number; sharedId: string | null; round: number } => {
  const found = learned.get(sentence);
  if (!found) throw new Error(`Nobody learned: ${sentence}`);
  return found;
};

/** Somebody writes down what they learned, at the client of a slug that begins so, or nowhere in particular. */
export const learns =
  (learned: Learned, by: By, told: Told, at?: { readonly client: string; readonly waiverOf?: string }): Act =>
  async (world, cast) => {
    const source = at === undefined ? { sourceKind: 'CAPTURED' } : await sourceAt(world, cast[by], at);
    keep(learned, told.sentence, await world.act<Done>(cast[by], 'captureLearning', { ...source, ...told }, selection));
  };

async function sourceAt(
  world: World,
  personId: string,
  { client, waiverOf }: { readonly client: string; readonly waiverOf?: string },
): Promise<Record<string, unknown>> {
  const { deploymentPlan } = await world.ask<{ deploymentPlan: { engagementId: string; waivers: { id: string; teamName: string | null }[] } }>(
    personId,
    `query($client: String!) { deploymentPlan(client: $client) { engagementId waivers { id teamName } } }`,
    { client },
  );
  const waiver = deploymentPlan.waivers.find(({ teamName }) => teamName === waiverOf);
  return waiver ? { sourceKind: 'WAIVER', sourceId: waiver.id } : { sourceKind: 'CAPTURED', engagementId: deploymentPlan.engagementId };
}

/** The engagement of the client with this slug. */
export async function engagementAt(world: World, personId: string, client: string): Promise<string> {
  const { deploymentPlan } = await world.ask<{ deploymentPlan: { engagementId: string } }>(
    personId,
    `query($client: String!) { deploymentPlan(client: $client) { engagementId } }`,
    { client },
  );
  return deploymentPlan.engagementId;
}

export const sharesWithCoaches =
  (learned: Learned, by: By, sentence: string): Act =>
  async (world, cast) => {
    const { id, version } = known(learned, sentence);
    keep(learned, sentence, await world.act<Done>(cast[by], 'shareLearningWithCoaches', { learningId: id, version }, selection));
  };

export const handsIn =
  (learned: Learned, by: By, sentence: string, reach: 'PRACTICE' | 'NETWORK' = 'PRACTICE'): Act =>
  async (world, cast) => {
    const { id, version } = known(learned, sentence);
    keep(learned, sentence, await world.act<Done>(cast[by], 'handInLearning', { learningId: id, version, reach }, selection));
  };

/** The second person publishes it, or returns it with remarks. */
export const reads =
  (learned: Learned, by: By, sentence: string, remark = ''): Act =>
  async (world, cast) => {
    const { sharedId, round } = known(learned, sentence);
    await world.act(cast[by], 'reviewLearning', { sharedId, round, verdict: remark === '' ? 'PUBLISH' : 'RETURN', remark });
  };

export const withdrawsLearning =
  (learned: Learned, by: By, sentence: string): Act =>
  async (world, cast) => {
    const { id, version } = known(learned, sentence);
    keep(learned, sentence, await world.act<Done>(cast[by], 'withdrawLearning', { learningId: id, version }, selection));
  };

/** A coach uses a published learning beside a parameter of a client's plan, where its people read it. */
export const citesInPlan =
  (learned: Learned, by: By, sentence: string, { client, parameterKey }: { readonly client: string; readonly parameterKey: string }): Act =>
  async (world, cast) => {
    const engagementId = await engagementAt(world, cast[by], client);
    const { sharedId } = known(learned, sentence);
    await world.act(cast[by], 'citeLearning', { sharedId, engagementId, place: 'PARAMETER', parameterKey });
  };
