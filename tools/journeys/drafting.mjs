// A client whose first cycle is drafted: a plan in force, teams on the roster, and whoever is named trained. Made through the API by its coach.
import { planSent } from './arranging.mjs';
import { momentAt } from './clock.mjs';
import { approveFromLink } from './deciding.mjs';
import { until } from './expect.mjs';
import { decisionLink, mailTo } from './mailbox.mjs';
import { act, ask, signIn, startPractice } from './people.mjs';

const signers = ['Dana Ruiz', 'Ian Webb'];
const dayAfter = (day, days = 1) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const zone = 'Europe/Berlin';
const slugged = (text) => text.toLowerCase().replaceAll(' ', '-');

/**
 * `teams` are members by team, the first of each leads it; `kinds` says which team is something else than a team. Uses the clock of the day `on` and of the next
 * one, and leaves it at noon or one o’clock there with `coach` signed in. Answers `{ slug, engagementId, today, mailOf(name) }`.
 */
export async function clientThatDrafts({ cairn, page }, coach, { practice, lead, name, on, teams, kinds = {}, trained, more }) {
  cairn.setClock(`${on}T10:00:00Z`);
  await startPractice(coach, cairn, { ...lead, practice });
  const { slug, engagementId } = await planSent(coach, { name, startsOn: on, more });
  await onRoster(coach, { slug, engagementId }, teams, kinds);
  for (const signer of signers)
    await approveFromLink(await page(), await decisionLink(cairn, await mailTo(cairn, signer, new RegExp(`^Decision by .*${name}`))));
  const today = dayAfter(on);
  cairn.setClock(momentAt(today, '09:01', zone));
  await coach.context().clearCookies();
  await signIn(coach, cairn, lead);
  const planNumber = async () => (await ask(coach, `{ deploymentPlan(client: "${slug}") { number } }`)).deploymentPlan.number;
  await until(async () => (await planNumber()) === 1, 'the plan is in force', 60);
  const held = await planned(coach, engagementId, today);
  await act(coach, 'bookPeople', 'BookPeopleArgs', { workshopId: held, personIds: await idsOf(coach, slug, trained), required: true });
  await drafted(coach, engagementId, today);
  cairn.setClock(`${today}T11:00:00Z`);
  const { workshop } = await ask(coach, `{ workshop(id: "${held}") { version } }`);
  await act(coach, 'recordAttendance', 'RecordAttendanceArgs', { workshopId: held, version: workshop.version, exceptions: [] });
  return { slug, engagementId, today, mailOf: (person) => ({ name: person, email: `${slugged(person).replace('-', '.')}@${slug}.example` }) };
}

async function onRoster(coach, { slug, engagementId }, teams, kinds) {
  for (const [name, members] of Object.entries(teams)) {
    await act(coach, 'addTeam', 'AddTeamInput', { engagementId, name, kind: kinds[name] ?? 'TEAM' });
    const lines = members.map((person, index) => {
      const mail = `${slugged(person).replace('-', '.')}@${slug}.example`;
      return `${person} <${mail}>, ${name}, ${index === 0 ? 'team lead, writes' : 'writes'}`;
    });
    await act(coach, 'pastePeople', 'PastePeopleInput', { engagementId, text: lines.join('\n') });
  }
}

async function planned(coach, engagementId, on) {
  const what = { type: 'OKRS_BASICS', title: 'OKRs, the basics', format: 'ONLINE', on, time: '10:00', minutes: 120, places: 12 };
  return (await act(coach, 'planWorkshop', 'PlanWorkshopArgs', { engagementId, ...what }, 'workshop { id }')).workshop.id;
}

async function idsOf(coach, slug, names) {
  const { people } = await ask(coach, 'query($client: String!) { people(client: $client, first: 200) { edges { node { personId name } } } }', { client: slug });
  return names.map((name) => people.edges.find(({ node }) => node.name === name).node.personId);
}

async function drafted(coach, engagementId, from) {
  const days = { draftingFrom: from, startsOn: dayAfter(from, 14), endsOn: dayAfter(from, 14 + 120) };
  const { cycle } = await act(coach, 'planCycle', 'PlanCycleArgs', { engagementId, ...days }, 'cycle { id version }');
  await act(coach, 'startDrafting', 'MoveCycleOnArgs', { cycleId: cycle.id, version: cycle.version });
}
