import { planSent, setOf } from '../arranging.mjs';
import { approveFromLink } from '../deciding.mjs';
import { expect, expectEqual, until } from '../expect.mjs';
import { decisionLink, mailTo } from '../mailbox.mjs';
import { ask, signIn, startPractice } from '../people.mjs';

const zone = 'Europe/Berlin';
const paul = { name: 'Pia Reuter', email: 'pia@reuter.example' };

/** The Sunday in March of next year on which Berlin's clocks go forward, so that 09:00 comes 23 hours after 09:00. */
function nightOfTheChange() {
  const year = new Date().getUTCFullYear() + 1;
  const last = new Date(Date.UTC(year, 2, 31));
  const sunday = 31 - last.getUTCDay();
  return { year, saturday: `${year}-03-${sunday - 1}`, sunday: `${year}-03-${sunday}` };
}

/** Approved on the Saturday before clocks go forward; in force on Sunday at 09:00 as a clock in Berlin shows it, 07:00 in UTC. */
export async function run({ cairn, page }) {
  const { year, saturday, sunday } = nightOfTheChange();
  cairn.setClock(`${saturday}T14:00:00Z`);
  const coach = await page();
  await startPractice(coach, cairn, { ...paul, practice: 'Reuter and Daughters', timeZone: zone });
  const { slug, changeSetId } = await planSent(coach, { name: 'Spreewerk', timeZone: zone, startsOn: `${year}-04-05` });
  for (const name of ['Dana Ruiz', 'Ian Webb'])
    await approveFromLink(await page({ javaScriptEnabled: false }), await decisionLink(cairn, await mailTo(cairn, name, /Spreewerk/)));
  const approved = await setOf(coach, changeSetId);
  expectEqual([approved.status, new Date(approved.inForceAt).toISOString()], ['APPROVED', `${sunday}T07:00:00.000Z`], 'What is agreed, and from when');

  // A night is longer than a session without a visit.
  cairn.setClock(`${sunday}T06:58:00Z`);
  await signIn(coach, cairn, paul);
  cairn.setClock(`${sunday}T06:59:30Z`);
  await coach.waitForTimeout(8_000);
  expectEqual([(await setOf(coach, changeSetId)).status, await numberInForce(coach, slug)], ['APPROVED', null], 'Half a minute before nine');

  cairn.setClock(`${sunday}T07:00:01Z`);
  const from = performance.now();
  await until(async () => (await setOf(coach, changeSetId)).status === 'IN_FORCE', 'the plan is in force after nine', 60);
  const seconds = (performance.now() - from) / 1_000;
  expectEqual(await numberInForce(coach, slug), 1, 'The plan in force');
  await mailTo(cairn, 'Dana Ruiz', /Plan 1/);
  expect(seconds < 60, `It took ${seconds} s`);
  return `${seconds.toFixed(1)} s after nine`;
}

const numberInForce = async (page, slug) => (await ask(page, `{ deploymentPlan(client: "${slug}") { number } }`)).deploymentPlan.number;
