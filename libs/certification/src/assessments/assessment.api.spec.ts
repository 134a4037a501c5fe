import type { TestApi } from '@cairn/testing';
import {
  answered,
  arrangeCohort,
  assessing,
  codeOf,
  freshKey,
  handedIn,
  put,
  refusals,
  REVIEW,
  rubric,
  startAssessing,
  writing,
  type Cohort,
} from '../assessing.fixture.js';

let api: TestApi;
beforeAll(async () => {
  api = await startAssessing();
});
afterAll(() => api.close());
beforeEach(() => api.clock.set('2026-11-26T11:00:00.000Z'));

const first = (cohort: Cohort) => cohort.trainees[0] as Cohort['trainees'][number];
const other = (cohort: Cohort) => cohort.trainees[1] as Cohort['trainees'][number];
const good = { outcome: 3, baseline: 4 };
const text = 'We increase awareness.\nFrom 31 % to 18 %.';

async function waiting(rules: object = {}): Promise<{ cohort: Cohort; roundId: string }> {
  const cohort = await arrangeCohort(api, { rules });
  return { cohort, roundId: await handedIn(api, first(cohort), cohort.itemId, text) };
}

describe('an answer', () => {
  it('is kept while it is written, seen by nobody, then given: the trainee reads levels, words and remarks', async () => {
    const { cohort, roundId } = await waiting();
    const acts = assessing(api, cohort.assessor, roundId);
    const mine = writing(api, first(cohort), cohort.itemId);
    await acts.save({ outcome: 2 });
    expect(refusals((await acts.save({ outcome: 9 })).data.saveAssessment)).toEqual(['LEVEL_OUT_OF_RANGE']);
    expect((await acts.remark(3, 'increase awareness', 'What would you count?')).data.writePassageRemark).toMatchObject({ errors: [] });
    expect((await mine.read()).data.assignment.rounds).toMatchObject([{ status: 'HANDED_IN', answers: [] }]);
    expect(refusals((await acts.give()).data.giveAssessment)).toEqual(['ASSESSMENT_LEVELS_MISSING']);
    await acts.save({ outcome: 2, baseline: 3 });
    expect((await acts.give()).data.giveAssessment).toMatchObject({ errors: [], review: { round: { status: 'RETURNED' } } });
    const { data } = await mine.read();
    expect(data.assignment.rounds[0]).toMatchObject({
      status: 'RETURNED',
      answers: [
        {
          assessorName: 'Noa Berg',
          verdict: 'RETURNED',
          settles: false,
          remarks: [{ startsAt: 3, quote: 'increase awareness', body: 'What would you count?' }],
        },
      ],
    });
    expect(data.assignment.rounds[0].answers[0].levels).toEqual([
      { key: 'outcome', level: 2, words: 'Nearly.' },
      { key: 'baseline', level: 3, words: 'Yes.' },
    ]);
    expect(refusals((await acts.save(good)).data.saveAssessment)).toEqual(['ASSESSMENT_GIVEN']);
    await expect(api.sql.query(`update assessment set remark = 'x' where round_id = $1`, [roundId])).rejects.toMatchObject({ constraint: 'given_stays' });
    await expect(api.sql.query(`delete from assessment_remark where round_id = $1`, [roundId])).rejects.toMatchObject({ constraint: 'given_stays' });
  });

  it('leads to as many rounds as it takes, until one passes', async () => {
    const { cohort, roundId } = await waiting();
    await answered(api, cohort.assessor, roundId, { outcome: 1, baseline: 1 });
    const acts = writing(api, first(cohort), cohort.itemId);
    api.clock.set('2026-12-20T11:00:00.000Z');
    expect(refusals((await acts.save('Draft 2')).data.saveAssignment)).toEqual([]);
    expect((await acts.handIn(1)).data.handInAssignment.assignment.rounds[1]).toMatchObject({ number: 2, status: 'HANDED_IN', late: true });
    const second = (await acts.read()).data.assignment.rounds[1].id;
    expect((await assessing(api, cohort.second, second).read()).data.review.earlier).toMatchObject([{ number: 1, answers: [{ verdict: 'RETURNED' }] }]);
    await answered(api, cohort.second, second, good);
    expect((await acts.read()).data.assignment).toMatchObject({ status: 'PASSED', rounds: [{ status: 'RETURNED' }, { status: 'PASSED' }] });
    expect(refusals((await acts.save('Draft 3')).data.saveAssignment)).toEqual(['ASSIGNMENT_PASSED']);
  });

  it('is begun by one; given back, somebody else reads it', async () => {
    const { cohort, roundId } = await waiting();
    const begun = (await assessing(api, cohort.assessor, roundId).save(good)).data.saveAssessment.review.mine;
    const lee = assessing(api, cohort.second, roundId);
    expect(refusals((await lee.save(good)).data.saveAssessment)).toEqual(['ASSESSMENT_TAKEN']);
    expect(codeOf(await lee.release(begun.id))).toBe('FORBIDDEN');
    expect((await assessing(api, cohort.director, roundId).release(begun.id)).data.releaseAssessment).toMatchObject({ errors: [], review: { others: [] } });
    expect((await lee.save(good)).data.saveAssessment).toMatchObject({
      errors: [],
      review: {
        mine: {
          levels: [
            { key: 'outcome', level: 3 },
            { key: 'baseline', level: 4 },
          ],
        },
      },
    });
  });

  it('goes on with levels after a remark has begun it, and shows a conflict where levels are kept already', async () => {
    const { cohort, roundId } = await waiting();
    const acts = assessing(api, cohort.assessor, roundId);
    await acts.remark(0, 'We', 'Who?');
    expect((await acts.save(good, '', { version: 0 })).data.saveAssessment).toMatchObject({ errors: [], review: { mine: { version: 2 } } });
    expect((await acts.save({ outcome: 1 }, '', { version: 0 })).errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('is given once, also by many clicks at once', async () => {
    const { cohort, roundId } = await waiting();
    const acts = assessing(api, cohort.assessor, roundId);
    const { version, rubricSha256 } = await acts
      .save(good)
      .then(({ data }) => ({ version: data.saveAssessment.review.mine.version, rubricSha256: data.saveAssessment.review.rubricSha256 }));
    const all = await Promise.all(Array.from({ length: 6 }, () => acts.give({ version, rubricSha256 })));
    expect(all.filter((answer) => answer.data?.giveAssessment?.errors.length === 0)).toHaveLength(1);
  });

  it('stops where the rubric was changed under way: says what, keeps everything, and goes on with the new words', async () => {
    const { cohort, roundId } = await waiting();
    const acts = assessing(api, cohort.assessor, roundId);
    await acts.save(good, 'Well asked.');
    const seen = (await acts.read()).data.review.rubricSha256;
    const changed = rubric.map((one) => (one.key === 'outcome' ? { ...one, levels: ['A task.', ...one.levels.slice(1)] } : one));
    await api.sql.query(`update programme_version set rubric = $2 where id = $1`, [cohort.versionId, JSON.stringify(changed)]);
    const refused = (await acts.give({ rubricSha256: seen })).data.giveAssessment;
    expect(refused.errors).toMatchObject([{ code: 'ASSESSMENT_RUBRIC_CHANGED', message: expect.stringContaining('“The outcome”') as string }]);
    const { review } = (await acts.read()).data;
    expect(review).toMatchObject({ rubricChanged: ['The outcome'], mine: { remark: 'Well asked.', levels: [{ level: 3 }, { level: 4 }] } });
    expect(review.rubric[0].levels[0]).toBe('A task.');
    expect((await acts.give()).data.giveAssessment).toMatchObject({ errors: [], review: { round: { status: 'PASSED' } } });
    await api.sql.query(`update programme_version set rubric = '[]' where id = $1`, [cohort.versionId]);
    expect((await writing(api, first(cohort), cohort.itemId).read()).data.assignment.rounds[0].answers[0].levels[0]).toMatchObject({
      key: 'outcome',
      words: 'Yes.',
    });
  });
});

describe('nobody grades their own mentee', () => {
  it('says so to the mentor, who reads along, and the database repeats it', async () => {
    const { cohort, roundId } = await waiting();
    const acts = assessing(api, cohort.mentor, roundId);
    const { review } = (await acts.read()).data;
    expect(review.availableActions[0]).toMatchObject({
      action: 'giveAssessment',
      state: { __typename: 'Forbidden', headline: 'Nobody grades their own mentee. Another assessor reads this one.' },
    });
    for (const answer of [await acts.save(good), await acts.give(), await acts.remark(0, 'We', 'Who?')]) expect(codeOf(answer)).toBe('FORBIDDEN');
    const written = { round_id: roundId, ordinal: 1, rubric: '[]', rubric_sha256: '0'.repeat(64), started_at: '2026-11-26T11:00:00Z' };
    for (const person of [cohort.mentor, first(cohort)])
      await expect(put(api, cohort.practice, 'assessment', { ...written, assessor_id: person.id })).rejects.toMatchObject({
        constraint: 'nobody_grades_their_mentee',
      });
  });

  it('makes nobody the mentor who has begun to answer or is asked to watch, until they have', async () => {
    const { cohort, roundId } = await waiting();
    const { traineeId } = first(cohort);
    await assessing(api, cohort.assessor, roundId).save(good, 'A clear question at every turn.');
    const watched = {
      ...{ trainee_id: traineeId, item_id: cohort.observedId, kind: 'OBSERVED', held_on: '2026-12-01', setting: 'A reset', status: 'PLANNED' },
    };
    const asked = {
      first_assessor_id: cohort.second.id,
      second_assessor_id: cohort.director.id,
      planned_by: first(cohort).id,
      planned_at: '2026-11-26T11:00:00Z',
    };
    await put(api, cohort.practice, 'observed_session', { ...watched, ...asked });
    const becomes = async (mentorId: string): Promise<string[]> => {
      const answer = await api.as(cohort.director)(`mutation ($input: SetMentorArgs!) { setMentor(input: $input) { errors { code field message } } }`, {
        input: { idempotencyKey: freshKey(), traineeId, version: 1, mentorId },
      });
      return answer.data.setMentor.errors.map(({ code, message }: { code: string; message: string }) => `${code} ${/“(.*)”/u.exec(message)?.[1] ?? ''}`);
    };
    expect(await becomes(cohort.assessor.id)).toEqual(['MENTOR_ASSESSES Coach a team from tasks to outcomes']);
    expect(await becomes(cohort.second.id)).toEqual(['MENTOR_ASSESSES Two observed sessions']);
    await assessing(api, cohort.assessor, roundId).give();
    expect(await becomes(cohort.assessor.id)).toEqual([]);
  });

  it('stops an assessor who became the mentor while reading', async () => {
    const { cohort, roundId } = await waiting();
    await assessing(api, cohort.assessor, roundId).save(good);
    await api.sql.query(`update trainee set mentor_id = $2 where id = $1`, [first(cohort).traineeId, cohort.assessor.id]);
    expect(codeOf(await assessing(api, cohort.assessor, roundId).give())).toBe('FORBIDDEN');
    await expect(api.sql.query(`update assessment set given_at = now(), verdict = 'PASSED' where round_id = $1`, [roundId])).rejects.toMatchObject({
      constraint: 'nobody_grades_their_mentee',
    });
  });
});

describe('two assessors', () => {
  it('do not see each other’s answer before their own, and settle together', async () => {
    const { cohort, roundId } = await waiting({ secondAssessor: true });
    await answered(api, cohort.assessor, roundId, { outcome: 4, baseline: 3 });
    const lee = assessing(api, cohort.second, roundId);
    expect((await lee.read()).data.review).toMatchObject({
      round: { status: 'HANDED_IN', answers: [] },
      others: [{ name: 'Noa Berg', given: true, answer: null }],
    });
    for (const person of [cohort.director, cohort.mentor, cohort.facilitator])
      expect((await assessing(api, person, roundId).read()).data.review.others).toMatchObject([{ answer: null }]);
    await answered(api, cohort.second, roundId, { outcome: 3, baseline: 3 });
    expect((await lee.read()).data.review).toMatchObject({ round: { status: 'PASSED' }, others: [{ answer: { verdict: 'PASSED' } }] });
  });

  it('more than a level apart leave it to the director, who was neither of them', async () => {
    const { cohort, roundId } = await waiting({ secondAssessor: true });
    await answered(api, cohort.assessor, roundId, { outcome: 4, baseline: 3 });
    await answered(api, cohort.second, roundId, { outcome: 2, baseline: 3 });
    expect((await writing(api, first(cohort), cohort.itemId).read()).data.assignment.rounds).toMatchObject([{ status: 'TO_DIRECTOR', answers: [] }]);
    expect(refusals((await assessing(api, cohort.assessor, roundId).save(good)).data.saveAssessment)).toEqual(['ASSESSMENT_GIVEN']);
    expect((await assessing(api, cohort.director, roundId).read()).data.review).toMatchObject({
      disagreement: ['The outcome'],
      others: [{ answer: { verdict: 'PASSED' } }, { answer: { verdict: 'RETURNED' } }],
    });
    await answered(api, cohort.director, roundId, { outcome: 2, baseline: 3 });
    const { rounds } = (await writing(api, first(cohort), cohort.itemId).read()).data.assignment;
    expect(rounds[0].status).toBe('RETURNED');
    expect(rounds[0].answers.map((one: { settles: boolean }) => one.settles)).toEqual([false, false, true]);
  });

  it('of whom one is the only director leave it to another assessor, never to the mentor', async () => {
    const { cohort, roundId } = await waiting({ secondAssessor: true });
    await answered(api, cohort.director, roundId, { outcome: 4, baseline: 3 });
    await answered(api, cohort.second, roundId, { outcome: 2, baseline: 3 });
    const whyNot = async (person: { id: string }) => (await api.as(person)(`{ reviewQueue { waitsFor mine because } }`)).data.reviewQueue;
    expect(await whyNot(cohort.director)).toEqual([
      {
        waitsFor: 'another assessor',
        mine: false,
        because: 'You have given your answer, and two of you differ: nobody else directs, so another assessor settles it.',
      },
    ]);
    expect(codeOf(await assessing(api, cohort.mentor, roundId).save(good))).toBe('FORBIDDEN');
    expect((await assessing(api, cohort.assessor, roundId).read()).data.review).toMatchObject({ disagreement: ['The outcome'] });
    await api.runWork();
    const { rows } = await api.sql.query(`select to_name from mail where practice_id = $1 and subject like 'Two assessors differ%'`, [cohort.practice.id]);
    expect(rows).toEqual([{ to_name: 'Noa Berg' }]);
    await answered(api, cohort.assessor, roundId, { outcome: 3, baseline: 3 });
    expect((await writing(api, first(cohort), cohort.itemId).read()).data.assignment.rounds).toMatchObject([{ status: 'PASSED' }]);
  });

  it('who answer at the same moment settle it once', async () => {
    const { cohort, roundId } = await waiting({ secondAssessor: true });
    const both = [assessing(api, cohort.assessor, roundId), assessing(api, cohort.second, roundId)];
    for (const acts of both) await acts.save(good);
    const given = await Promise.all(both.map((acts) => acts.give()));
    expect(given.map((answer) => answer.data.giveAssessment.errors)).toEqual([[], []]);
    expect((await both[0]?.read())?.data.review.round.status).toBe('PASSED');
  });
});

describe('the review queue', () => {
  const QUEUE = `{ reviewQueue { id traineeName number ageDays overdue waitsFor mine because promisedOn } }`;
  it('has the earliest promise first, says for whom it waits, with one statement', async () => {
    const { cohort, roundId } = await waiting();
    api.clock.set('2026-12-04T11:00:00.000Z');
    const later = await handedIn(api, other(cohort), cohort.itemId, 'Another answer');
    await assessing(api, cohort.second, later).save(good);
    let answer: Awaited<ReturnType<ReturnType<TestApi['as']>>> | undefined;
    expect(await api.statements(async () => void (answer = await api.as(cohort.assessor)(QUEUE)))).toHaveLength(1);
    expect(answer?.data.reviewQueue).toEqual([
      {
        id: roundId,
        traineeName: 'Priya Natarajan',
        number: 1,
        ageDays: 8,
        overdue: true,
        waitsFor: 'you',
        mine: true,
        because: null,
        promisedOn: '2026-12-03',
      },
      {
        id: later,
        traineeName: 'Wei Lin',
        number: 1,
        ageDays: 0,
        overdue: false,
        waitsFor: 'Lee Park',
        mine: false,
        because: 'Somebody else is reading this one.',
        promisedOn: '2026-12-11',
      },
    ]);
    expect((await api.as(cohort.mentor)(QUEUE)).data.reviewQueue[0]).toMatchObject({ mine: false, because: 'Your own mentee: somebody else grades this.' });
    expect((await api.as(cohort.facilitator)(QUEUE)).data.reviewQueue).toMatchObject([{ mine: false, because: null }, { mine: false }]);
  });

  it('is empty to others, as is each round', async () => {
    const { cohort, roundId } = await waiting();
    const elsewhere = await arrangeCohort(api);
    const coach = await cohort.practice.coach('Cleo Adler');
    for (const person of [elsewhere.director, elsewhere.assessor, coach]) {
      expect((await api.as(person)(QUEUE)).data.reviewQueue).toEqual([]);
      expect(codeOf(await api.as(person)(REVIEW, { id: roundId }))).toBe('NOT_FOUND');
    }
    expect(codeOf(await api.as(first(cohort))(REVIEW, { id: roundId }))).toBe('FORBIDDEN');
    expect(await api.statements(async () => void (await api.as(cohort.assessor)(REVIEW, { id: roundId })))).toHaveLength(1);
    const wrong = {
      idempotencyKey: freshKey(),
      version: 1,
      rubricSha256: '0'.repeat(64),
      levels: [],
      remark: '',
      startsAt: 0,
      quote: 'We',
      body: 'Who?',
      roundId,
    };
    const send = (name: string, type: string, input: object) =>
      api.as(elsewhere.assessor)(`mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } } }`, { input });
    const { idempotencyKey, version, rubricSha256, levels, remark, startsAt, quote, body } = wrong;
    const { id: assessmentId } = (await assessing(api, cohort.assessor, roundId).save(good)).data.saveAssessment.review.mine;
    const { mine } = (await assessing(api, cohort.assessor, roundId).remark(0, 'We', 'Who?')).data.writePassageRemark.review;
    for (const answer of [
      await send('saveAssessment', 'SaveAssessmentArgs', { idempotencyKey, roundId, version, levels, remark, rubricSha256 }),
      await send('giveAssessment', 'GiveAssessmentArgs', { idempotencyKey: freshKey(), roundId, version, rubricSha256 }),
      await send('writePassageRemark', 'WritePassageRemarkArgs', { idempotencyKey: freshKey(), roundId, startsAt, quote, body }),
      await send('removePassageRemark', 'RemovePassageRemarkArgs', { idempotencyKey: freshKey(), remarkId: mine.remarks[0].id }),
      await send('releaseAssessment', 'ReleaseAssessmentArgs', { idempotencyKey: freshKey(), assessmentId }),
      await send('extendAssignment', 'ExtendAssignmentArgs', {
        idempotencyKey: freshKey(),
        traineeId: first(cohort).traineeId,
        itemId: cohort.itemId,
        until: '2026-12-20',
        because: 'She was ill for two weeks.',
      }),
    ])
      expect(codeOf(answer)).toBe('NOT_FOUND');
  });
});

it('extendAssignment gives one trainee more time, by those who run the cohort', async () => {
  const cohort = await arrangeCohort(api);
  api.clock.set('2026-12-14T11:00:00.000Z');
  const send = (person: { id: string }, more: object = {}) =>
    api.as(person)(`mutation ($input: ExtendAssignmentArgs!) { extendAssignment(input: $input) { until errors { code } } }`, {
      input: {
        idempotencyKey: freshKey(),
        traineeId: first(cohort).traineeId,
        itemId: cohort.itemId,
        until: '2026-12-20',
        because: 'She was ill for two weeks.',
        ...more,
      },
    });
  expect(codeOf(await send(cohort.assessor))).toBe('FORBIDDEN');
  expect(refusals((await send(cohort.facilitator, { until: '2026-12-14' })).data.extendAssignment)).toEqual(['EXTENSION_PAST']);
  for (const until of ['2026-12-18', '2026-12-20']) expect((await send(cohort.facilitator, { until })).data.extendAssignment).toEqual({ until, errors: [] });
  expect((await writing(api, first(cohort), cohort.itemId).read()).data.assignment).toMatchObject({ dueOn: '2026-12-20', lateUntil: '2026-12-27' });
  expect((await writing(api, other(cohort), cohort.itemId).read()).data.assignment).toMatchObject({ dueOn: '2026-12-04' });
  await handedIn(api, first(cohort), cohort.itemId, text);
  expect(refusals((await send(cohort.facilitator)).data.extendAssignment)).toEqual(['EXTENSION_HANDED_IN']);
});

describe('mails', () => {
  const mails = async (cohort: Cohort) => {
    await api.runWork();
    return (
      await api.sql.query(`select to_name, from_name, subject from mail where practice_id = $1 and key like 'answer:%' order by subject, to_name`, [
        cohort.practice.id,
      ])
    ).rows;
  };
  it('tell the trainee that a draft came back, or passed', async () => {
    const { cohort, roundId } = await waiting();
    await assessing(api, cohort.assessor, roundId).remark(0, 'We', 'Who?');
    await answered(api, cohort.assessor, roundId, { outcome: 1, baseline: 3 });
    expect(await mails(cohort)).toEqual([
      { to_name: 'Priya Natarajan', from_name: 'Noa Berg via Northlight', subject: 'Returned with remarks: Coach a team from tasks to outcomes' },
    ]);
    const { rows } = await api.sql.query<{ text: string }>(`select text from mail where practice_id = $1 and key like 'answer:%'`, [cohort.practice.id]);
    for (const words of ['1 remark on passages', 'Ask first, then write.', 'Friday 4 December', `https://cairn.example/cert/assignments/${cohort.itemId}`])
      expect(rows[0]?.text).toContain(words);
  });
  it('ask whoever directs to settle what two see differently, and not whoever answered', async () => {
    const { cohort, roundId } = await waiting({ secondAssessor: true });
    await cohort.practice.owner('Olga Marsh');
    await answered(api, cohort.director, roundId, { outcome: 4, baseline: 3 });
    await answered(api, cohort.second, roundId, { outcome: 2, baseline: 3 });
    expect(await mails(cohort)).toMatchObject([
      { to_name: 'Olga Marsh', subject: 'Two assessors differ: Priya Natarajan, Coach a team from tasks to outcomes' },
    ]);
  });
});
