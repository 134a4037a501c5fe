import { clientThatDrafts } from '../drafting.mjs';
import { expect, expectEqual } from '../expect.mjs';
import { signIn } from '../people.mjs';
import { addKeyResult, addObjective, mark, openDraft, saved, toObjectives, writeMission } from '../writing.mjs';

const year = new Date().getUTCFullYear() + 1;
const ruth = { name: 'Ruth Adler', email: 'ruth@adler.example' };
const [above, below] = ['Isar Clinic', 'Surgery'];
const higher = 'Reduce the waiting time of patients before planned operations';
// The same in another order, other forms and with words around it that say nothing.
const copy = 'Our team: before planned operations, patients’ waiting times are reduced';
const own = 'Whoever comes in for an operation sleeps at home the night before';
const shared = ['planned', 'operations', 'patients', 'waiting', 'times', 'reduced'];

/** What a higher level wrote is handed down in other words that say the same: the page asks about it, shows which words they are, and is quiet once they are the team's own. */
export async function run({ cairn, page }) {
  const coach = await page();
  const clinic = { practice: 'Adler Coaching', lead: ruth, name: 'Isar Clinics', on: `${year}-04-26`, kinds: { [above]: 'ORGANISATION' } };
  const teams = { [above]: ['Max Orth'], [below]: ['Lea Brandt'] };
  const more = { copyCheck: 'must-answer' };
  const { slug, mailOf } = await clientThatDrafts({ cairn, page }, coach, { ...clinic, teams, more, trained: ['Max Orth', 'Lea Brandt'] });
  const [max, lea] = [await page({ viewport: { width: 1280, height: 900 } }), await page({ viewport: { width: 1280, height: 900 } })];
  await signIn(max, cairn, mailOf('Max Orth'));
  await openDraft(max, slug, above);
  await writeMission(max, 'We make people well, and tell them the truth.');
  await addObjective(max, higher);
  await addKeyResult(max, 'Patients who wait longer than two weeks fall from 40 to 15 %');
  await max.getByRole('button', { name: 'Send to Ruth' }).click();
  await max.getByText(/^With Ruth Adler since /).waitFor();

  await signIn(lea, cairn, mailOf('Lea Brandt'));
  await openDraft(lea, slug, below);
  await addObjective(lea, copy);
  const question = mark(lea, `${above}’s objective “${higher}”`);
  await question.getByText('To fix', { exact: true }).waitFor();
  await question.getByRole('link', { name: /^Parameter \d+|In the plan/ }).waitFor();
  await question.getByRole('button', { name: 'Say why the same words are right here' }).waitFor();
  const marked = await question.locator('mark').allInnerTexts();
  for (const word of shared) expect(marked.join(' ').includes(word), `“${word}” is not marked in the objective: ${marked.join(', ')}`);
  for (const word of ['team', 'before']) expect(!marked.join(' ').includes(word), `A word that says nothing is marked: ${marked.join(', ')}`);
  await lea.getByRole('complementary', { name: 'Beside Objective' }).getByText(`“${higher}”`).waitFor();
  await lea.getByText('Yours should be in your own words.').waitFor();

  await question.getByRole('button', { name: 'Say what it means for this team' }).click();
  await lea.locator(':is(input, textarea, select):focus').fill(own);
  await saved(lea);
  await question.waitFor({ state: 'detached' });
  await lea.reload();
  await toObjectives(lea);
  expectEqual(await lea.getByRole('textbox', { name: 'Objective 1' }).inputValue(), own, 'The objective in words of its own');
  expectEqual(await mark(lea, above).count(), 0, 'Questions about it');
}
