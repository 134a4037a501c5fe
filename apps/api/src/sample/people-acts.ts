import type { Act, ClientState } from './story.js';
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

/** Somebody at the client keeps the list of people and the dates of the training. */
export const coordinates =
  (name: string, email: string): Act =>
  async (world, { coachId }, state) => {
    await world.act(coachId, 'addPerson', { engagementId: state.engagementId, name, email, roles: ['COORDINATOR'], writesOkrs: false });
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

/** The person of a story by their name. */
export function personOf(state: ClientState, name: string): string {
  const id = state.people.get(name);
  if (!id) throw new Error(`Nobody called ${name}`);
  return id;
}

const joins =
  (kind: 'ORGANISATION' | 'TEAM') =>
  (...lines: readonly string[]): Act =>
  async (world, { coachId }, state) => {
    const { engagementId, slug } = state;
    const teams = lines.map((line) => line.split(':').map((part) => part.trim())).map(([name = '', members = '']) => ({ name, members: members.split(',') }));
    const added = await world.actAll<{ team: { id: string } }>(
      coachId,
      'addTeam',
      teams.map(({ name }) => ({ engagementId, name, kind })),
      'team { id }',
    );
    teams.forEach(({ name }, at) => state.teams.set(name, added[at]?.team.id ?? ''));
    const pasted = teams.flatMap(({ name, members }) =>
      members.map((member, index) => {
        const person = member.trim();
        const mail = `${person.toLowerCase().replace(/[^a-z]+/g, '.')}@${slug}.example`;
        return `${person} <${mail}>, ${name}, ${index === 0 ? 'team lead, writes' : 'writes'}`;
      }),
    );
    await world.act(coachId, 'pastePeople', { engagementId, text: pasted.join('\n') });
    await rememberPeople(world, coachId, state);
  };

/** Teams with their leads and authors: "Field Service: Lee Park, Ana Silva". */
export const grows = joins('TEAM');

/** The organisation above its teams, written the same way. */
export const isLedBy = joins('ORGANISATION');
