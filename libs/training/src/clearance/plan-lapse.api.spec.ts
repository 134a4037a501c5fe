import { planInForceFrom } from '@cairn/deployment';
import { systemScope } from '@cairn/platform';
import type { TestApi, TestPerson } from '@cairn/testing';
import { randomUUID } from 'node:crypto';
import { agreePlan, arrangeGate, key, startTraining, trained, type GatePlace } from '../gate.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTraining();
});
afterAll(() => api.close());

const IMPACT = `query ($id: UUID!) { changeSetImpact(changeSetId: $id) { consequences } }`;
const briefing = '2 people need a short briefing on Plan 2 before they write OKRs again.';

/** Ana, Ben and Mo were trained for Plan 1; Mo does not write and Chu was never there. */
async function trainedForPlanOne(): Promise<GatePlace> {
  const place = await arrangeGate(api);
  await place.practice.onRoster(place.engagement, place.clientLead, {});
  await agreePlan(api, place, { number: 1, from: '2026-09-04T07:00:00Z' });
  await trained(api, place, [place.ana, place.ben, place.mo]);
  return place;
}

/** The coach proposes other answers. */
async function proposed(place: GatePlace, values: Readonly<Record<string, unknown>>): Promise<string> {
  const as = api.as(place.coach);
  const opened = await as(`mutation ($input: OpenChangeSetArgs!) { openChangeSet(input: $input) { changeSet { id } errors { message } } }`, {
    input: { idempotencyKey: key(), engagementId: place.engagement.id },
  });
  const id = opened.data.openChangeSet.changeSet.id as string;
  for (const [parameterKey, value] of Object.entries(values)) {
    const { errors } = (
      await as(`mutation ($input: ChangeParameterArgs!) { changeParameter(input: $input) { errors { message } } }`, {
        input: { idempotencyKey: key(), changeSetId: id, parameterKey, version: 0, value, why: 'It fits better.' },
      })
    ).data.changeParameter;
    expect(errors).toEqual([]);
  }
  return id;
}

async function textTo(person: TestPerson, subjectBegins: string): Promise<string> {
  const { rows } = await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1 and to_address = $2 and subject like $3`, [
    ...[person.practiceId, person.email, `${subjectBegins}%`],
  ]);
  expect(rows).toHaveLength(1);
  return rows[0]?.text ?? '';
}

const teamsOnly = { levels: { levels: ['team'], teams: 'all', chosenTeams: [] } };

it('tells the coach before sending who has to be briefed, and says nothing where nobody has', async () => {
  const place = await trainedForPlanOne();
  const set = await proposed(place, teamsOnly);
  expect((await api.as(place.coach)(IMPACT, { id: set })).data.changeSetImpact.consequences).toEqual([briefing]);
  const asked = await api.statements(() => api.as(place.coach)(IMPACT, { id: set }));
  const other = await trainedForPlanOne();
  const months = await proposed(other, { cycle: { months: 3, top: 'same' } });
  expect((await api.as(other.coach)(IMPACT, { id: months })).data.changeSetImpact.consequences).toEqual([]);
  const unasked = await api.statements(() => api.as(other.coach)(IMPACT, { id: months }));
  expect(asked.length - unasked.length).toBe(2);
});

it('tells the signer in the mail and on the page, with the number of the day it was sent', async () => {
  const place = await trainedForPlanOne();
  await place.practice.clientPerson(place.engagement, ['SPONSOR'], 'Ian Webb');
  const set = await proposed(place, teamsOnly);
  const as = api.as(place.coach);
  const described = await as(`mutation ($input: DescribeChangeSetArgs!) { describeChangeSet(input: $input) { changeSet { version } errors { message } } }`, {
    input: { idempotencyKey: key(), changeSetId: set, version: 2, whyNow: 'It is time.', ifNothing: 'Plan 1 stays.', decideBy: '2026-12-04' },
  });
  expect(described.data.describeChangeSet.errors).toEqual([]);
  const sent = await as(`mutation ($input: SendChangeSetArgs!) { sendChangeSet(input: $input) { errors { message } } }`, {
    input: {
      ...{ idempotencyKey: key(), changeSetId: set, version: described.data.describeChangeSet.changeSet.version },
      overrideReason: 'The first cycle has not begun, and both ask for it.',
    },
  });
  expect(sent.data.sendChangeSet.errors).toEqual([]);
  await api.runWork();
  const asking = await textTo(place.clientLead, 'Decision by');
  expect(asking).toContain(`What follows: ${briefing}`);
  await trained(api, place, [place.chu]);
  const decision = await api.as(place.clientLead)(`query ($id: UUID!) { decision(changeSetId: $id) { consequences } }`, { id: set });
  expect(decision.data.decision.consequences).toEqual([briefing]);
  const link = /https:\/\/cairn\.example(\/go\/d\/\S+)/u.exec(asking)?.[1] ?? '';
  expect(await (await api.fetch(link)).text()).toContain(briefing);
});

it('says in the mail of the new plan whom it asks for a briefing, and to the client lead how many', async () => {
  const place = await trainedForPlanOne();
  await agreePlan(api, place, { number: 2, from: '2026-11-26T08:00:00Z', since: { levels: 2 } });
  const { id, clientId } = place.engagement;
  await api.db.tx(systemScope(place.practice.id), (tx) => tx.emit(planInForceFrom({ changeSetId: randomUUID(), engagementId: id, clientId, number: 2 })));
  await api.runWork();
  expect(await textTo(place.ana, 'Plan 2')).toContain('Before you write OKRs again there is a short briefing on Plan 2');
  const toMo = await textTo(place.mo, 'Plan 2');
  expect(toMo).toContain('Plan 2 is in force');
  expect(toMo).not.toContain('briefing');
  expect(await textTo(place.clientLead, 'Plan 2')).toContain(briefing);
});
