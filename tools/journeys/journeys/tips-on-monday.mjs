import { expect, expectEqual } from '../expect.mjs';
import { foundIn, mailsTo, mailTo } from '../mailbox.mjs';
import { act, signIn, startPractice } from '../people.mjs';

const nora = { name: 'Nora Wolff', email: 'nora@wolff.example', practice: 'Wolff Coaching' };
const til = { name: 'Til Arend', email: 'til@wolff.example' };
const tips = ['Ask each for one sentence.', 'Say who does what until when.'];
const title = 'Two ways to end a workshop';
const question = 'Who scores when the champion has left?';

/** Colleagues tell and ask each other, choose what helped, follow, report and moderate; on Monday morning each reads what the other wrote. */
export async function run({ cairn, page }) {
  const [owner, colleague] = [await page({ viewport: { width: 1280, height: 900 } }), await page()];
  await startPractice(owner, cairn, nora);
  await act(owner, 'addPracticePerson', 'AddPracticePersonInput', { ...til, roles: ['COACH'] });
  await signIn(colleague, cairn, til);

  const tip = await posted(owner);
  await colleague.goto('/learnings/tips?q=workshpo');
  await colleague.getByRole('link', { name: title }).click();
  await colleague.getByRole('button', { name: 'Follow', exact: true }).click();
  await colleague.getByRole('button', { name: 'Stop following' }).waitFor();
  await askedAndAnswered({ cairn, owner, colleague });
  await reported({ cairn, owner, colleague, tip });

  cairn.setClock(`${nextMonday()}T07:00:30Z`);
  const digest = await mailTo(cairn, til.name, /^New from coaches: Two ways to end a workshop$/);
  expectEqual(await foundIn(cairn, digest, /(Two ways to end a workshop)/, 'title'), title, 'What the Monday mail tells');
  await mailTo(cairn, nora.name, /^New from coaches: Who scores when/);

  // The way out needs no sign-in, and looking at it stops nothing.
  const stranger = await page({ javaScriptEnabled: false });
  await stranger.goto(await foundIn(cairn, digest, /(\/go\/t\/[\w-]{43})/, 'way out'));
  await stranger.getByRole('button', { name: /^Stop/ }).click();
  await stranger.getByRole('heading', { level: 1 }).waitFor();
}

async function posted(owner) {
  await owner.goto('/learnings/tips/new');
  await owner.getByLabel('What are these tips about').fill(title);
  await owner.getByRole('textbox', { name: 'Tip 1' }).fill(tips[0]);
  await owner.getByRole('textbox', { name: 'Tip 1' }).press('Enter');
  await owner.getByRole('textbox', { name: 'Tip 2' }).fill(tips[1]);
  await owner.getByLabel('About', { exact: true }).selectOption('TRAINING');
  await owner.getByRole('button', { name: 'Publish' }).click();
  await owner.getByRole('heading', { level: 1, name: title }).waitFor();
  return new URL(owner.url()).pathname;
}

/** Whoever asked hears at once, and says which answer helped. */
async function askedAndAnswered({ cairn, owner, colleague }) {
  await colleague.goto('/learnings/tips/new?kind=QUESTION');
  await colleague.getByLabel('What do you want to know?').fill(question);
  await colleague.getByLabel('About', { exact: true }).selectOption('SCORING');
  await colleague.getByRole('button', { name: 'Ask', exact: true }).click();
  await colleague.getByRole('heading', { level: 1, name: question }).waitFor();
  await owner.goto(new URL(colleague.url()).pathname);
  await owner.getByLabel('What do you know about it?').fill('The deputy scores, and says why beside it.');
  await owner.getByRole('button', { name: 'Answer', exact: true }).click();
  await owner.getByText('The deputy scores, and says why beside it.').waitFor();
  await mailTo(cairn, til.name, /^Nora Wolff answered your question$/);
  await colleague.reload();
  await colleague.getByRole('button', { name: 'This answers it' }).click();
  await colleague.getByRole('region', { name: 'The answer that helped' }).getByText('The deputy scores').waitFor();
}

/** A report about the owner's own words, with nobody else to decide: hidden, told to whoever reported it, and shown again. */
async function reported({ cairn, owner, colleague, tip }) {
  await colleague.goto(tip);
  await colleague.getByRole('button', { name: 'More acts' }).first().click();
  await colleague.getByRole('menuitem', { name: 'Report to a moderator' }).click();
  await colleague.getByLabel('What is wrong with it').fill('The second one is no tip.');
  await colleague.getByRole('dialog').getByRole('button', { name: 'Report it' }).click();
  await colleague.getByText(/^You reported this/).waitFor();
  await owner.goto('/learnings/tips/reports');
  await owner.getByRole('button', { name: 'Leave it' }).click();
  await owner
    .getByRole('dialog')
    .getByLabel(/^Remark/)
    .fill('It is one for whoever forgets it.');
  await owner.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
  await owner.getByText('Everything that was reported is answered.').waitFor();
  const mail = await mailTo(cairn, til.name, /^What you reported stays$/);
  await foundIn(cairn, mail, /(It is one for whoever forgets it\.)/, 'remark');
  await colleague.reload();
  await colleague.getByText(/^You reported this\. A moderator left it/).waitFor();
  expect(
    (await mailsTo(cairn, nora.name)).every(({ subject }) => !subject.includes('reported')),
    'The author hears who reported it',
  );
}

/** The Monday after today, in UTC; half a minute after eight in a Berlin winter, and an hour later in its summer. */
function nextMonday() {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return day.toISOString().slice(0, 10);
}
