import { planSent, setOf } from '../arranging.mjs';
import { phone } from '../browser.mjs';
import { expect, expectEqual } from '../expect.mjs';
import { decisionLink, mailTo } from '../mailbox.mjs';
import { startPractice } from '../people.mjs';

const note = 'Three months, please: we report by quarter.';

/** Dana approves all but one answer, the coach corrects that one in the portal, and both signers approve. */
export async function run({ cairn, page }) {
  const coach = await page();
  await startPractice(coach, cairn, { name: 'Nora Blum', practice: 'Blum Coaching', email: 'nora@blum.example' });
  const { slug, changeSetId } = await planSent(coach, { name: 'Ravensburg' });
  const dana = await page(phone);
  const link = await decisionLink(cairn, await mailTo(cairn, 'Dana Ruiz', /Ravensburg/));
  await askForAChange(dana, link);
  const asked = await setOf(coach, changeSetId);
  expectEqual(
    [asked.status, asked.signers.flatMap(({ verdicts }) => verdicts.filter((one) => one.note).map((one) => one.note))],
    ['CHANGES_ASKED', [note]],
    'What the coach got',
  );

  await correct(coach, slug);
  await dana.goto(link);
  await dana.getByText('Changed since you looked').first().waitFor();
  await approve(dana, 'Dana Ruiz');
  expectEqual((await setOf(coach, changeSetId)).status, 'WAITING', 'The set while Ian has not decided');
  const ian = await page(phone);
  await ian.goto(await decisionLink(cairn, await mailTo(cairn, 'Ian Webb', /Ravensburg/)));
  await approve(ian, 'Ian Webb');
  const done = await setOf(coach, changeSetId);
  expectEqual([done.status, done.revision, done.signers.map(({ status }) => status)], ['APPROVED', 2, ['APPROVED', 'APPROVED']], 'The set at the end');
}

async function askForAChange(page, link) {
  await page.goto(link);
  await page.getByRole('link', { name: 'Decide one by one' }).tap();
  const approvals = page.getByRole('radio', { name: 'Approve' });
  await approvals.first().waitFor();
  for (const approval of await approvals.all()) await approval.check();
  const cycle = page.getByRole('group', { name: /Cycle/ });
  await cycle.getByRole('radio', { name: 'Ask for a change' }).check();
  await page.getByRole('button', { name: 'Send my decisions' }).tap();
  await page
    .getByText(/Say what should be different/)
    .first()
    .waitFor();
  expect(await cycle.getByRole('radio', { name: 'Ask for a change' }).isChecked(), 'The choice is kept when the note is missing');
  await cycle.getByLabel('What should be different?').fill(note);
  await page.getByRole('button', { name: 'Send my decisions' }).tap();
  await page.getByRole('heading', { level: 1, name: /You asked for a change/ }).waitFor();
}

async function correct(page, slug) {
  await page.goto(`/c/${slug}/plan?p=cycle`);
  await page.getByText(note).first().waitFor();
  await page.getByRole('button', { name: 'Edit this change' }).click();
  const editor = page.getByRole('form', { name: /^Answer:/ });
  await editor.getByRole('radio', { name: /^3 months A cycle/ }).check();
  await editor.getByRole('textbox', { name: /Why this answer/ }).fill('As Dana asked.');
  await editor.getByRole('button', { name: 'Done' }).click();
  await editor.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /^Send \d+ changes?$/ }).click();
  await page.getByRole('button', { name: /^Send to/ }).click();
  await page.waitForURL(new RegExp(`/c/${slug}/plan$`));
}

async function approve(page, name) {
  await page.getByRole('link', { name: /^Approve (all \d+ changes|this change)$/ }).tap();
  await page.getByRole('button', { name: `Yes, approve as ${name}` }).tap();
  await page.getByRole('link', { name: /^Approve/ }).waitFor({ state: 'detached' });
  await page.getByText('Take it back').first().waitFor();
}
