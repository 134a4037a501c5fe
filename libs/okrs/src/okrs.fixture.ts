import { randomUUID } from 'node:crypto';
import { TrainingModule } from '@cairn/training';
import { DeploymentModule } from '@cairn/deployment';
import { EngagementsModule } from '@cairn/engagements';
import { startApi, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { OkrsModule } from './okrs.module.js';

const publicUrl = 'https://cairn.example';

/** The doors of this context, and of those before it, on a database of their own; for specs only. */
export const startOkrs = (): Promise<TestApi> =>
  startApi(
    EngagementsModule.with({ publicUrl }),
    DeploymentModule.with({ publicUrl, secretKey: Buffer.alloc(32, 9) }),
    TrainingModule.with({ publicUrl, secretKey: Buffer.alloc(32, 9) }),
    OkrsModule.with({ publicUrl }),
  );

export const key = (): string => randomUUID();

export interface Place {
  readonly practice: ArrangedPractice;
  readonly engagement: TestEngagement;
  readonly coach: TestPerson;
  readonly lead: TestPerson;
  readonly sponsor: TestPerson;
  /** Leads Housing, and is trained. */
  readonly teamLead: TestPerson;
  /** Writes for Housing, and is trained. */
  readonly author: TestPerson;
  /** Leads Planning, and is trained. */
  readonly neighbour: TestPerson;
  /** Of Housing, without any say. */
  readonly member: TestPerson;
  readonly organisation: string;
  readonly housing: string;
  readonly planning: string;
}

const scoring = { system: 'stretchTargetCommit', headline: 'stretch', prescored: true, objectiveScore: 'never', update: 'valuePredictionHealth' };

/** Answers of a usual plan; a spec may say other ones by key. */
export const usualAnswers: Readonly<Record<string, unknown>> = {
  levels: { levels: ['organisation', 'team'], teams: 'all', chosenTeams: [] },
  quantity: { usualObjectives: 2, maxObjectives: 3, minKeyResults: 2, maxKeyResults: 4, balance: 'open' },
  scoring,
  cycle: { months: 4, top: 'same' },
};

/** A client with an organisation and two teams, those who lead, write and help, and nothing agreed yet. */
export async function arrangeOkrs(api: TestApi, options: { mode?: 'COACHING' | 'CONSULTING' | 'HYBRID'; timeZone?: string } = {}): Promise<Place> {
  const practice = await api.practice({ name: 'Northlight' });
  const engagement = await practice.engagement({ name: 'Oakfield Council', ...options });
  const coach = await practice.coach('Sam Okafor');
  await practice.coaches(coach, engagement);
  const [organisation, housing, planning] = [
    await practice.team(engagement, 'Oakfield', 'ORGANISATION'),
    await practice.team(engagement, 'Housing'),
    await practice.team(engagement, 'Planning'),
  ];
  const lead = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  const sponsor = await practice.clientPerson(engagement, ['SPONSOR'], 'Ian Webb');
  const teamLead = await practice.clientPerson(engagement, ['TEAM_LEAD'], 'Lee Park');
  const author = await practice.clientPerson(engagement, ['AUTHOR'], 'Ana Silva');
  const neighbour = await practice.clientPerson(engagement, ['TEAM_LEAD'], 'Nia Cole');
  const member = await practice.clientPerson(engagement, ['MEMBER'], 'Mo Lin');
  await practice.onRoster(engagement, lead, { teamId: organisation, writesOkrs: true, leadsTeam: true });
  await practice.onRoster(engagement, teamLead, { teamId: housing, writesOkrs: true, leadsTeam: true });
  await practice.onRoster(engagement, author, { teamId: housing, writesOkrs: true });
  await practice.onRoster(engagement, neighbour, { teamId: planning, writesOkrs: true, leadsTeam: true });
  await practice.onRoster(engagement, member, { teamId: housing });
  return { practice, engagement, coach, lead, sponsor, teamLead, author, neighbour, member, organisation, housing, planning };
}

/** Plan 1 is in force, with these answers beside or instead of the usual ones. */
export async function agreePlan(api: TestApi, { practice, engagement }: Place, answers: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const agreed = Object.entries({ ...usualAnswers, ...answers }).map(([name, value]) => ({
    ...{ key: name, number: null, title: name, heading: name, question: `${name}?`, value, text: `What was agreed about ${name}.`, why: '', since: 1 },
    ...{ decidedBy: [], cyclesThen: 0, fromCycle: null, until: null, overridden: false },
  }));
  await api.sql.query(
    `insert into plan_version (practice_id, id, client_id, engagement_id, number, parameters, change_set_id, in_force_from, decided_by, text, text_sha256)
     values ($1, $2, $3, $4, 1, $5, $6, $7, '[]', 'Plan 1.', 'x')`,
    [practice.id, randomUUID(), engagement.clientId, engagement.id, JSON.stringify(agreed), randomUUID(), api.clock.now()],
  );
}

/** These people may write OKRs. */
export async function clear(api: TestApi, { practice, engagement }: Place, people: readonly TestPerson[]): Promise<void> {
  for (const person of people)
    await api.sql.query(
      `insert into clearance (practice_id, id, client_id, engagement_id, person_id, state, since, until_complete_cycles, plan_number, cause, words, changed_at)
       values ($1, $2, $3, $4, $5, 'CLEARED', '2026-11-20', 2, 1, '{}', 'Trained.', $6)`,
      [practice.id, randomUUID(), engagement.clientId, engagement.id, person.id, api.clock.now()],
    );
}

/** Cycle 1 with its drafts, on 26 November 2026: drafted since the 23rd, running from 4 January to 3 May. */
export async function draftingCycle(
  api: TestApi,
  place: Place,
  status = 'DRAFTING',
): Promise<{ cycleId: string; drafts: Record<'organisation' | 'housing' | 'planning', string> }> {
  const of = [place.practice.id, place.engagement.clientId, place.engagement.id];
  const cycleId = randomUUID();
  await api.sql.query(
    `insert into cycle (practice_id, id, client_id, engagement_id, number, starts_on, ends_on, drafting_from, status, planned_by)
     values ($1, $4, $2, $3, 1, '2027-01-04', '2027-05-03', '2026-11-23', $5, $6)`,
    [...of, cycleId, status, place.coach.id],
  );
  const drafts = { organisation: randomUUID(), housing: randomUUID(), planning: randomUUID() };
  for (const [team, id] of Object.entries(drafts))
    await api.sql.query(
      `insert into okr_draft (practice_id, id, client_id, engagement_id, cycle_id, team_id, status, created_at) values ($1, $4, $2, $3, $5, $6, 'DRAFTING', $7)`,
      [...of, id, cycleId, place[team as keyof typeof drafts], api.clock.now()],
    );
  return { cycleId, drafts };
}

/** Everything that drafting needs: a plan, trained people, an open cycle. */
export async function arrangeDrafting(api: TestApi, options: Parameters<typeof arrangeOkrs>[1] & { answers?: Readonly<Record<string, unknown>> } = {}) {
  const place = await arrangeOkrs(api, options);
  await agreePlan(api, place, options.answers);
  await clear(api, place, [place.lead, place.teamLead, place.author, place.neighbour]);
  return { ...place, ...(await draftingCycle(api, place)) };
}

export type Drafting = Awaited<ReturnType<typeof arrangeDrafting>>;

export const codes = (payload: { errors: { code: string }[] }): string[] => payload.errors.map((error) => error.code);
export const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }): string | undefined => answer.errors?.[0]?.extensions.code;
