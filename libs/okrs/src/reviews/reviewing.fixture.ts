import type { Answer, TestApi, TestPerson } from '@cairn/testing';
import { faultless } from '../checks/check.fixture.js';
import { arrangeDrafting, key, type Drafting } from '../okrs.fixture.js';

const state = '__typename ... on Allowed { label } ... on Gated { code headline left { text } } ... on Forbidden { why: headline }';
export const reviewFields = `draftId status standing revision version openRemarks lookedAt changesWords sendings { revision rulesOpen sentByName } verdicts { verdict note byName revision }
  remarks { id subjectType subjectId step kind body authorName byCoach settledAt settledByName subjectGone version replies { body authorName byCoach } availableActions { action state { ${state} } } }
  changes { subjectType subjectId kind field label before after } publications { number reason sha256 publishedByName }
  history { subjectType subjectText field label before after reason byName publicationNumber } availableActions { action state { ${state} } }`;

const inputs: Readonly<Record<string, string>> = { sendDraft: 'DraftVersionArgs', takeBackDraft: 'DraftVersionArgs', publishDraft: 'DraftVersionArgs' };
const inputOf = (name: string): string => inputs[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Args`;

/** Does one act between team and coach as this person. */
export const reviewAct = (api: TestApi, person: Pick<TestPerson, 'id'>, name: string, input: object, more = ''): Promise<Answer> =>
  api.as(person)(
    `mutation ($input: ${inputOf(name)}!) { done: ${name}(input: $input) { review { ${reviewFields} } ${more} errors { code field message gate { code } } } }`,
    {
      input: { idempotencyKey: key(), ...input },
    },
  );

export async function reviewed(api: TestApi, person: Pick<TestPerson, 'id'>, name: string, input: object, more = '') {
  const answer = await reviewAct(api, person, name, input, more);
  if (answer.errors) throw new Error(`${name}: ${answer.errors[0]?.message ?? ''}`);
  return answer.data.done;
}

export const readReview = (api: TestApi, person: Pick<TestPerson, 'id'>, client: string, team: string): Promise<Answer> =>
  api.as(person)(`query ($client: String!, $team: UUID!) { draftReview(client: $client, team: $team) { ${reviewFields} } }`, { client, team });

export const versionOf = async (api: TestApi, draftId: string): Promise<number> =>
  (await api.sql.query<{ version: number }>(`select version from okr_draft where id = $1`, [draftId])).rows[0]?.version ?? 0;

export interface Faultless extends Drafting {
  readonly draftId: string;
  readonly objectiveId: string;
  readonly lineIds: readonly [string, string];
}

/** A draft of Housing with nothing to mend. */
export async function arrangeFaultless(api: TestApi, options: Parameters<typeof arrangeDrafting>[1] = {}): Promise<Faultless> {
  const at = await arrangeDrafting(api, options);
  return { ...at, ...(await faultless(api, at)) };
}

export const send = async (api: TestApi, at: Faultless) =>
  reviewed(api, at.teamLead, 'sendDraft', { draftId: at.draftId, version: await versionOf(api, at.draftId) });

/** Sent, and found ready. */
export async function arrangeReady(api: TestApi, options: Parameters<typeof arrangeDrafting>[1] = {}): Promise<Faultless> {
  const at = await arrangeFaultless(api, options);
  await send(api, at);
  await reviewed(api, at.coach, 'giveReviewVerdict', { draftId: at.draftId, revision: 1, verdict: 'READY' });
  return at;
}

/** Published. */
export async function arrangePublished(api: TestApi, options: Parameters<typeof arrangeDrafting>[1] = {}): Promise<Faultless> {
  const at = await arrangeReady(api, options);
  const { errors } = await reviewed(api, at.coach, 'publishDraft', { draftId: at.draftId, version: await versionOf(api, at.draftId) });
  if (errors.length > 0) throw new Error(errors[0].message);
  return at;
}
