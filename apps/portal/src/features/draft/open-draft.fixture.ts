import { deviceStore } from '../../app/drafts/device-store.js';
import { renderRoute, type RenderedRoute } from '../../testing/render-route.js';
import { draftPage } from './draft.fixture.js';
import { draftRoutes } from './routes.js';
import { aCheck, aFinding, aReview } from './talk.fixture.js';

type Input = Record<string, unknown>;

/** What the page sent, in order. */
export const sent: Input[] = [];

/** An answer that depends on what was sent, which is kept. */
export const take = (answer: (input: Input) => Record<string, unknown>) => (variables: never) => {
  const { input } = variables as { input: Input };
  sent.push(input);
  return answer(input);
};

export const page = (draft: Record<string, unknown> = {}) => ({ okrDraft: draftPage(draft) });

/** One finding on the draft, and nothing said about it yet. */
export const found = (facts: Record<string, unknown> = {}) => ({
  DraftCheck: { checkDraft: aCheck([aFinding(facts)]) },
  DraftReviewOf: { draftReview: aReview() },
});

/** Opens the draft of Field Service as its team. */
export const openDraft = (answers: Parameters<typeof renderRoute>[2] = {}): RenderedRoute =>
  renderRoute(draftRoutes, '/c/oakfield/okrs/draft/t1', {
    OkrDraftPage: page(),
    SayWhereIAm: { sayWhereIAm: { __typename: 'DraftPayload', draft: null, errors: [] } },
    ...answers,
  });

/** Before each: nothing was sent, and nothing is kept on the device. */
export async function nothingYet(): Promise<void> {
  sent.length = 0;
  await deviceStore.sweep(() => true);
}
