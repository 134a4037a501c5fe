import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { certificationScreens } from '../certification-screens.mjs';
import { deeperScreens } from '../deeper-screens.mjs';
import { planDrafted, planSent } from '../arranging.mjs';
import { decisionLink, mailTo } from '../mailbox.mjs';
import { ask, signInToSample, startPractice } from '../people.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const oakfield = '/c/oakfield-council';
const screens = {
  nobody: ['/sign-in', '/start', '/mailbox'],
  'Sam Okafor': [
    '/today',
    '/clients',
    '/clients/new',
    oakfield,
    `${oakfield}/plan`,
    `${oakfield}/plan?p=scoring`,
    `${oakfield}/plan/v/1`,
    `${oakfield}/people`,
    `${oakfield}/people/import`,
    `${oakfield}/discovery`,
    '/c/marisol-health/training',
    '/c/marisol-health/training/new',
    '/c/marisol-health/training/new?kit=OKRS_BASICS',
    `${oakfield}/settings`,
    `${oakfield}/okrs`,
    `${oakfield}/okrs/import`,
    `${oakfield}/okrs/close`,
    `${oakfield}/okrs?view=list`,
    `${oakfield}/okrs?view=map`,
    '/settings',
    '/settings/plan-template',
    '/settings/questions',
    '/settings/quizzes',
    '/settings/quizzes/new',
    '/settings/plan-template?p=cycle',
  ],
  'Dana Ruiz': [oakfield, `${oakfield}/okrs`, '/my-okrs', `${oakfield}/plan`, `${oakfield}/plan/decide`, '/settings'],
  'Lee Park': ['/c/halden-robotics/my-training'],
  'Mara Lind': ['/today', '/settings/practice', '/settings/people', '/settings/deliveries'],
};
const decisionPages = ['', '/confirm', '/one-by-one', '/ask', '/someone-else', '/not-me', '/plan'];
const narrow = 320;
const faultPage = /could not be shown|nothing at this address|needs a connection|does not work|do not know/i;

/** What axe finds on a screen in either theme, and whether it needs to be moved sideways at 320 px. All faults are told at once. */
export async function run({ cairn, page }) {
  const faults = [];
  let looked = 0;
  const look = async (shown, who, path) => {
    looked += 1;
    faults.push(...(await faultsOf(shown, path).catch((error) => [error.message.split('\n')[0]])).map((fault) => `${path} (${who}): ${fault}`));
  };
  const options = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' };
  for (const [who, paths] of Object.entries(screens)) {
    const shown = await page(options);
    if (who !== 'nobody') await signInToSample(shown, cairn, who);
    for (const path of paths) await look(shown, who, path);
  }
  const deeper = [await deeperScreens(await page(options), cairn), await certificationScreens(() => page(options), cairn)];
  for (const [who, paths] of deeper.flatMap((found) => Object.entries(found))) {
    const shown = await page(options);
    if (who !== 'nobody') await signInToSample(shown, cairn, who);
    for (const path of paths) await look(shown, who, path);
  }
  const coach = await page(options);
  await signInToSample(coach, cairn, 'Sam Okafor');
  const { engagementId } = (await ask(coach, '{ deploymentPlan(client: "oakfield-council") { engagementId } }')).deploymentPlan;
  await look(coach, 'Sam Okafor', `/print/plan/${engagementId}/1`);
  await startPractice(coach, cairn, { name: 'Tilda Roos', practice: 'Roos Coaching', email: 'tilda@roos.example' });
  await look(coach, 'a new coach', '/setup');
  await planDrafted(coach, { name: 'Jesteburg' });
  await look(coach, 'a new coach', '/c/jesteburg/plan/send');
  await planSent(coach, { name: 'Hollenstedt' });
  await look(coach, 'a new coach', '/c/hollenstedt');
  await look(coach, 'a new coach', '/c/hollenstedt/plan');
  const mail = await mailTo(cairn, 'Dana Ruiz', /Hollenstedt/);
  await look(coach, 'anybody', mail.path);
  const reader = await page(options);
  const link = await decisionLink(cairn, mail);
  for (const part of decisionPages) await look(reader, 'Dana Ruiz', link + part);
  if (faults.length > 0)
    throw Object.assign(new Error(), { stack: `${faults.length} faults on ${looked} screens:\n${faults.join('\n')}`.replaceAll(link, '/go/d/…') });
  return `${looked} screens`;
}

async function faultsOf(page, path) {
  const answer = await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const faults = answer.status() < 400 ? [] : [`answered with ${answer.status()}`];
  if (await page.getByRole('heading', { level: 1, name: faultPage }).count()) faults.push('shows a page of a fault');
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(() => globalThis.axe.run(globalThis.document, { resultTypes: ['violations'] }));
    faults.push(
      ...violations.map(
        ({ id, nodes }) =>
          `${colorScheme}, ${id}: ${nodes
            .map(({ target }) => target.join(' '))
            .slice(0, 3)
            .join(', ')}`,
      ),
    );
  }
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width: narrow, height });
  const needed = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
  if (needed > narrow) faults.push(`is ${needed} px wide at ${narrow} px`);
  await page.setViewportSize({ width, height });
  return faults;
}
