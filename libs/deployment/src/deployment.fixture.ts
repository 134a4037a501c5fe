import { randomUUID } from 'node:crypto';
import { startApi, type ArrangedPractice, type TestApi, type TestEngagement, type TestPerson } from '@cairn/testing';
import { DeploymentModule } from './deployment.module.js';

export const secretKey = Buffer.alloc(32, 9);

/** The doors of this context on a database of their own; for specs only. */
export const startDeployment = (): Promise<TestApi> => startApi(DeploymentModule.with({ publicUrl: 'https://cairn.example', secretKey }));

export interface Place {
  readonly practice: ArrangedPractice;
  readonly engagement: TestEngagement;
  readonly coach: TestPerson;
  readonly lead: TestPerson;
  readonly sponsor: TestPerson;
  readonly hr: TestPerson;
  /** A person of the client without any say. */
  readonly member: TestPerson;
}

/** A client with everybody who signs, a coach, two teams and five people. */
export async function arrangePlace(api: TestApi, options: { timeZone?: string; completeCycles?: number } = {}): Promise<Place> {
  const practice = await api.practice({ name: 'Northlight' });
  const engagement = await practice.engagement({ name: 'Oakfield Council', timeZone: 'Europe/Berlin', ...options });
  const coach = await practice.coach('Sam Okafor');
  await practice.coaches(coach, engagement);
  const lead = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Dana Ruiz');
  const sponsor = await practice.clientPerson(engagement, ['SPONSOR'], 'Ian Webb');
  const hr = await practice.clientPerson(engagement, ['HR_LEAD'], 'Hana Sato');
  const member = await practice.clientPerson(engagement, ['MEMBER'], 'Mo Lin');
  const housing = await practice.team(engagement, 'Housing');
  const planning = await practice.team(engagement, 'Planning');
  for (const [person, teamId] of [
    [lead, housing],
    [sponsor, housing],
    [hr, planning],
    [member, planning],
  ] as const)
    await practice.onRoster(engagement, person, { teamId, writesOkrs: true });
  return { practice, engagement, coach, lead, sponsor, hr, member };
}

export const key = (): string => randomUUID();

/** Answers that a client gives to what a template leaves open. */
export const answers: Readonly<Record<string, unknown>> = {
  levels: { levels: ['organisation', 'team'], teams: 'chosen', chosenTeams: [] },
  cycle: { months: 4, top: 'same' },
};

const errorsIn = 'errors { code field message gate { code headline canOverride } }';
const setFields = 'changeSet { id version status revision changes { parameterKey version } signers { id name status } }';
export const OPEN = `mutation ($input: OpenChangeSetArgs!) { openChangeSet(input: $input) { ${setFields} ${errorsIn} } }`;
export const CHANGE = `mutation ($input: ChangeParameterArgs!) { changeParameter(input: $input) { ${setFields} ${errorsIn} } }`;
export const REMOVE = `mutation ($input: RemoveChangeArgs!) { removeChange(input: $input) { ${setFields} ${errorsIn} } }`;
export const DESCRIBE = `mutation ($input: DescribeChangeSetArgs!) { describeChangeSet(input: $input) { ${setFields} ${errorsIn} } }`;
export const SEND = `mutation ($input: SendChangeSetArgs!) { sendChangeSet(input: $input) { ${setFields} ${errorsIn} } }`;
export const TAKE_BACK_SET = `mutation ($input: TakeBackChangeSetArgs!) { takeBackChangeSet(input: $input) { ${setFields} ${errorsIn} } }`;
export const WITHDRAW = `mutation ($input: TakeBackChangeSetArgs!) { withdrawChangeSet(input: $input) { ${setFields} ${errorsIn} } }`;
export const NUDGE = `mutation ($input: NudgeSignersArgs!) { nudgeSigners(input: $input) { changeSet { nudgeId nudgeDueAt } ${errorsIn} } }`;
export const UNDO_NUDGE = `mutation ($input: UndoNudgeArgs!) { undoNudge(input: $input) { changeSet { nudgeId } ${errorsIn} } }`;
const decisionFields =
  'decision { stage planNumber inForceAt changes { key mine verdict note fresh textSha256 } signer { id status } others { name status } talk { authorName body } }';
export const DECISION = `query ($id: UUID!) { decision(changeSetId: $id) { stage planNumber inForceAt changes { key mine verdict note fresh textSha256 } signer { id status } others { name status } talk { authorName body } } }`;
export const DECIDE = `mutation ($input: DecideChangeSetArgs!) { decideChangeSet(input: $input) { ${decisionFields} ${errorsIn} } }`;
export const TAKE_BACK = `mutation ($input: OwnDecisionArgs!) { takeBackDecision(input: $input) { ${decisionFields} ${errorsIn} } }`;
export const ASK = `mutation ($input: AskCoachArgs!) { askCoach(input: $input) { ${decisionFields} ${errorsIn} } }`;
export const HAND_OVER = `mutation ($input: HandOverArgs!) { handOverDecision(input: $input) { ${decisionFields} ${errorsIn} } }`;

/** The coach opens the first set and answers what the template leaves open; not sent. */
export async function firstDraft(api: TestApi, { coach, engagement }: Pick<Place, 'coach' | 'engagement'>): Promise<string> {
  const as = api.as(coach);
  const opened = (await as(OPEN, { input: { idempotencyKey: key(), engagementId: engagement.id } })).data.openChangeSet;
  const id = opened.changeSet.id as string;
  const filled = new Set(opened.changeSet.changes.map((change: { parameterKey: string }) => change.parameterKey));
  const template = (await as('{ planTemplate { parameters { key value } } }')).data.planTemplate.parameters as { key: string; value: unknown }[];
  for (const { key: parameterKey, value } of template.filter((one) => !filled.has(one.key)))
    await as(CHANGE, {
      input: { idempotencyKey: key(), changeSetId: id, parameterKey, version: 0, value: answers[parameterKey] ?? value, why: 'It fits how Oakfield works.' },
    });
  return id;
}

export async function versionOf(api: TestApi, id: string): Promise<number> {
  const { rows } = await api.sql.query<{ version: number }>(`select version from change_set where id = $1`, [id]);
  return rows[0]?.version ?? 0;
}

export async function send(api: TestApi, place: Pick<Place, 'coach'>, id: string, more: Record<string, unknown> = {}) {
  return (await api.as(place.coach)(SEND, { input: { idempotencyKey: key(), changeSetId: id, version: await versionOf(api, id), ...more } })).data
    .sendChangeSet;
}

/** Everybody who signs approves all that waits for them, in the portal. */
export async function approve(api: TestApi, person: TestPerson, id: string, idempotencyKey = key()) {
  const as = api.as(person);
  const { changes } = (await as(DECISION, { id })).data.decision as { changes: { key: string; mine: boolean; textSha256: string }[] };
  const verdicts = changes.filter((change) => change.mine).map((change) => ({ parameterKey: change.key, choice: 'APPROVE', textSha256: change.textSha256 }));
  return (await as(DECIDE, { input: { idempotencyKey, changeSetId: id, verdicts } })).data.decideChangeSet;
}

/** Plan 1 of the client, in force. Moves the clock to the morning it starts. */
export async function planInForceNow(api: TestApi, place: Place): Promise<string> {
  const id = await firstDraft(api, place);
  await send(api, place, id);
  for (const person of [place.lead, place.sponsor, place.hr]) await approve(api, person, id);
  const { rows } = await api.sql.query<{ at: Date }>(`select in_force_at as at from change_set where id = $1`, [id]);
  api.clock.set(new Date(rows[0]?.at ?? 0));
  await api.runWork();
  return id;
}
