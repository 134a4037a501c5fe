// A client whose first plan waits for its signers, made through the API by the coach who is signed in.
import { act, ask } from './people.mjs';

// What a template leaves open, because only the client can answer it.
const answers = { levels: 'organisation-and-all-teams', cycle: 'four-months', reviews: 'linked' };
const nextYear = () => `${new Date().getUTCFullYear() + 1}`;

/** Dana leads and Ian sponsors the client; Ian leads its HR too, so that two people sign. `more` answers are options by parameter. Answers `{ slug, engagementId, changeSetId }`. */
export async function planDrafted(page, { name, timeZone = 'Europe/Berlin', startsOn = `${nextYear()}-04-05`, more = {} }) {
  const mail = (person) => `${person}@${name.toLowerCase().replaceAll(' ', '-')}.example`;
  const people = { clientLead: { name: 'Dana Ruiz', email: mail('dana') }, sponsor: { name: 'Ian Webb', email: mail('ian') } };
  const { client } = await act(
    page,
    'addClient',
    'AddClientInput',
    { name, timeZone, language: 'en', mode: 'COACHING', startsOn, ...people },
    'client { slug engagement { id } }',
  );
  const engagementId = client.engagement.id;
  const { people: roster } = await ask(page, 'query($client: String!) { people(client: $client) { edges { node { id version name } } } }', {
    client: client.slug,
  });
  const { id, version: seen } = roster.edges.find(({ node }) => node.name === people.sponsor.name).node;
  await act(page, 'changePeople', 'ChangePeopleInput', { engagementId, people: [{ id, version: seen }], roles: ['SPONSOR', 'HR_LEAD'] });
  const { changeSet } = await act(page, 'openChangeSet', 'OpenChangeSetArgs', { engagementId }, 'changeSet { id changes { parameterKey version } }');
  const changeSetId = changeSet.id;
  const { parameterCatalogue } = await ask(page, '{ parameterCatalogue { key options { key value } } }');
  for (const [parameterKey, option] of Object.entries({ ...answers, ...more })) {
    const there = changeSet.changes.find((change) => change.parameterKey === parameterKey);
    if (there && !(parameterKey in more)) continue;
    const { value } = parameterCatalogue.find(({ key }) => key === parameterKey).options.find(({ key }) => key === option);
    await act(page, 'changeParameter', 'ChangeParameterArgs', {
      changeSetId,
      parameterKey,
      version: there?.version ?? 0,
      value,
      why: 'It fits how they work.',
    });
  }
  const { version, decideBy } = await setOf(page, changeSetId);
  const words = { whyNow: 'Training needs one agreed way.', ifNothing: 'Training cannot start.' };
  await act(page, 'describeChangeSet', 'DescribeChangeSetArgs', { changeSetId, version, decideBy, ...words });
  return { slug: client.slug, engagementId, changeSetId };
}

/** The same, sent. */
export async function planSent(page, client) {
  const drafted = await planDrafted(page, client);
  const { version } = await setOf(page, drafted.changeSetId);
  await act(page, 'sendChangeSet', 'SendChangeSetArgs', { changeSetId: drafted.changeSetId, version, overrideReason: null });
  return drafted;
}

const setFields =
  'version revision status decideBy inForceAt changes { parameterKey title version } signers { name status visits decidedAt verdicts { parameterKey verdict note } }';

/** The change set as its coach sees it. */
export const setOf = async (page, id) => (await ask(page, `query($id: UUID!) { changeSet(id: $id) { ${setFields} } }`, { id })).changeSet;
