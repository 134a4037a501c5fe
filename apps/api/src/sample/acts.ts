import { personOf } from './people-acts.js';
import type { Act } from './story.js';

export interface Proposal {
  readonly key: string;
  /** The key of an offered answer; the parameter's default without it. */
  readonly option?: string;
  readonly why?: string;
}

interface PlanParameter {
  readonly key: string;
  readonly options: readonly { readonly key: string; readonly value: unknown }[];
  readonly defaultValue: unknown;
}

/** The coach prepares changes; answers come from those that the catalogue offers. */
export const proposes =
  (proposals: readonly Proposal[], words: { whyNow: string; ifNothing: string }): Act =>
  async (world, { coachId }, state) => {
    const opened = await world.act<{ changeSet: { id: string } }>(coachId, 'openChangeSet', { engagementId: state.engagementId }, 'changeSet { id }');
    state.changeSetId = opened.changeSet.id;
    const { parameterCatalogue } = await world.ask<{ parameterCatalogue: PlanParameter[] }>(
      coachId,
      `{ parameterCatalogue { key defaultValue options { key value } } }`,
    );
    const own = async () =>
      (
        await world.ask<{ changeSet: { version: number; decideBy: string | null; changes: { parameterKey: string; version: number }[] } }>(
          coachId,
          `query($id: UUID!) { changeSet(id: $id) { version decideBy changes { parameterKey version } } }`,
          { id: state.changeSetId },
        )
      ).changeSet;
    const before = await own();
    for (const { key, option, why } of proposals) {
      const parameter = parameterCatalogue.find((one) => one.key === key);
      if (!parameter) throw new Error(`No parameter ${key}`);
      const offered = option ? parameter.options.find((one) => one.key === option) : undefined;
      if (option && !offered) throw new Error(`${key} offers ${parameter.options.map((one) => one.key).join(', ')}`);
      const version = before.changes.find((change) => change.parameterKey === key)?.version ?? 0;
      await world.act(coachId, 'changeParameter', {
        changeSetId: state.changeSetId,
        parameterKey: key,
        version,
        value: offered?.value ?? parameter.defaultValue,
        why: why ?? '',
      });
    }
    const { version, decideBy } = await own();
    await world.act(coachId, 'describeChangeSet', { changeSetId: state.changeSetId, version, decideBy, ...words });
  };

/** The coach sends the set; before the end of a cycle only with a reason. */
export const sends =
  (overrideReason: string | null = null): Act =>
  async (world, { coachId }, state) => {
    const { changeSet } = await world.ask<{ changeSet: { version: number } }>(coachId, `query($id: UUID!) { changeSet(id: $id) { version } }`, {
      id: state.changeSetId,
    });
    await world.act(coachId, 'sendChangeSet', { changeSetId: state.changeSetId, version: changeSet.version, overrideReason });
  };

/** A signer approves all that waits for them. */
export const approves =
  (...names: readonly string[]): Act =>
  async (world, _, state) => {
    for (const name of names) {
      const personId = personOf(state, name);
      const { decision } = await world.ask<{ decision: { changes: { key: string; textSha256: string; mine: boolean }[] } }>(
        personId,
        `query($id: UUID!) { decision(changeSetId: $id) { changes { key textSha256 mine } } }`,
        { id: state.changeSetId },
      );
      const verdicts = decision.changes
        .filter((change) => change.mine)
        .map(({ key, textSha256 }) => ({ parameterKey: key, textSha256, choice: 'APPROVE', note: null }));
      await world.act(personId, 'decideChangeSet', { changeSetId: state.changeSetId, verdicts });
    }
  };

/** A team asks for an exception. */
export const asksForException =
  (team: string, parameterKey: string, reason: string, days: number): Act =>
  async (world, { coachId }, state) => {
    const expiresOn = new Date(world.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
    await world.act(coachId, 'askWaiver', { engagementId: state.engagementId, parameterKey, teamId: state.teams.get(team), reason, expiresOn });
  };

/** Somebody of the client writes in the margin. */
export const writesInMargin =
  (name: string, parameterKey: string, body: string): Act =>
  async (world, _, state) => {
    await world.act(state.people.get(name) ?? '', 'writePlanNote', { engagementId: state.engagementId, parameterKey, body, visibility: 'CLIENT' });
  };

export const notesPrivately =
  (body: string): Act =>
  async (world, { coachId }, state) => {
    await world.act(coachId, 'writeNote', { engagementId: state.engagementId, body, visibility: 'ONLY_ME' });
  };

/** The client lead grants the exception that a team asked for. */
export const grantsException =
  (name: string, team: string, note: string): Act =>
  async (world, _, state) => {
    const lead = personOf(state, name);
    const { deploymentPlan } = await world.ask<{ deploymentPlan: { waivers: { id: string; version: number; teamName: string | null; status: string }[] } }>(
      lead,
      `query($client: String!) { deploymentPlan(client: $client) { waivers { id version teamName status } } }`,
      { client: state.slug },
    );
    const asked = deploymentPlan.waivers.find((waiver) => waiver.teamName === team && waiver.status === 'ASKED');
    await world.act(lead, 'grantWaiver', { waiverId: asked?.id, version: asked?.version, note });
  };

/** Several acts in one moment. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  async (world, cast, state) => {
    for (const act of acts) await act(world, cast, state);
  };

/** Acts of one moment that do not wait for each other, so that the story is soon told. */
export const together =
  (...acts: readonly Act[]): Act =>
  async (world, cast, state) => {
    await Promise.all(acts.map((act) => act(world, cast, state)));
  };
