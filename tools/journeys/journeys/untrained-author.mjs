import { phone } from '../browser.mjs';
import { clientThatDrafts } from '../drafting.mjs';
import { expect, expectEqual } from '../expect.mjs';
import { mailTo, mailsTo } from '../mailbox.mjs';
import { signIn } from '../people.mjs';
import { attended, workshopBooked } from '../training.mjs';
import { addKeyResult, addObjective, openDraft, saved, textsOf, toObjectives, writeMission } from '../writing.mjs';

const year = new Date().getUTCFullYear() + 1;
const eva = { name: 'Eva Lindqvist', email: 'eva@ferries.example' };
const team = 'Crossings';
const isOpen = /^You can write OKRs for Crossings now/;
const written = {
  mission: 'We bring people across, whatever the weather says.',
  objectives: [['Commuters plan their morning around our ferry', 'Crossings that leave within five minutes of the timetable']],
};

/** Nia writes OKRs and was never trained: her draft says why it is shut, the coach trains her, a mail tells her, and she writes. All of hers on a phone. */
export async function run({ cairn, page }) {
  const coach = await page({ viewport: { width: 1280, height: 900 } });
  const ferries = { practice: 'Lindqvist Ferries', lead: eva, name: 'Elbe Ferries', on: `${year}-04-12`, teams: { [team]: ['Ana Bell', 'Nia Cole'] } };
  const { slug, today, mailOf } = await clientThatDrafts({ cairn, page }, coach, { ...ferries, trained: ['Ana Bell'] });
  const nia = await page(phone);
  await mailTo(cairn, 'Nia Cole', /^Cycle 1 is being drafted: what is left before you write/);
  await signIn(nia, cairn, mailOf('Nia Cole'));
  await openDraft(nia, slug, team);
  await writeMission(nia, written.mission);
  await refused(nia, 'You have no session yet. Eva Lindqvist plans the next one', 'drafting opened on');
  await nia.getByText('You get a mail when it opens.').waitFor();

  const day = `${year}-04-15`;
  const workshop = await workshopBooked(coach, slug, { on: day, title: 'OKRs, once more', people: ['Nia Cole'] });
  await mailTo(cairn, 'Nia Cole', /OKRs, once more/);
  await nia.reload();
  await refused(nia, 'You are booked for “OKRs, once more”', '15 April, 09:00');
  await nia.getByText('You get a mail when it opens.').waitFor();
  expect(today < day, 'The workshop is ahead');
  expectEqual(
    (await mailsTo(cairn, 'Nia Cole')).filter(({ subject }) => isOpen.test(subject)),
    [],
    'Mails that it is open, before it is',
  );

  cairn.setClock(`${day}T10:00:00Z`);
  for (const [shown, who] of [
    [coach, eva],
    [nia, mailOf('Nia Cole')],
  ]) {
    await shown.context().clearCookies();
    await signIn(shown, cairn, who);
  }
  await attended(coach, workshop);
  const mail = await mailTo(cairn, 'Nia Cole', isOpen);
  await nia.goto(mail.path);
  await nia.getByRole('link', { name: 'Go on writing' }).tap();
  await nia.getByRole('heading', { level: 1, name: `Draft for ${team}, cycle 1` }).waitFor();

  const [[objective, keyResult]] = written.objectives;
  await addObjective(nia, objective);
  await addKeyResult(nia, 'Crossings that leave on time');
  await nia.getByRole('textbox', { name: 'Key result 1' }).fill(keyResult);
  await saved(nia);
  await nia.reload();
  expectEqual(await nia.getByRole('textbox', { name: 'Key result 1' }).inputValue(), keyResult, 'The key result after a reload');
  expectEqual(await textsOf(nia, slug, new URL(nia.url()).pathname.split('/').at(-1)), written, 'The draft on the server');
  const { width } = nia.viewportSize();
  expectEqual(await nia.evaluate(() => globalThis.document.documentElement.scrollWidth), width, 'The page is as wide as the phone');
}

/** The step of objectives is shut, and says the rule, the count, what is left for her, by when, and who may open it early. */
async function refused(page, ...left) {
  await toObjectives(page);
  const card = page.getByRole('region', { name: 'Writing OKRs opens for you when you are trained' });
  const text = (await card.innerText()).replace(/\s+/g, ' ');
  const said = ['1 of 2 trained', ...left, 'Everyone who writes OKRs is trained', '(Plan 1)', 'Dana Ruiz can, with a reason'];
  for (const words of said) expect(text.includes(words), `The lock card does not say “${words}”: ${text}`);
  expectEqual(await page.getByLabel('Write the first objective').count(), 0, 'Fields for an objective while it is shut');
}
