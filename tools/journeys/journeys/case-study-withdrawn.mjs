import { phone } from '../browser.mjs';
import { expect, expectEqual, until } from '../expect.mjs';
import { clientOf, consentGiven } from '../learning.mjs';
import { foundIn, mailTo } from '../mailbox.mjs';
import { startPractice } from '../people.mjs';

const ida = { name: 'Ida Falk', email: 'ida@falk.example', practice: 'Falk Coaching' };
const lead = 'Jo Marten';
const story = [
  'Every branch counted what it did, and nobody counted what the readers had of it. That was the first sentence anybody said in the first talk, and it was said without being asked.',
  'We began with one question for each branch: when this has gone well, what does a reader notice? Most of the lines that people had brought were about their own work. They were written anew once, some of them twice, and none of them by us.',
  'What changed first was the meeting. It had begun with what each branch had done in the week before; now it begins with the result that goes worst, and whoever needs help says so while everybody is still awake.',
  'The figures came later and were smaller than hoped for. Nobody was surprised by that any more, because everybody had seen them in the sixth week and had said what they made of them.',
  'What we would do otherwise: agree what counts as complete before anybody measures it, and leave the second level for the second cycle.',
];

/** Assembled, written, read word for word by the client lead on a phone, agreed to, read and printed by a stranger, and gone the moment it is withdrawn. */
export async function run({ cairn, page }) {
  const coach = await page({ viewport: { width: 1280, height: 900 } });
  await startPractice(coach, cairn, ida);
  const client = await clientOf(coach, { name: 'Lindau Libraries', industry: 'PUBLIC', lead });
  await consentGiven({ cairn, page }, coach, client, ida.practice, { level: 'CASE_STUDY', answer: 'Yes: a case study that you have read' });
  await written(coach, client);

  const mail = await mailTo(cairn, lead, /^May .* be published\?|^May this text/);
  const dana = await page(phone);
  await agreed({ cairn, dana, mail });

  await coach.reload();
  await coach.getByRole('button', { name: 'Publish what was agreed' }).click();
  const address = await coach.getByRole('link', { name: 'Open the public page' }).getAttribute('href');
  await readByAStranger(await page({ ...phone, javaScriptEnabled: false }), await page({ javaScriptEnabled: false }), address);

  await dana.goto(await foundIn(cairn, await mailTo(cairn, lead, /^What you allowed/), /(\/go\/c\/[\w-]{43})/, 'link to take it back'));
  await dana.getByRole('link', { name: 'Withdraw' }).click();
  await dana.getByRole('radio', { name: /^A case study that you have read, for the text/ }).check();
  await dana.getByRole('button', { name: 'Yes, withdraw' }).click();
  await dana.getByRole('heading', { level: 1, name: /^What Falk Coaching may learn/ }).waitFor();

  // At once: no job has to run before nobody reads it.
  const gone = await dana.request.get(address);
  expectEqual(gone.status(), 410, 'The public page after it was withdrawn');
  expect(!(await gone.text()).includes('branch'), 'A word of the withdrawn text can still be read');
  await coach.reload();
  await coach.getByRole('heading', { level: 1, name: 'A withdrawn case study' }).waitFor();
  expectEqual(await coach.getByRole('textbox', { name: 'Why OKRs', exact: true }).inputValue(), story.join('\n\n'), 'The coach’s own draft');
}

/** From the record to a text of its own; it is asked for as it was saved. */
async function written(coach, client) {
  await coach.goto(`/c/${client.slug}/case-study`);
  await coach.getByRole('button', { name: 'Assemble the first draft' }).click();
  await coach.getByRole('textbox', { name: 'Why OKRs', exact: true }).fill(story.join('\n\n'));
  await coach.keyboard.press('Tab');
  await coach.getByRole('button', { name: 'Ask the client lead' }).click();
  const sheet = coach.getByRole('dialog');
  await sheet.getByRole('checkbox', { name: /^A public page/ }).check();
  await sheet.getByLabel('Why you ask').fill('Other libraries would begin with the right question.');
  await sheet.getByRole('button', { name: 'Ask the client lead' }).click();
  await coach.getByRole('heading', { name: 'The client lead is reading it' }).waitFor();
}

/** What is agreed to on the phone is the text that was written; it can be seen as it will look, and looking decides nothing. */
async function agreed({ cairn, dana, mail }) {
  const link = await foundIn(cairn, mail, /(\/go\/c\/[\w-]{43})/, 'link to the text');
  await dana.goto(link);
  await dana.getByRole('heading', { name: 'The text, word for word' }).waitFor();
  for (const paragraph of story) await dana.getByText(paragraph).waitFor();
  await dana.getByRole('link', { name: 'See it as it would look' }).click();
  await dana.getByText('So it would look once you agree. Nothing is published yet.').waitFor();
  await dana.goto(link);
  const wide = await dana.evaluate('document.documentElement.scrollWidth');
  expect(wide <= 390, `The text is ${wide} px wide on a phone`);
  await dana.getByRole('radio', { name: 'Yes, as it stands here' }).check();
  await dana.getByRole('radio', { name: 'Until I withdraw it' }).check();
  await dana.getByRole('button', { name: 'Send my answer' }).click();
  await until(async () => (await dana.getByRole('button', { name: 'Send my answer' }).count()) === 0, 'the answer is sent');
}

/** Without a script, on a phone and on paper. */
async function readByAStranger(stranger, desk, address) {
  await stranger.goto(address);
  await stranger.getByText(story[0]).waitFor();
  const said = await stranger.locator('body').innerText();
  for (const word of ['Lindau', lead, ida.name]) expect(!said.includes(word), `The public page tells “${word}”`);
  const wide = await stranger.evaluate('document.documentElement.scrollWidth');
  expect(wide <= 390, `The public page is ${wide} px wide on a phone`);
  await desk.goto(address);
  const paper = await desk.pdf({ format: 'A4' });
  const pages = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages >= 1 && pages <= 3, `The print has ${pages} pages`);
}
