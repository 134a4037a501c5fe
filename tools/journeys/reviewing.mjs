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
