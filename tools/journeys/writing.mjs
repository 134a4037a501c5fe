// A draft as its people write it, on its page. On a phone one step is one page, so each act opens its own step first.
import { ask } from './people.mjs';

const step = async (page, key, number) => {
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('listitem')
    .nth(number - 1)
    .getByRole('link')
    .click();
  await page.waitForURL((url) => url.searchParams.get('step') === key);
};

/** The steps by what is done in them. */
export const toObjectives = (page) => step(page, 'OBJECTIVE', 3);
export const toKeyResults = (page) => step(page, 'KEY_RESULTS', 4);
export const toLevels = (page) => step(page, 'PRESCORE', 6);

/** From the page of OKRs into the draft of a team. */
export async function openDraft(page, slug, team) {
  await page.goto(`/c/${slug}/okrs`);
  await page.getByRole('list', { name: 'Teams of this cycle' }).getByRole('link', { name: team, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `Draft for ${team}, cycle 1` }).waitFor();
}

export async function writeMission(page, words) {
  await page.getByLabel('Our mission').fill(words);
  await saved(page);
}

export async function addObjective(page, words) {
  await toObjectives(page);
  const field = page.getByLabel('Write the first objective').or(page.getByLabel('Add an objective'));
  await field.fill(words);
  await field.press('Enter');
  await page.getByRole('list', { name: 'Objectives' }).getByText(words, { exact: true }).first().waitFor();
}

export async function addKeyResult(page, words) {
  await toKeyResults(page);
  const field = page.getByLabel('Add a key result');
  await field.fill(words);
  await field.press('Enter');
  await lineOf(page, words).waitFor();
}

/** A line in the step where its words are written. */
export const lineOf = (page, words) => page.locator('[data-step="KEY_RESULTS"] li[data-part^="line/"]').filter({ hasText: words }).first();

/** Until the page says that the server has what was typed. */
export async function saved(page) {
  await page.keyboard.press('Tab');
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved \d/ })
    .waitFor();
}

/** What stands in the draft, as its own people read it. */
export async function textsOf(page, slug, teamId) {
  const { okrDraft } = await ask(
    page,
    'query($client: String!, $team: UUID!) { okrDraft(client: $client, team: $team) { mission { body } objectives { text lines { text } } } }',
    { client: slug, team: teamId },
  );
  return { mission: okrDraft.mission?.body, objectives: okrDraft.objectives.map(({ text, lines }) => [text, ...lines.map((line) => line.text)]) };
}

/** What the checks say about one thing of the draft, found by its words. */
export const mark = (page, words) => page.locator('[data-finding]').filter({ hasText: words });

/** Follows what a mark offers, which puts the focus where it is mended, and mends it there; then the mark is gone. */
export async function repair(page, words, offer, [field, value]) {
  await mark(page, words).getByRole('button', { name: offer }).click();
  const focused = page.locator(`:focus[id$="/${field}"]`);
  await focused.waitFor();
  await focused.fill(value);
  await saved(page);
  await mark(page, words).waitFor({ state: 'detached' });
}
