import { DeploymentModule } from '@cairn/deployment';
import { EngagementsModule } from '@cairn/engagements';
import { OkrsModule } from '@cairn/okrs';
import { startApi, type Answer, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { TrainingModule } from '@cairn/training';
import { LearningsModule } from '../learnings.module.js';
import { adder, arrangeFirm, key, type Firm } from '../learnings.fixture.js';

const publicUrl = 'https://cairn.example';
const secretKey = Buffer.alloc(32, 9);

/** The doors of this context and of the places in which learnings are cited; for specs only. */
export const startPlaces = (): Promise<TestApi> =>
  startApi(
    EngagementsModule.with({ publicUrl }),
    DeploymentModule.with({ publicUrl, secretKey }),
    TrainingModule.with({ publicUrl, secretKey }),
    OkrsModule.with({ publicUrl }),
    LearningsModule.with({ publicUrl }),
  );

export interface Places {
  readonly firm: Firm;
  /** Leads Halden at the client. */
  readonly lead: TestPerson;
  /** Co-coach of Halden. */
  readonly second: TestPerson;
  readonly shadow: TestPerson;
  readonly workshopId: string;
  readonly remarkId: string;
  readonly teamId: string;
}

/** At Halden: a client lead, a co-coach and a shadow, a workshop, and a coach's remark to a team's draft. */
export async function arrangePlaces(api: TestApi): Promise<Places> {
  const firm = await arrangeFirm(api);
  const { practice, halden, chu } = firm;
  const lead = await practice.clientPerson(halden, ['CLIENT_LEAD'], 'Lea Vogt');
  const [second, shadow] = [await practice.coach('Ida Roth'), await practice.coach('Pia Lund')];
  await practice.coaches(second, halden, 'CO_COACH');
  await practice.coaches(shadow, halden, 'SHADOW');
  const add = adder(api, practice.id);
  const of = { client_id: halden.clientId, engagement_id: halden.id };
  const at = api.clock.now();
  const workshopId = await add('workshop', {
    ...{ ...of, type: 'OKRS_BASICS', title: 'OKRs basics', format: 'ONLINE', starts_local: '2026-12-01T10:00', time_zone: 'Europe/Berlin' },
    ...{ starts_at: '2026-12-01T09:00:00Z', minutes: 120, places: 12, led_by: chu.id, status: 'PLANNED', created_by: chu.id, created_at: at, ics_uid: key() },
  });
  const days = { starts_on: '2026-12-01', ends_on: '2027-02-28', drafting_from: '2026-11-16' };
  const cycle = await add('cycle', { ...of, ...days, number: 1, status: 'DRAFTING', planned_by: chu.id });
  const teamId = await practice.team(halden, 'Logistics');
  const draft = await add('okr_draft', { ...of, cycle_id: cycle, team_id: teamId, status: 'SENT', sent_at: at, sent_by: lead.id, created_at: at });
  const said = { subject_type: 'DRAFT', kind: 'REMARK', body: 'How do you know?', revision: 0, by_coach: true, created_at: at };
  const remarkId = await add('review_remark', { ...of, ...said, draft_id: draft, author_id: chu.id });
  return { firm, lead, second, shadow, workshopId, remarkId, teamId };
}

const cited =
  'id place parameterKey standing sentence withdrawnOn sharedId seenCount bands { industry } citedByName citedOn availableActions { action state { __typename } }';
const CITE = `mutation ($input: CiteLearningArgs!) { citeLearning(input: $input) { citation { ${cited} } found { id uses { mine { words path clientName mayEnd } elsewhere } } errors { code field message } } }`;
const TAKE_BACK = `mutation ($input: TakeBackCitationArgs!) { takeBackCitation(input: $input) { citation { id } found { id } errors { code } } }`;

export interface CitedFacts {
  readonly id: string;
  readonly standing: string;
  readonly sentence: string;
}
export const cite = (
  api: TestApi,
  by: TestPerson,
  sharedId: string,
  at: TestEngagement,
  place: object = { place: 'PARAMETER', parameterKey: 'cycle' },
): Promise<Answer> => api.as(by)(CITE, { input: { idempotencyKey: key(), sharedId, engagementId: at.id, ...place } });
export const takeBack = (api: TestApi, by: TestPerson, citationId: string): Promise<Answer> =>
  api.as(by)(TAKE_BACK, { input: { idempotencyKey: key(), citationId } });

export const PLAN = `query ($slug: String!) { deploymentPlan(client: $slug) { citations { all { ${cited} } availableActions { action } } } }`;
export const WORKSHOP = `query ($id: UUID!) { workshop(id: $id) { citations { all { ${cited} } availableActions { action } } } }`;
export const TALK = `query ($slug: String!, $team: UUID!) { draftReview(client: $slug, team: $team) { remarks { citations { all { ${cited} } availableActions { action } } } } }`;

/** What this person reads in the margin of the client's plan. */
export async function inPlan(api: TestApi, by: TestPerson, at: TestEngagement): Promise<readonly CitedFacts[]> {
  const answer = await api.as(by)(PLAN, { slug: at.slug });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.deploymentPlan.citations.all;
}
