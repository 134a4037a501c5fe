// A draft from its alignment to its frozen copy: alignment on its page, sending, verdict and publishing through the pages' own sessions.
import { expect, expectEqual } from './expect.mjs';
import { act, ask } from './people.mjs';

const draftFields = 'id version status teamName';

/** The draft of this team in the cycle at hand: `{ id, teamId }`. */
export async function draftOf(page, client, team) {
  const { okrsPage } = await ask(page, `query($client: String!) { okrsPage(client: $client) { teams { name teamId draftId } } }`, { client });
  const { draftId, teamId } = okrsPage.teams.find(({ name }) => name === team) ?? {};
  expect(draftId, `${team} has a draft`);
  return { id: draftId, teamId };
}

const standing = async (page, client, { teamId }) =>
  ask(
    page,
    `query($client: String!, $team: UUID!) { okrDraft(client: $client, team: $team) { ${draftFields} } draftReview(client: $client, team: $team) { revision } }`,
    {
      client,
      team: teamId,
    },
  );

/** Finishes the alignment, sees that no rule is open, sends it to the coach. */
export async function sendChecked(page, client, draft) {
  await page.goto(`/c/${client}/okrs/draft/${draft.teamId}`);
  await page.getByRole('button', { name: 'We depend on nobody' }).click();
  await page.getByText('The team depends on nobody in this cycle.').waitFor();
  const { checkDraft } = await ask(page, 'query($id: UUID!) { checkDraft(draftId: $id) { openRules findings { code kind words } } }', { id: draft.id });
  expectEqual(
    checkDraft.findings.filter(({ kind }) => kind === 'RULE').map(({ code, words }) => `${code}: ${words}`),
    [],
    'Rules that the draft breaks',
  );
  const { okrDraft } = await standing(page, client, draft);
  await act(page, 'sendDraft', 'DraftVersionArgs', { draftId: draft.id, version: okrDraft.version });
}

/** The coach finds it ready and publishes it. */
export async function publish(page, client, draft) {
  const { draftReview } = await standing(page, client, draft);
  await act(page, 'giveReviewVerdict', 'GiveReviewVerdictArgs', { draftId: draft.id, revision: draftReview.revision, verdict: 'READY' });
  const { okrDraft } = await standing(page, client, draft);
  await act(page, 'publishDraft', 'DraftVersionArgs', { draftId: draft.id, version: okrDraft.version });
  expectEqual((await standing(page, client, draft)).okrDraft.status, 'PUBLISHED', `The OKRs of ${okrDraft.teamName}`);
}

/** From the desk of the coach into a draft that waits there; `said` is what the desk says of it. */
export async function openFromDesk(page, client, team, said) {
  await page.goto(`/c/${client}/okrs/review`);
  const row = page.getByRole('list', { name: 'To review' }).getByRole('listitem').filter({ hasText: team });
  await row.getByText(said).waitFor();
  await row.getByRole('link', { name: 'Review draft' }).click();
  await page.getByRole('heading', { level: 1, name: `Draft for ${team}, cycle 1` }).waitFor();
}

/** Something that a reviewer says or asks about one thing of a draft. */
export async function remark(page, about, words, { question }) {
  await about.getByRole('button', { name: 'Remark or ask' }).click();
  await about.getByLabel('Your words').fill(words);
  await about.getByRole('checkbox', { name: 'It is a question' }).setChecked(question);
  await about.getByRole('button', { name: 'Say it' }).click();
  await about.getByRole('list', { name: 'Remarks' }).getByText(words).waitFor();
}

export async function lookAgain(page, team, note) {
  await page.getByRole('button', { name: 'Look again' }).click();
  const sheet = page.getByRole('dialog', { name: `Should ${team} look again?` });
  await sheet.getByLabel('What should they look at?').fill(note);
  await sheet.getByRole('button', { name: 'Ask to look again' }).click();
  await sheet.waitFor({ state: 'detached' });
}
