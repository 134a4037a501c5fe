import { planSent } from '../arranging.mjs';
import { approveFromLink } from '../deciding.mjs';
import { expect, expectEqual, until } from '../expect.mjs';
import { savedByLibreOffice } from '../libreoffice.mjs';
import { decisionLink, mailTo } from '../mailbox.mjs';
import { act, ask, signIn, startPractice } from '../people.mjs';
import { draftOf, publish, sendChecked } from '../reviewing.mjs';
import { bringInWaiting, checkSheet, readTable, runImport, takeSheet, withRows } from '../sheets.mjs';
import { attended, workshopBooked } from '../training.mjs';

const year = new Date().getUTCFullYear() + 1;
const eva = { name: 'Eva Lindqvist', email: 'eva@lindqvist.example' };
const dana = { name: 'Dana Ruiz', email: 'dana@harbour-water.example' };
const writers = { Service: 'Ana Bell', Planning: 'Nia Cole' };
// Days after those of every other journey: the clock goes forward for everybody.
const cycle = { draftingFrom: `${year}-06-10`, startsOn: `${year}-07-01`, endsOn: `${year}-10-31` };

const service = { Team: 'Service', Objective: 'Win back the customers who gave up calling us' };
const planning = { Team: 'Planning', Objective: 'Bring burst pipes down before winter' };
const rows = [
  {
    ...{
      ...service,
      Mission: 'We help households when water fails them.',
      'Internal or external': 'External',
      'Key result': 'Cut the wait on the phone to 2 minutes',
    },
    ...{ 'Why now': 'One caller in three hung up this spring, and the regulator publishes its figures in autumn.', Type: 'Metric', Direction: 'Decrease' },
    ...{ Start: 11, 'Commit (0.3)': 8, 'Target (0.7)': 5, 'Stretch (1.0)': 2, Unit: 'minutes', 'KR champion': 'Ana Bell', 'Data source': 'Phone system' },
  },
  {
    ...{ ...service, 'Key result': 'Raise the share of calls solved at once to 85', Type: 'Metric', Direction: 'Increase', 'KR champion': 'Ana Bell' },
    ...{ Start: 52, 'Commit (0.3)': 62, 'Target (0.7)': 74, 'Stretch (1.0)': 85, Unit: '%', 'Data source': 'Call log' },
  },
  {
    ...{ ...planning, Mission: 'We decide where the network is renewed.', 'Internal or external': 'Internal', 'Key result': 'Lower bursts to 9 a month' },
    ...{ 'Why now': 'Last winter cost us four streets, and crews are free until October.', Type: 'Metric', Direction: 'Decrease', Unit: 'bursts' },
    ...{ Start: 31, 'Commit (0.3)': 24, 'Target (0.7)': 16, 'Stretch (1.0)': 9, 'KR champion': 'Nia Cole', 'Data source': 'Control room' },
  },
  {
    ...{ ...planning, 'Key result': 'Raise the pipes whose age we know to 95', Type: 'Metric', Direction: 'Increase', 'KR champion': 'Nia Cole' },
    ...{ Start: 40, 'Commit (0.3)': 60, 'Target (0.7)': 80, 'Stretch (1.0)': 95, Unit: '%', 'Data source': 'Network map' },
  },
];
const scores = [0.7, 0.9, 0.3, 1];

/**
 * A client that keeps its OKRs in a spreadsheet, from the first mail to the closed cycle; LibreOffice opens and saves the sheet each time before it comes back.
 * What has a screen is clicked; sending, verdict, publishing and closing go through the pages' own sessions.
 */
export async function run({ cairn, page }) {
  const moment = (day, time = '10:00') => cairn.setClock(`${day}T${time}:00Z`);
  const coach = await page({ viewport: { width: 1280, height: 900 } });
  const lead = await page();
  const back = async (day, time) => {
    moment(day, time);
    // Between these days a session ends: people come back with a code.
    await coach.context().clearCookies();
    await lead.context().clearCookies();
    await signIn(coach, cairn, eva);
    await signIn(lead, cairn, dana);
  };

  moment(`${year}-06-07`);
  await startPractice(coach, cairn, { ...eva, practice: 'Lindqvist and Co' });
  const { slug, engagementId } = await planSent(coach, { name: 'Harbour Water', startsOn: `${year}-06-07`, more: { home: 'spreadsheet' } });
  await teamsAndPeople(coach, engagementId);
  for (const name of ['Dana Ruiz', 'Ian Webb'])
    await approveFromLink(await page(), await decisionLink(cairn, await mailTo(cairn, name, /^Decision by .*Harbour Water/)));
  await back(`${year}-06-08`, '07:01');
  await until(async () => (await planOf(coach, slug)).number === 1, 'the plan is in force', 60);

  const first = await workshopBooked(coach, slug, { on: cycle.draftingFrom, title: 'OKRs: the basics', people: ['Dana Ruiz', ...Object.values(writers)] });
  await back(cycle.draftingFrom);
  await attended(coach, first, [writers.Planning]);
  await draftingOpened(coach, slug);

  const filled = await savedByLibreOffice(await withRows(await takeSheet(lead, slug), rows));
  if (!filled) return 'skipped: LibreOffice is not installed';
  expectEqual(await checkSheet(lead, slug, filled, rows.length), '4 rows: 2 new, 2 waiting for training.', 'What the check finds');
  await lead.getByRole('region', { name: 'Kept until somebody is trained' }).getByText('2 rows whose people still need their training').first().waitFor();
  expectEqual(await runImport(lead, 2), 'Imported: 2 added, 2 waiting for training.', 'The rows of whoever is untrained are kept for later');
  await lead.getByText('2 rows wait for somebody’s training').waitFor();

  const second = await workshopBooked(coach, slug, { on: `${year}-06-14`, title: 'OKRs: the basics, once more', people: [writers.Planning] });
  await back(`${year}-06-14`);
  await attended(coach, second);
  expectEqual(await bringInWaiting(lead, slug), 'Imported: 4 added.', 'They come in after the training');

  for (const team of Object.keys(writers)) {
    const draft = await draftOf(lead, slug, team);
    await sendChecked(lead, slug, draft);
    await publish(coach, slug, draft);
  }
  await back(cycle.startsOn, '06:00');
  await moveOn(coach, slug, 'Start the cycle', 'Start cycle 1');

  await back(`${year}-10-15`);
  await moveOn(coach, slug, 'Begin to close it', 'Begin to close it');
  await scoredBySheet(lead, slug);
  await back(`${year}-11-01`);
  await close(coach, slug);
  return 'four key results, sheets saved by LibreOffice';
}

const planOf = async (page, slug) =>
  (await ask(page, `{ deploymentPlan(client: "${slug}") { number completeCycles parameters { lock { done total } } } }`)).deploymentPlan;

const locksOf = ({ parameters }) => parameters.flatMap(({ lock }) => lock ?? []);

async function teamsAndPeople(page, engagementId) {
  for (const name of Object.keys(writers)) await act(page, 'addTeam', 'AddTeamInput', { engagementId, name, kind: 'TEAM' });
  const lines = Object.entries(writers).map(
    ([team, name]) => `${name} <${name.toLowerCase().replace(' ', '.')}@harbour-water.example>, ${team}, team lead, writes`,
  );
  await act(page, 'pastePeople', 'PastePeopleInput', { engagementId, text: lines.join('\n') });
}

const cycleOf = async (page, slug) => (await ask(page, `{ okrsPage(client: "${slug}") { cycle { id status } } }`)).okrsPage.cycle;

/** The coach plans cycle 1 on its page and opens drafting. */
async function draftingOpened(page, slug) {
  await page.goto(`/c/${slug}/okrs`);
  await page
    .getByRole('button', { name: 'Plan cycle 1' })
    .or(page.getByRole('button', { name: 'Plan the first cycle' }))
    .first()
    .click();
  const sheet = page.getByRole('dialog', { name: 'Plan cycle 1' });
  await sheet.getByLabel('Teams may write from').fill(cycle.draftingFrom);
  await sheet.getByLabel('First day of the cycle').fill(cycle.startsOn);
  await sheet.getByLabel('Last day, which still counts').fill(cycle.endsOn);
  await sheet.getByRole('button', { name: 'Plan cycle 1' }).click();
  await sheet.waitFor({ state: 'detached' });
  await moveOn(page, slug, 'Open drafting', 'Open drafting');
  expectEqual((await cycleOf(page, slug)).status, 'DRAFTING', 'The cycle');
}

/** The next step of the cycle, on its page. */
async function moveOn(page, slug, act, confirm) {
  await page.goto(`/c/${slug}/okrs`);
  await page.getByRole('button', { name: act, exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: confirm, exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
}

/** Scores, learnings and what becomes of each key result stand in the sheet, which LibreOffice saved again. */
async function scoredBySheet(page, slug) {
  const sheet = await takeSheet(page, slug);
  const { header, rows: there } = await readTable(sheet);
  expectEqual(there.length, rows.length, 'Key results in the sheet at the end');
  const told = there.map((cells) => {
    const row = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? null]));
    const at = rows.findIndex((one) => one['Key result'] === row['Key result']);
    expect(at >= 0, `“${row['Key result']}” came back as it was written`);
    expectEqual(figures(row), figures(rows[at]), `The figures of “${row['Key result']}”`);
    return { ...row, 'Final score': scores[at], Learning: `What we learned of “${row['Key result']}”.`, 'Keep, modify or remove': 'Keep' };
  });
  const saved = await savedByLibreOffice(await withRows(sheet, told));
  expectEqual(await checkSheet(page, slug, saved, rows.length), '4 rows: 4 to change.', 'What the check finds at the end');
  expectEqual(await runImport(page, rows.length), 'Imported: 4 changed.', 'The scores and learnings');
}

const figures = (row) => ['Start', 'Commit (0.3)', 'Target (0.7)', 'Stretch (1.0)', 'KR champion'].map((name) => row[name]);

async function close(page, slug) {
  const cycleId = (await cycleOf(page, slug)).id;
  const { cycleClosing } = await ask(page, `{ cycleClosing(cycleId: "${cycleId}") { version scored total withLearning } }`);
  expectEqual([cycleClosing.scored, cycleClosing.withLearning, cycleClosing.total], [4, 4, 4], 'Key results with score and learning');
  const before = await planOf(page, slug);
  expect(before.completeCycles === 0 && locksOf(before).length > 0, 'The answers of the plan are locked while the first cycle runs');
  expectEqual([...new Set(locksOf(before).map(({ done, total }) => `${done} of ${total}`))], ['0 of 1'], 'What the locks count before');
  await act(page, 'closeCycle', 'CloseCycleArgs', { cycleId, version: cycleClosing.version });
  const after = await planOf(page, slug);
  expectEqual([after.completeCycles, locksOf(after)], [1, []], 'Complete cycles, and what is still locked after one');
}
