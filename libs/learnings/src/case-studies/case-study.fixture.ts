import type { Answer, TestApi, TestPerson } from '@cairn/testing';
import { adder, arrangeFirm, consentOf, key, type Firm } from '../learnings.fixture.js';

const edition = `id places askedByName answeredByName note until publishedAt publicPath`;
const page = `id engagementId clientName consentLevel consentWords
  study { id version stage standing title isNamed isChanged wordCount sections { key heading body prompt news { id text before } } charts { kind heading isShown words }
    findings { field text kind blocks } asked { ${edition} } published { ${edition} } previewPath availableActions { action state { __typename } } }
  availableActions { action state { __typename } }`;
const door = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { page { ${page} } errors { code field message } } }`;

export const STUDY = `query ($client: String!) { caseStudy(client: $client) { ${page} } }`;
export const STUDIES = `{ caseStudies { id title places publishedOn until path isPublic } }`;
const doors = {
  startCaseStudy: 'StartCaseStudyArgs',
  editCaseStudy: 'EditCaseStudyArgs',
  assembleAgain: 'OwnCaseStudyArgs',
  askForCaseStudy: 'AskForCaseStudyArgs',
  takeBackCaseStudyRequest: 'OwnCaseStudyArgs',
  publishCaseStudy: 'OwnCaseStudyArgs',
  withdrawCaseStudy: 'OwnCaseStudyArgs',
} as const;
export type StudyDoor = keyof typeof doors;

/** Sends one of the mutations; the whole answer, for cases that refuse or fail. */
export const send = (api: TestApi, by: TestPerson, name: StudyDoor, input: Record<string, unknown>): Promise<Answer> =>
  api.as(by)(door(name, doors[name]), { input: { idempotencyKey: key(), ...input } });

/** The same where it has to work; the study as it stands then. */
export async function act(api: TestApi, by: TestPerson, name: StudyDoor, input: Record<string, unknown>) {
  const answer = await send(api, by, name, input);
  const payload = answer.data?.[name];
  if (!payload?.page) throw new Error(JSON.stringify(answer.errors ?? payload));
  return payload.page.study as StudyAnswer;
}

export interface StudyAnswer {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly standing: string;
  readonly title: string;
  readonly isNamed: boolean;
  readonly isChanged: boolean;
  readonly wordCount: number;
  readonly sections: readonly {
    readonly key: string;
    readonly heading: string;
    readonly body: string;
    readonly news: readonly { readonly id: string; readonly text: string; readonly before: string | null }[];
  }[];
  readonly charts: readonly { readonly kind: string; readonly isShown: boolean; readonly words: readonly string[] }[];
  readonly findings: readonly { readonly field: string; readonly text: string; readonly kind: string; readonly blocks: boolean }[];
  readonly asked: { readonly id: string; readonly answeredByName: string | null; readonly note: string | null } | null;
  readonly published: { readonly publicPath: string | null; readonly until: string | null } | null;
}

/** What an edit sends when nothing is to change. */
export const kept = (study: StudyAnswer) => ({
  ...{ caseStudyId: study.id, version: study.version, title: study.title, isNamed: study.isNamed, settledNews: [] },
  sections: study.sections.map(({ key: name, heading, body }) => ({ key: name, heading, body })),
  shownCharts: study.charts.filter(({ isShown }) => isShown).map(({ kind }) => kind),
});

export const own = (study: StudyAnswer) => ({ caseStudyId: study.id, version: study.version });

export const story = Array.from({ length: 40 }, (_, place) => `In week ${place + 1} the teams met and wrote down what they saw.`).join(' ');

export interface StudyFirm extends Firm {
  readonly dana: TestPerson;
  /** Shadows at Oakfield. */
  readonly olga: TestPerson;
}

/** The firm, with a client lead at Oakfield who allows case studies, and a record worth telling. */
export async function arrangeStudy(api: TestApi): Promise<StudyFirm> {
  const firm = await arrangeFirm(api);
  const { practice, oakfield, sam } = firm;
  const dana = await practice.grant(await practice.person('Dana Ruiz'), 'CLIENT_LEAD', oakfield.clientId);
  const olga = await practice.coach('Olga Brandt');
  await practice.coaches(olga, oakfield, 'SHADOW');
  await consentOf(api, oakfield, 'CASE_STUDY');
  const add = adder(api, practice.id);
  const of = { client_id: oakfield.clientId, engagement_id: oakfield.id };
  const answers = { why: { text: 'Nobody could name three priorities.', version: 1, at: '2026-09-01T09:00:00Z', byId: sam.id } };
  await add('discovery', { ...of, answers: JSON.stringify(answers), updated_at: '2026-09-01T09:00:00Z', updated_by: sam.id });
  return { ...firm, dana, olga };
}

/** A study with a story long enough to be asked for. */
export async function written(api: TestApi, firm: StudyFirm, more: { isNamed?: boolean; body?: string } = {}): Promise<StudyAnswer> {
  const study = await act(api, firm.sam, 'startCaseStudy', { engagementId: firm.oakfield.id, isNamed: more.isNamed ?? false });
  const edit = kept(study);
  const sections = edit.sections.map((section) => (section.key === 'RESULTS' ? { ...section, body: more.body ?? story } : section));
  return act(api, firm.sam, 'editCaseStudy', { ...edit, sections });
}

const why = 'It would help other councils to begin well.';

export const asked = (api: TestApi, firm: StudyFirm, study: StudyAnswer, more: Record<string, unknown> = {}): Promise<StudyAnswer> =>
  act(api, firm.sam, 'askForCaseStudy', { ...own(study), places: ['PUBLIC_PAGE', 'PROPOSALS'], why, ...more });

/** The client lead’s word, as the ledger would have it: it is given where the question stands. */
export async function answered(
  api: TestApi,
  firm: StudyFirm,
  level: 'CASE_STUDY' | 'NAMED' | 'NONE',
  { until = null, note = null }: { until?: string | null; note?: string | null } = {},
): Promise<string> {
  const at = api.clock.now();
  const { rows } = await api.sql.query<{ id: string; sha: string; places: string[]; title: string }>(
    `update consent_request set status = $2, text = case when $2 = 'AGREED' then text end, answered_by = $3, answered_at = $4, note = $5 where client_id = $1 and status = 'WAITING' returning id, text_sha256 as sha, places, title`,
    [firm.oakfield.clientId, level === 'NONE' ? 'REFUSED' : 'AGREED', firm.dana.id, at, note],
  );
  const [request] = rows;
  if (!request) throw new Error('Nothing was asked');
  if (level !== 'NONE') await said(api, firm, { sha: request.sha, places: request.places, title: request.title, level, until, requestId: request.id });
  return request.sha;
}

interface Said {
  readonly sha: string | null;
  readonly places: readonly string[];
  readonly title: string | null;
  readonly level: string;
  readonly until: string | null;
  readonly requestId: string | null;
}

/** One more word in the ledger. */
export async function said(api: TestApi, firm: StudyFirm, { sha, places, title, level, until, requestId }: Said): Promise<void> {
  await api.sql.query(
    `insert into consent (practice_id, id, client_id, number, kind, level, text_sha256, title, places, until, request_id, words, words_sha256, at, person_id, person_name)
     select $1, gen_random_uuid(), $2, 1 + coalesce((select max(c.number) from consent c where c.client_id = $2), 0), $3, $4, $5, $6, $7, $8, $9, 'Agreed.', 'x', $10, $11, 'Dana Ruiz'`,
    [
      firm.practice.id,
      firm.oakfield.clientId,
      level === 'NONE' ? 'WITHDRAWN' : 'GIVEN',
      level,
      sha,
      title,
      places,
      until,
      requestId,
      api.clock.now(),
      firm.dana.id,
    ],
  );
}

/** One more word of the client about all its work, or about one engagement; ended by its day it comes from nobody. */
export async function wider(
  api: TestApi,
  firm: StudyFirm,
  { level, engagementId = null, kind = 'LOWERED' }: { readonly level: string; readonly engagementId?: string | null; readonly kind?: 'LOWERED' | 'ENDED' },
): Promise<void> {
  const [personId, name] = kind === 'ENDED' ? [null, null] : [firm.dana.id, 'Dana Ruiz'];
  await api.sql.query(
    `insert into consent (practice_id, id, client_id, number, kind, level, engagement_id, words, words_sha256, at, person_id, person_name)
     select $1, gen_random_uuid(), $2, 1 + coalesce((select max(c.number) from consent c where c.client_id = $2), 0), $3, $4, $5, 'Less.', 'x', $6, $7, $8`,
    [firm.practice.id, firm.oakfield.clientId, kind, level, engagementId, api.clock.now(), personId, name],
  );
}

/** Written, asked for, agreed to and published. */
export async function publishedStudy(api: TestApi, firm: StudyFirm, more: Record<string, unknown> = {}): Promise<StudyAnswer & { sha: string }> {
  const waiting = await asked(api, firm, await written(api, firm), more);
  const sha = await answered(api, firm, 'CASE_STUDY', { until: (more['until'] as string | undefined) ?? null });
  return { ...(await act(api, firm.sam, 'publishCaseStudy', own(waiting))), sha };
}
