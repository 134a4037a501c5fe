import { clientThatDrafts } from '../drafting.mjs';
import { expect, expectEqual } from '../expect.mjs';
import { mailTo } from '../mailbox.mjs';
import { ask, signIn } from '../people.mjs';
import { lookAgain, openFromDesk, remark } from '../reviewing.mjs';
import { addKeyResult, addObjective, lineOf, mark, openDraft, repair, saved, writeMission } from '../writing.mjs';

const year = new Date().getUTCFullYear() + 1;
const ines = { name: 'Ines Okonjo', email: 'ines@okonjo.example' };
const team = 'Repairs';
const size = { viewport: { width: 1280, height: 900 } };
const keyResult = 'Repairs done at the first visit rise from 48 to 80 a week';
const reworded = 'Repairs finished at the first visit rise from 48 to 80 a week';
const whyNow = 'Winter doubles the calls. Last year half of our visits were second ones. Tenants told us in spring that they wait too long.';
const asked = 'How will you count a first visit?';
const reason = 'The new depot opens in May, so more is likely than we thought.';

/** A draft with findings of every kind is repaired in its page, reviewed twice, published, and changed afterwards with a reason. */
export async function run({ cairn, page }) {
  const [coach, ana, dana] = [await page(size), await page(size), await page(size)];
  const homes = { practice: 'Okonjo Coaching', lead: ines, name: 'Havel Homes', on: `${year}-04-19`, teams: { [team]: ['Ana Bell', 'Tom Reed'] } };
  const { slug, mailOf } = await clientThatDrafts({ cairn, page }, coach, { ...homes, trained: ['Ana Bell', 'Tom Reed'] });
  await signIn(ana, cairn, mailOf('Ana Bell'));
  await openDraft(ana, slug, team);
  await written(ana);
  await excepted(ana, dana, { cairn, slug });
  await repaired(ana);
  await sent(ana);

  await mailTo(cairn, ines.name, /^Draft to review: Repairs/);
  await openFromDesk(coach, slug, team, 'not looked at yet');
  expectEqual(await coach.getByRole('textbox').count(), 0, 'Fields in which the coach could write the team’s text');
  await remark(coach, lineOf(coach, keyResult), asked, { question: true });
  await remark(coach, coach.getByRole('list', { name: 'Objectives' }).getByRole('listitem').first(), 'Short and clear.', { question: false });
  await coach.getByRole('button', { name: 'I have read it all' }).click();
  await lookAgain(coach, team, 'One question on the key result.');

  await mailTo(cairn, 'Ana Bell', /^Look again: your draft/);
  await ana.reload();
  await answered(ana);
  await sent(ana);
  await secondLook(coach, slug);

  await mailTo(cairn, 'Ana Bell', /^Ready: your draft/);
  await ana.reload();
  await ana.getByRole('button', { name: 'Publish' }).click();
  await ana.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await ana
    .getByText(/^Published /)
    .first()
    .waitFor();
  const [frozen] = await publications(ana, slug);
  await changed(ana);
  const [first, second, ...more] = (await publications(ana, slug)).sort((one, other) => one.number - other.number);
  expectEqual([first, second.reason, more], [frozen, reason, []], 'The copy as it was published, and the change beside it');
  expect(second.sha256 !== first.sha256, 'The change has a copy of its own');
}

/** With every kind of finding: rules, advice, and questions that ask nothing of the text. */
async function written(page) {
  await writeMission(page, 'Whoever rents from us lives in a home that works.');
  await page.getByRole('button', { name: 'We depend on nobody' }).click();
  await addObjective(page, 'Service quality');
  await addKeyResult(page, 'Launch the tenant portal');
  await page.locator('[data-step="PRESCORE"]').getByLabel('Champion', { exact: true }).fill('the team');
  await saved(page);
  for (const [kind, words] of [
    ['To fix', '“the team” is not one person.'],
    ['To fix', 'Commit, target and stretch are open.'],
    ['To fix', 'under this objective.'],
    ['Advice', 'It names a subject and not what shall happen with it.'],
    ['Advice', 'Nobody has written why now.'],
    ['Advice', '“Launch” reads like a task.'],
    ['Question', 'The alignment check names nobody.'],
  ])
    await mark(page, words).getByText(kind, { exact: true }).waitFor();
}

/** One key result is fewer than the plan asks for: the team asks for an exception where it reads so, and the client lead grants it. */
async function excepted(page, lead, { cairn, slug }) {
  await mark(page, 'under this objective.').getByRole('button', { name: 'Ask for an exception' }).click();
  const sheet = page.getByRole('dialog', { name: 'Ask for an exception' });
  await sheet.getByLabel('Until when?').fill(`${year}-07-31`);
  await sheet.getByLabel('Why?').fill('One figure is what we can watch until the new system runs.');
  await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  await signIn(lead, cairn, { name: 'Dana Ruiz', email: `dana@${slug}.example` });
  await lead.goto(`/c/${slug}/plan`);
  await lead.getByRole('region', { name: 'Exceptions' }).getByRole('button', { name: 'Grant' }).click();
  const grant = lead.getByRole('dialog', { name: 'Grant this exception?' });
  await grant.getByRole('button', { name: 'Grant', exact: true }).click();
  await grant.waitFor({ state: 'detached' });
  await page.reload();
  await mark(page, 'under this objective.')
    .getByText(/^An exception covers it until /)
    .waitFor();
}

/** Each mark leads to the field where it is mended. */
async function repaired(page) {
  await repair(page, 'It names a subject', 'Say what shall happen', ['text', 'Tenants wait less for a repair']);
  await repair(page, 'Nobody has written why now.', 'Write why now', ['whyNow', whyNow]);
  await repair(page, '“Launch” reads like a task.', 'Say what will be different', ['text', keyResult]);
  await repair(page, 'the baseline is not entered', 'Enter where it stands today', ['baseline', '48']);
  await repair(page, '“the team” is not one person.', 'Choose one person', ['championName', 'Ana Bell']);
  const levels = page.locator('[data-step="PRESCORE"]');
  await levels.getByLabel('Unit', { exact: true }).fill('repairs');
  await repair(page, 'Commit, target and stretch are open.', 'Fix the three levels', ['stretchValue', '80']);
  await levels.getByRole('button', { name: 'Take these' }).click();
  await levels.getByLabel('Data source', { exact: true }).fill('Visit reports');
  await saved(page);
  await mark(page, 'at the cost of how good it is').getByRole('button', { name: 'Add a health metric' }).click();
  await page.getByLabel('Add a health metric').fill('Complaints about repairs');
  await page.keyboard.press('Enter');
  await mark(page, 'at the cost of how good it is').waitFor({ state: 'detached' });
}

/** The question is answered and the line reworded. */
async function answered(page) {
  const line = lineOf(page, keyResult);
  await line.getByText(asked).waitFor();
  await line.getByRole('button', { name: 'Reply' }).click();
  await line.getByLabel('Your reply').fill('By the report of the visit: finished, and no second one within a week.');
  await line.getByRole('button', { name: 'Reply', exact: true }).last().click();
  await line.getByLabel('Your reply').waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Key result 1' }).fill(reworded);
  await saved(page);
}

async function sent(page) {
  await page.getByRole('button', { name: 'Send to Ines' }).click();
  await page.getByText(/^With Ines Okonjo since /).waitFor();
}

/** Only what changed is in sight; the rest is folded and opens. */
async function secondLook(coach, slug) {
  await openFromDesk(coach, slug, team, '1 thing changed since you looked');
  const seen = coach.getByRole('region', { name: /^Since you looked/ });
  await seen.getByText('finished').waitFor();
  await lineOf(coach, reworded).getByText('changed since you looked').waitFor();
  const folded = coach.getByText('1 line unchanged since your last look');
  expectEqual(await coach.getByText('Complaints about repairs').first().isVisible(), false, 'What did not change is out of sight');
  await folded.click();
  await coach.getByText('Complaints about repairs').first().waitFor();
  await lineOf(coach, reworded).getByRole('button', { name: 'Settled' }).click();
  await lineOf(coach, reworded).getByText('1 settled remark').waitFor();
  await coach.getByRole('button', { name: 'Ready' }).click();
  await coach.getByText('Ines Okonjo finds it ready. It can be published.').waitFor();
}

async function changed(page) {
  await lineOf(page, reworded).getByRole('button', { name: 'Change it' }).click();
  const sheet = page.getByRole('dialog', { name: 'Change what is published?' });
  await sheet.getByLabel('Target', { exact: true }).fill('74');
  await sheet.getByLabel('Why?').fill(reason);
  await sheet.getByRole('button', { name: 'Change it' }).click();
  await sheet.waitFor({ state: 'detached' });
  const entry = page
    .getByRole('region', { name: 'History' })
    .getByRole('listitem')
    .filter({ hasText: `Changed by Ana Bell: ${reason}` });
  await entry.getByText('74').first().waitFor();
}

async function publications(page, slug) {
  const teamId = new URL(page.url()).pathname.split('/').at(-1);
  const query = 'query($client: String!, $team: UUID!) { draftReview(client: $client, team: $team) { publications { number sha256 reason publishedAt } } }';
  return (await ask(page, query, { client: slug, team: teamId })).draftReview.publications;
}
