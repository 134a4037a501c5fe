// How people come in, and what is said to the API where a journey is about something else.
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, until } from './expect.mjs';
import { codeIn, mailsTo, mailTo } from './mailbox.mjs';

// A network may try 20 times a minute, and all journeys come from one: two tries for each time somebody comes in.
const comingIn = [];
async function paced() {
  for (;;) {
    const recent = comingIn.filter((at) => Date.now() - at < 61_000);
    if (recent.length < 8) break;
    await sleep(recent[0] + 61_000 - Date.now());
  }
  comingIn.push(Date.now());
}

/** Starts a practice from the sign-in page, with the code of the mail. Leaves the page where it lands. */
export async function startPractice(page, cairn, { name, practice, email, timeZone = 'Europe/Berlin' }) {
  await paced();
  await page.goto('/start');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Name of your practice').fill(practice);
  await page.getByLabel('Your mail address').fill(email);
  await page.getByLabel('Time zone').selectOption(timeZone);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Six-digit code').waitFor();
  const mail = await mailTo(cairn, name, new RegExp(`^Start ${practice}`));
  await page.getByLabel('Six-digit code').fill(await codeIn(cairn, mail));
  await page.getByRole('button', { name: `Start ${practice}` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Signs in with the code of the mail. */
export async function signIn(page, cairn, { name, email }) {
  await paced();
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(email);
  // The mailbox shows the newest mails only: a full one gets a new mail and stays as long as it was.
  const before = new Set((await mailsTo(cairn, name)).map(({ path }) => path));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByLabel('Six-digit code').waitFor();
  const isCode = ({ path, subject }) => !before.has(path) && /^Sign in/.test(subject);
  const mail = await until(async () => (await mailsTo(cairn, name)).find(isCode), `a mail with a code to ${name}`);
  await page.getByLabel('Six-digit code').fill(await codeIn(cairn, mail));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Signs in as a person of the sample practice. */
export async function signInToSample(page, cairn, name) {
  expect(cairn.links[name], `No link was printed for ${name}`);
  await page.goto(new URL(cairn.links[name]).pathname);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/go/'));
}

/** Asks the API as whoever is signed in on this page. */
export async function ask(page, query, variables = {}) {
  const answer = await page.request.post('/graphql', { data: { query, variables }, headers: { 'x-cairn-client': 'journeys' } });
  const { data, errors } = await answer.json();
  if (!data || errors) throw new Error(`The API refused a query: ${JSON.stringify(errors)}`);
  return data;
}

/** One mutation by its name; a refusal throws. */
export async function act(page, name, type, input, selection = '') {
  const query = `mutation($input: ${type}!) { done: ${name}(input: $input) { ${selection} errors { code message field } } }`;
  const { done } = await ask(page, query, { input: { ...input, idempotencyKey: randomUUID() } });
  if (done.errors.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(done.errors)}`);
  return done;
}
