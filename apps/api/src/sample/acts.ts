import type { Cast, ClientState } from './story.js';
import type { World } from './world.js';

interface NewClient {
  readonly name: string;
  readonly timeZone: string;
  readonly industry: string;
  readonly sizeBand: string;
  readonly outcome: string;
  readonly lead: readonly [string, string];
  readonly sponsor: readonly [string, string];
  readonly hr: readonly [string, string];
  /** Of the first day of the engagement. */
  readonly startsOn: string;
  readonly template?: { deploymentWeeks?: number; trainingWeeks?: number; cycleMonths?: number; cycles?: number };
}

type Act = (world: World, cast: Cast, state: ClientState) => Promise<void>;

/** The coach brings in the client with the people who decide. */
export const comes =
  (client: NewClient): Act =>
  async (world, { coachId }, state) => {
    const person = ([name, email]: readonly [string, string]) => ({ name, email });
    const input = {
      name: client.name,
      timeZone: client.timeZone,
      language: 'en',
      industry: client.industry,
      sizeBand: client.sizeBand,
      region: 'EUROPE',
      mode: 'COACHING',
      startsOn: client.startsOn,
      outcome: client.outcome,
      template: client.template ?? null,
      clientLead: person(client.lead),
      sponsor: person(client.sponsor),
    };
    const { client: added } = await world.act<{ client: { id: string; slug: string; engagement: { id: string } } }>(
      coachId,
      'addClient',
      input,
      'client { id slug engagement { id } }',
    );
    Object.assign(state, { clientId: added.id, slug: added.slug, engagementId: added.engagement.id });
    await world.act(coachId, 'addPerson', { engagementId: state.engagementId, ...person(client.hr), roles: ['HR_LEAD'], writesOkrs: false });
    await rememberPeople(world, coachId, state);
  };

async function rememberPeople(world: World, coachId: string, state: ClientState): Promise<void> {
  const { people } = await world.ask<{ people: { edges: { node: { personId: string; name: string } }[] } }>(
    coachId,
    `query($client: String!) { people(client: $client, first: 200) { edges { node { personId name } } } }`,
    { client: state.slug },
  );
  for (const { node } of people.edges) state.people.set(node.name, node.personId);
}

/** Teams with their leads and authors: "Field Service: Lee Park, Ana Silva". */
export const grows =
  (...teams: readonly string[]): Act =>
  async (world, { coachId }, state) => {
    for (const line of teams) {
      const [name = '', members = ''] = line.split(':').map((part) => part.trim());
      const { team } = await world.act<{ team: { id: string } }>(coachId, 'addTeam', { engagementId: state.engagementId, name, kind: 'TEAM' }, 'team { id }');
      state.teams.set(name, team.id);
      const pasted = members.split(',').map((member, index) => {
        const person = member.trim();
        const mail = `${person.toLowerCase().replace(/[^a-z]+/g, '.')}@${state.slug}.example`;
        return `${person} <${mail}>, ${name}, ${index === 0 ? 'team lead, writes' : 'writes'}`;
      });
      await world.act(coachId, 'pastePeople', { engagementId: state.engagementId, text: pasted.join('\n') });
    }
    await rememberPeople(world, coachId, state);
  };

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
      const personId = state.people.get(name);
      if (!personId) throw new Error(`Nobody called ${name}`);
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

/** A cycle came to its end and counts. */
export const completesCycle =
  (cycleNumber: number): Act =>
  async (world, { coachId }, state) => {
    const { client } = await world.ask<{ client: { engagement: { version: number; phases: { id: string; kind: string; cycleNumber: number | null }[] } } }>(
      coachId,
      `query($slug: String!) { client(slug: $slug) { engagement { version phases { id kind cycleNumber } } } }`,
      { slug: state.slug },
    );
    const phase = client.engagement.phases.find((one) => one.kind === 'CYCLE' && one.cycleNumber === cycleNumber);
    await world.act(coachId, 'completeCycle', { engagementId: state.engagementId, phaseId: phase?.id, version: client.engagement.version });
  };

/** Several acts in one moment. */
export const inTurn =
  (...acts: readonly Act[]): Act =>
  async (world, cast, state) => {
    for (const act of acts) await act(world, cast, state);
  };
