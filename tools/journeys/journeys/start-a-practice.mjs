import { expect } from '../expect.mjs';
import { mailTo } from '../mailbox.mjs';
import { ask, startPractice } from '../people.mjs';

const client = { name: 'Aldermere Museums', slug: 'aldermere-museums' };

/** From nothing to a plan that waits for its signers; nothing is done but what stands on the screens. */
export async function run({ cairn, page }) {
  const coach = await page({ viewport: { width: 1280, height: 900 } });
  const from = performance.now();
  await startPractice(coach, cairn, { name: 'Ida Storm', practice: 'Storm Works', email: 'ida@storm.example', timeZone: 'Europe/London' });
  await setUp(coach);
  await addClient(coach);
  await isTickedOff(coach, 'First client and sponsor');
  await coach.goto(`/c/${client.slug}`);
  await addHrLead(coach);
  await fillPlan(coach);
  await send(coach);
  await isTickedOff(coach, 'Send the first mail');
  const mail = await mailTo(cairn, 'Dana Field', /Aldermere/);
  expect(/^Decision by/.test(mail.subject), `The mail to the client lead says “${mail.subject}”`);
  return `${Math.round((performance.now() - from) / 1_000)} s from the sign-in page to the mail`;
}

async function setUp(page) {
  await page.getByRole('heading', { level: 1, name: 'Start your practice' }).waitFor();
  await page.getByRole('button', { name: 'Yes, go on' }).click();
  await page.getByRole('heading', { name: 'Is this right?' }).waitFor({ state: 'detached' });
  await page.goto('/clients/new');
}

/** The guided setup goes on by what is done elsewhere. */
async function isTickedOff(page, step) {
  await page.goto('/setup');
  await page
    .getByRole('listitem')
    .filter({ hasText: `${step}, done` })
    .waitFor();
}

async function addClient(page) {
  await page.getByLabel('Name', { exact: true }).fill(client.name);
  await page
    .getByLabel('Client lead', { exact: true })
    .or(page.getByRole('textbox', { name: /^Client lead/ }))
    .first()
    .fill('Dana Field');
  await page.getByRole('textbox', { name: /^Mail address of the client lead/ }).fill('dana@aldermere.example');
  await page.getByRole('textbox', { name: /^Sponsor/ }).fill('Omar Reyes');
  await page.getByRole('textbox', { name: /^Mail address of the sponsor/ }).fill('omar@aldermere.example');
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.waitForURL(`**/c/${client.slug}`);
  await page.getByRole('heading', { level: 1, name: new RegExp(client.name) }).waitFor();
}

async function addHrLead(page) {
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('button', { name: 'Add a person' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Add a person' });
  await sheet.getByRole('textbox', { name: /^Name/ }).fill('Lou Marsh');
  await sheet.getByRole('textbox', { name: /^Mail address/ }).fill('lou@aldermere.example');
  await sheet.getByRole('checkbox', { name: /^HR lead/ }).check();
  await sheet.getByRole('button', { name: 'Add', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Home', exact: true }).click();
}

async function fillPlan(page) {
  await page.getByRole('listitem').filter({ hasText: 'Fill the deployment plan' }).getByRole('link').click();
  await page.waitForURL(`**/c/${client.slug}/plan`);
  await page.getByRole('button', { name: 'Start the plan' }).click();
  const parameters = page.getByRole('navigation', { name: 'Parameters' });
  await parameters.waitFor();
  for (let left = 10; left > 0; left -= 1) {
    const open = parameters.getByRole('link').filter({ hasText: /open$/ });
    if ((await open.count()) === 0) break;
    await answer(page, open.first());
  }
}

/** The first offered answer, with a reason. */
async function answer(page, parameter) {
  const href = await parameter.getAttribute('href');
  await parameter.click();
  await page.getByRole('button', { name: 'Answer it' }).click();
  const editor = page.getByRole('form', { name: /^Answer:/ });
  await editor.getByRole('radio').first().check();
  await editor.getByRole('textbox', { name: /^Why this answer/ }).fill('It fits how they work.');
  await editor.getByRole('button', { name: 'Done' }).click();
  await editor.waitFor({ state: 'detached' });
  await page.locator(`nav a[href="${href}"]`).filter({ hasText: 'changed' }).waitFor();
}

async function send(page) {
  await page.getByRole('link', { name: /^Send \d+ changes$/ }).click();
  await page.waitForURL(`**/c/${client.slug}/plan/send`);
  await page.getByLabel(/^Why now\?/).fill('Training needs one agreed way to write and score OKRs.');
  await page.getByLabel(/^What happens if they do nothing\?/).fill('Training cannot start.');
  await page.getByRole('button', { name: /^Send to/ }).click();
  await page.waitForURL(`**/c/${client.slug}/plan`);
  const { openChangeSet } = (await ask(page, `{ deploymentPlan(client: "${client.slug}") { openChangeSet { status } } }`)).deploymentPlan;
  expect(openChangeSet?.status === 'WAITING', `After sending the set is ${openChangeSet?.status}`);
}
