import { expect, expectEqual } from '../expect.mjs';
import { mailTo, mailsTo } from '../mailbox.mjs';
import { ask, signIn, signInToSample } from '../people.mjs';

const client = { name: 'Oakfield Council', slug: 'oakfield-council' };
const first = { team: 'Housing', lead: { name: 'Lena Koch', email: 'lena.koch@oakfield-council.example' }, reason: 'Our year ends in June.' };
const second = { team: 'Parks', lead: { name: 'Tom Reed', email: 'tom.reed@oakfield-council.example' }, reason: 'The season decides for us.' };
const spreads = /^A second team asks for the same exception at Oakfield Council/;
const plan = `/c/${client.slug}/plan`;

/** One team gets an exception from the length of a cycle; when a second one asks for the same, the coach hears of it at once. */
export async function run({ cairn, page }) {
  const coach = await page();
  await signInToSample(coach, cairn, 'Sam Okafor');
  const { title, heading, today } = await cycleOf(coach);

  await askFor(await page(), cairn, first, { title, until: inWeeks(today, 6) });
  expectEqual((await mailsTo(cairn, 'Sam Okafor')).filter(({ subject }) => spreads.test(subject)).length, 0, 'Mails to the coach after the first team');
  expectEqual(await shown(coach), [], 'What Today says after the first team');
  await grant(await page(), cairn, first);
  await mailTo(cairn, first.lead.name, new RegExp(`^Granted: exception for ${first.team}`));

  await askFor(await page(), cairn, second, { title, until: inWeeks(today, 5) });
  const mail = await mailTo(cairn, 'Sam Okafor', spreads);
  const text = await (await fetch(`${cairn.url}${mail.path}?as=text`)).text();
  expect(text.includes(`${second.team} is not the first`) && text.includes(second.reason), 'The mail says who asks, and why');
  const [alarm, ...more] = await shown(coach);
  expect(alarm && more.length === 0, 'The alarm stands once on Today');
  expect(alarm.why.includes(heading) && alarm.why.includes(`${first.team} and ${second.team}`), `Today says “${alarm.why}”`);
  await seeOnToday(coach);
}

/** The agreed answer that both teams want out of. */
async function cycleOf(page) {
  const { deploymentPlan } = await ask(page, `{ deploymentPlan(client: "${client.slug}") { today parameters { key title heading } } }`);
  return { today: deploymentPlan.today, ...deploymentPlan.parameters.find(({ key }) => key === 'cycle') };
}

const inWeeks = (day, weeks) => new Date(Date.parse(day) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/** A team lead asks on the plan page, where everybody of the client finds it. */
async function askFor(page, cairn, { team, lead, reason }, { title, until }) {
  await signIn(page, cairn, lead);
  await page.goto(plan);
  await page.getByRole('button', { name: 'Ask for an exception' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ask for an exception' });
  await sheet.getByLabel('From which parameter?').selectOption({ label: title });
  await sheet.getByLabel('For which team?').selectOption({ label: team });
  await sheet.getByLabel('Until when?').fill(until);
  await sheet.getByLabel('Why?').fill(reason);
  await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  await exceptionOf(page, reason).getByText('asked for').waitFor();
}

async function grant(page, cairn, { reason }) {
  await signInToSample(page, cairn, 'Dana Ruiz');
  await page.goto(plan);
  await exceptionOf(page, reason).getByRole('button', { name: 'Grant' }).click();
  const sheet = page.getByRole('dialog', { name: 'Grant this exception?' });
  await sheet.getByRole('button', { name: 'Grant', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  await exceptionOf(page, reason).getByText('granted by Dana Ruiz').waitFor();
}

const exceptionOf = (page, reason) => page.getByRole('region', { name: 'Exceptions' }).getByRole('listitem').filter({ hasText: reason });

/** What Today says of exceptions that spread at this client. */
async function shown(page) {
  const { today } = await ask(page, '{ today { needsYou { kind what why clientSlug } } }');
  return today.needsYou.filter(({ kind, clientSlug }) => kind === 'WAIVER_SPREADS' && clientSlug === client.slug);
}

async function seeOnToday(page) {
  await page.goto('/today');
  const item = page.getByRole('listitem').filter({ hasText: 'A second team asks for the same exception' }).filter({ hasText: client.name });
  await item.waitFor();
  await item.getByRole('link', { name: 'See the exceptions' }).click();
  await page.waitForURL(`**${plan}**`);
  for (const { reason } of [first, second]) await exceptionOf(page, reason).waitFor();
}
