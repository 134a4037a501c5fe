import { randomUUID } from 'node:crypto';
import { consentWithdrawn, type ConsentLevel } from '@cairn/deployment';
import { systemScope } from '@cairn/platform';
import type { TestApi, TestEngagement, TestPerson } from '@cairn/testing';
import { arrangeSchool, arrangeTrainee, startCertification, type School } from '../certificates/certificate.fixture.js';
import { codeOf, codes, key } from '../certification.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startCertification();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-28T11:00:00.000Z'));

const desk = `desk { requirements { key met } evidence { id kind status text about outside remark version availableActions { action } } engagements { clientName cycles { number why } caseStudyWhy } availableActions { action } }`;
const types: Record<string, string> = {
  showEvidence: 'ShowEvidenceArgs',
  takeBackEvidence: 'TakeBackEvidenceArgs',
  returnEvidence: 'ReturnEvidenceArgs',
  acceptOutsideEvidence: 'AcceptOutsideEvidenceArgs',
};
const send = (person: TestPerson, name: string, input: object) =>
  api.as(person)(`mutation ($input: ${types[name]}!) { ${name}(input: $input) { ${desk} errors { code field message } } }`, {
    input: { idempotencyKey: key(), ...input },
  });
const MINE = `{ myEvidence { ${desk.slice('desk { '.length)} }`;
const words = 'I asked for the outcome behind each task, and the teams found it by the third week.';
const story = 'The teams wanted a number that they could move by themselves. '.repeat(11);

interface Place {
  readonly school: School;
  readonly engagement: TestEngagement;
  readonly lead: TestPerson;
  readonly says: (level: ConsentLevel) => Promise<string>;
}

/** Priya is a trainee and leads an engagement with one whole cycle. */
async function arrange(level: ConsentLevel | null = 'CASE_STUDY'): Promise<Place> {
  const school = await arrangeSchool(api);
  const { practice, holder } = school;
  await practice.grant(holder, 'COACH');
  const engagement = await practice.engagement({ name: 'Halden Robotics', startsOn: '2026-01-05', endsOn: '2026-12-31' });
  await practice.coaches(holder, engagement);
  await api.sql.query(`update engagement_coach set since = '2026-01-05T09:00:00Z' where practice_id = $1`, [practice.id]);
  const lead = await practice.clientPerson(engagement, ['CLIENT_LEAD'], 'Astrid Dahl');
  await practice.onRoster(engagement, lead, { teamId: await practice.team(engagement, 'Field Service') });
  await api.sql.query(
    `insert into phase (practice_id, id, client_id, engagement_id, ordinal, kind, cycle_number, starts_on, ends_on, completed_on) values ($1, $2, $3, $4, 1, 'CYCLE', 1, '2026-02-02', '2026-05-01', '2026-05-01'), ($1, $5, $3, $4, 2, 'CYCLE', 2, '2026-09-01', '2026-12-20', null)`,
    [practice.id, randomUUID(), engagement.clientId, engagement.id, randomUUID()],
  );
  let number = 0;
  const says = async (now: ConsentLevel): Promise<string> => {
    const id = randomUUID();
    await api.sql.query(
      `insert into consent (practice_id, id, client_id, number, kind, level, words, words_sha256, person_id, person_name, at) values ($1, $2, $3, $4, $5, $6, 'Words.', 'x', $7, 'Astrid Dahl', now())`,
      [practice.id, id, engagement.clientId, (number += 1), now === 'NONE' ? 'WITHDRAWN' : 'GIVEN', now, lead.id],
    );
    return id;
  };
  if (level) await says(level);
  return { school, engagement, lead, says };
}

const show = async ({ school, engagement }: Place, more: object = {}) =>
  (await send(school.holder, 'showEvidence', { engagementId: engagement.id, kind: 'CYCLE', cycleNumber: 1, text: words, ...more })).data.showEvidence;

async function withdraw({ school, engagement, says }: Place): Promise<void> {
  const consentId = await says('NONE');
  const of = { consentId, clientId: engagement.clientId, engagementId: null, textSha256: null, level: 'NONE' as const, was: 'CASE_STUDY' as const };
  await api.db.tx(systemScope(school.practice.id), (tx) => tx.emit(consentWithdrawn({ ...of, cause: 'WITHDRAWN' })));
  await api.runWork();
}

describe('showing work with a client', () => {
  it('counts with the client’s consent, without a name, and says in bands only whose it was', async () => {
    const place = await arrange();
    const cycle = await show(place);
    expect(cycle).toMatchObject({
      errors: [],
      desk: {
        requirements: [
          { key: 'cycles', met: true },
          { key: 'caseStudy', met: false },
        ],
        evidence: [{ kind: 'CYCLE', status: 'GIVEN', about: 'cycle 1, 13 weeks, 1 to 3 teams', text: words }],
      },
    });
    expect(codes(await show(place))).toEqual(['EVIDENCE_SHOWN']);
    const study = await show(place, { kind: 'CASE_STUDY', cycleNumber: null, text: story });
    expect(study.desk.requirements.map((one: { met: boolean }) => one.met)).toEqual([true, true]);
    const kept = await api.sql.query<{ all: string }>(`select (e.bands::text || e.text) as all from practice_evidence e where practice_id = $1`, [
      place.school.practice.id,
    ]);
    expect(kept.rows.map((row) => row.all).join(' ')).not.toMatch(/halden|dahl|field service/iu);
  });

  it('says why it cannot be shown', async () => {
    const place = await arrange('AGGREGATE');
    expect(codes(await show(place))).toEqual(['EVIDENCE_CONSENT']);
    expect(codes(await show(place, { cycleNumber: 2 }))).toEqual(['EVIDENCE_CYCLE_OPEN']);
    await place.says('LEARNING');
    expect(codes(await show(place, { kind: 'CASE_STUDY', text: story }))).toEqual(['EVIDENCE_CONSENT']);
    expect((await show(place, { text: `${words} Halden was glad.` })).errors).toMatchObject([{ code: 'EVIDENCE_NAMES', field: 'text' }]);
    // In disguise, and by the number at which somebody answers.
    expect((await show(place, { text: `${words} H a l d e n was glad.` })).errors).toMatchObject([{ code: 'EVIDENCE_NAMES', field: 'text' }]);
    expect((await show(place, { text: `${words} Call +44 20 7946 0018.` })).errors).toMatchObject([{ code: 'EVIDENCE_NAMES', field: 'text' }]);
    const { myEvidence } = (await api.as(place.school.holder)(MINE)).data;
    expect(myEvidence.engagements).toEqual([
      {
        clientName: 'Halden Robotics',
        cycles: [
          { number: 1, why: null },
          { number: 2, why: 'It is not complete yet.' },
        ],
        caseStudyWhy: 'Needs “A case study that you have read”, and the client allows “Lessons without your name”.',
      },
    ]);
  });

  it('is taken back by its trainee, and nothing of it is kept', async () => {
    const place = await arrange();
    const { id } = (await show(place)).desk.evidence[0];
    const back = (await send(place.school.holder, 'takeBackEvidence', { evidenceId: id, version: 1 })).data.takeBackEvidence;
    expect(back).toMatchObject({ errors: [], desk: { evidence: [], requirements: [{ met: false }, { met: false }] } });
    expect(codes((await send(place.school.holder, 'takeBackEvidence', { evidenceId: id, version: 2 })).data.takeBackEvidence)).toEqual(['EVIDENCE_GONE']);
    const left = await api.sql.query(
      `select (select count(*)::int from evidence_origin where practice_id = $1) as origins, text, bands from practice_evidence where id = $2`,
      [place.school.practice.id, id],
    );
    expect(left.rows).toEqual([{ origins: 0, text: '', bands: {} }]);
    expect((await show(place)).errors).toEqual([]);
  });
});

describe('those who run the cohort', () => {
  it('read it without the client, send it back with a remark, and it can be shown again', async () => {
    const place = await arrange();
    const { director, traineeId, holder } = place.school;
    const { id } = (await show(place)).desk.evidence[0];
    const QUERY = `query ($id: UUID!) { traineeEvidence(traineeId: $id) { traineeName engagements { clientName } evidence { id text } } }`;
    expect((await api.as(director)(QUERY, { id: traineeId })).data.traineeEvidence).toEqual({
      traineeName: 'Priya Natarajan',
      engagements: [],
      evidence: [{ id, text: words }],
    });
    expect(codes((await send(director, 'returnEvidence', { evidenceId: id, version: 1, remark: 'More' })).data.returnEvidence)).toEqual([
      'EVIDENCE_REMARK_TOO_SHORT',
    ]);
    const back = (await send(director, 'returnEvidence', { evidenceId: id, version: 1, remark: 'Say what you would do otherwise next time.' })).data
      .returnEvidence;
    expect(back).toMatchObject({ errors: [], desk: { evidence: [{ status: 'RETURNED' }], requirements: [{ met: false }, { met: false }] } });
    expect((await show(place)).errors).toEqual([]);
    await api.runWork();
    const mails = await api.sql.query(`select to_name, subject from mail where practice_id = $1 and key like 'evidence:%'`, [place.school.practice.id]);
    expect(mails.rows).toEqual([{ to_name: holder.name, subject: 'Your whole cycle came back with a remark' }]);
  });

  it('accept work that they have seen outside the practice, with words', async () => {
    const { director, traineeId, holder, mentor } = (await arrange()).school;
    const input = { traineeId, kind: 'CYCLE', words: 'I saw the whole first cycle at her own firm, and her sponsor agreed in writing.' };
    expect(codes((await send(director, 'acceptOutsideEvidence', { ...input, words: 'Fine.' })).data.acceptOutsideEvidence)).toEqual([
      'EVIDENCE_WORDS_TOO_SHORT',
    ]);
    expect((await send(director, 'acceptOutsideEvidence', input)).data.acceptOutsideEvidence).toMatchObject({
      errors: [],
      desk: { requirements: [{ key: 'cycles', met: true }, { met: false }], evidence: [{ outside: true }] },
    });
    expect(codeOf(await send(mentor, 'acceptOutsideEvidence', input))).toBe('FORBIDDEN');
    expect(codeOf(await send(holder, 'acceptOutsideEvidence', input))).toBe('FORBIDDEN');
  });
});

describe('a client that takes its consent back', () => {
  it('takes the words with it and reopens the requirement; trainee and facilitator are told without its name', async () => {
    const place = await arrange();
    await show(place);
    await withdraw(place);
    const { myEvidence } = (await api.as(place.school.holder)(MINE)).data;
    expect(myEvidence).toMatchObject({ requirements: [{ met: false }, { met: false }], evidence: [{ status: 'WITHDRAWN', text: '', about: null }] });
    const left = await api.sql.query(`select count(*)::int as origins from evidence_origin where practice_id = $1`, [place.school.practice.id]);
    expect(left.rows).toEqual([{ origins: 0 }]);
    const mails = await api.sql.query<{ to_name: string; subject: string; text: string }>(
      `select to_name, subject, text from mail where practice_id = $1 and key like 'evidence:%' order by to_name`,
      [place.school.practice.id],
    );
    expect(mails.rows.map((row) => `${row.to_name}: ${row.subject}`)).toEqual([
      'Mara Lind: Evidence of Priya Natarajan was withdrawn by its client',
      'Priya Natarajan: A client took its consent back: one requirement is open again',
    ]);
    expect(mails.rows.map((row) => row.text).join(' ')).not.toMatch(/halden/iu);
  });

  it('leaves a certificate that was issued before, with the fact that it was met', async () => {
    const place = await arrange();
    await show(place);
    await api.sql.query(`update trainee set status = 'CERTIFIED' where id = $1`, [place.school.traineeId]);
    await withdraw(place);
    const { myEvidence } = (await api.as(place.school.holder)(MINE)).data;
    expect(myEvidence).toMatchObject({
      requirements: [{ key: 'cycles', met: true }, { met: false }],
      evidence: [{ status: 'WITHDRAWN', text: '' }],
      availableActions: [],
    });
  });
});

it('is nothing to others: another trainee, another practice, an engagement that one does not coach', async () => {
  const [place, other] = [await arrange(), await arrange()];
  const { id } = (await show(place)).desk.evidence[0];
  const stranger = await arrangeTrainee(api, place.school, 'Wei Ling');
  for (const person of [stranger.person, other.school.holder]) {
    expect(codeOf(await send(person, 'takeBackEvidence', { evidenceId: id, version: 1 }))).toBe('NOT_FOUND');
    expect(codeOf(await send(person, 'showEvidence', { engagementId: place.engagement.id, kind: 'CYCLE', cycleNumber: 1, text: words }))).toBe('NOT_FOUND');
  }
  expect(codeOf(await send(other.school.director, 'returnEvidence', { evidenceId: id, version: 1, remark: 'Say more about it, please.' }))).toBe('NOT_FOUND');
  expect(
    codeOf(await send(other.school.director, 'acceptOutsideEvidence', { traineeId: place.school.traineeId, kind: 'CYCLE', words: 'I have seen all of it.' })),
  ).toBe('NOT_FOUND');
  expect(codeOf(await send(place.school.mentor, 'returnEvidence', { evidenceId: id, version: 1, remark: 'Say more about it, please.' }))).toBe('FORBIDDEN');
  const QUERY = `query ($id: UUID!) { traineeEvidence(traineeId: $id) { traineeName } }`;
  expect(codeOf(await api.as(other.school.director)(QUERY, { id: place.school.traineeId }))).toBe('NOT_FOUND');
  expect((await api.statements(() => api.as(place.school.holder)(MINE))).length).toBeLessThanOrEqual(4);
});
