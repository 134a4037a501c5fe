import { day } from '@cairn/kernel';
import { assemble, bodyOf, promptOf } from './assemble.rules.js';
import { answer, cycle, emptyRecord, scored } from './record.fixture.js';
import type { RecordFacts } from './record.facts.js';

const texts = (facts: Partial<RecordFacts>, key: string, named = false): readonly string[] =>
  assemble({ ...emptyRecord, ...facts }, named)
    .sections.filter((section) => section.key === key)
    .flatMap((section) => section.texts.map(({ text }) => text));
const phase = (kind: RecordFacts['phases'][number]['kind'], startsOn: string, endsOn: string, cycleNumber: number | null = null) => ({
  ...{ kind, cycleNumber, startsOn: day(startsOn), endsOn: day(endsOn), completedOn: null },
});

it('says nothing where the record says nothing, and what to write instead', () => {
  const { sections } = assemble({ ...emptyRecord, sizeBand: null, startsOn: day('2026-12-01') }, false);
  expect(sections.map(({ key, texts: told }) => [key, told.length])).toEqual(
    ['BACKGROUND', 'WHY', 'PARAMETERS', 'DIFFICULTIES', 'RESULTS', 'LESSONS'].map((key) => [key, 0]),
  );
  for (const { key } of sections) expect(promptOf(key)).not.toBe(promptOf('OWN_1'));
  expect(promptOf('CYCLE_2')).toBe(promptOf('CYCLE'));
});

it.each([
  [false, 'OKRs at an industrial firm in Europe', 'An industrial firm in Europe, with between 250 and 999 people.'],
  [true, 'OKRs at Halden Robotics', 'Halden Robotics, with between 250 and 999 people.'],
])('speaks of the client by its bands or by its name (%s)', (named, title, who) => {
  expect(assemble(emptyRecord, named).title).toBe(title);
  expect(texts({}, 'BACKGROUND', named)[0]).toBe(who);
});

it('never says the name of the client by itself where it is told without it', () => {
  expect(JSON.stringify(assemble(emptyRecord, false))).not.toContain('Halden');
});

describe('background and why', () => {
  it('counts teams, pilots and people, and says how long it lasted instead of when', () => {
    const unit = (id: string, pilot: boolean, headcount: number | null) => ({ id, pilot, headcount, leftOn: null, leftReason: null });
    expect(texts({ units: [unit('a', true, 12), unit('b', false, 30), unit('c', false, null)] }, 'BACKGROUND').slice(1)).toEqual([
      '3 teams, with 42 people between them, took part; 1 of them began as a pilot.',
      'The work was agreed as coaching: its people wrote their own OKRs, we asked and commented. It has run for 9 months.',
    ]);
  });

  it('quotes the client as it spoke, on one line, and cuts only what nobody would read', () => {
    expect(texts({ discovery: { why: '  Two\nreorganisations. ', problem: 'x'.repeat(1_300) } }, 'WHY')).toEqual([
      'Asked why OKRs, and why now, the client said: “Two reorganisations.”',
      `The problem they were to solve: “${'x'.repeat(1_200)} …”`,
    ]);
  });
});

describe('how it went', () => {
  const plan = { number: 1, from: day('2026-04-06'), deciders: ['SPONSOR', 'CLIENT_LEAD'], answers: [answer('scoring', 'Stretch.')] };

  it('has a section for each phase that has begun', () => {
    const phases = [
      phase('DEPLOYMENT', '2026-03-02', '2026-04-05'),
      phase('CYCLE', '2026-06-01', '2026-08-30', 1),
      phase('CYCLE', '2026-12-01', '2027-02-28', 2),
    ];
    const { sections } = assemble({ ...emptyRecord, phases, plans: [plan] }, false);
    expect(sections.map(({ key }) => key).slice(2, 4)).toEqual(['DEPLOYMENT', 'CYCLE_1']);
    expect(sections.some(({ key }) => key === 'CYCLE_2')).toBe(false);
    expect(texts({ phases, plans: [plan] }, 'DEPLOYMENT')).toEqual([
      'This took 5 weeks.',
      'A deployment plan with 1 answer came into force 5 weeks after the start; the client lead and the sponsor decided it.',
    ]);
  });

  it('counts workshops and people of the training, and opinions only where they are nobody’s', () => {
    const workshop = (id: string, type: string, useful: readonly number[]) => ({
      id,
      type,
      minutes: 120,
      attended: 8,
      byClient: false,
      useful,
      learning: null,
    });
    const facts = (useful: readonly number[]) => ({
      phases: [phase('TRAINING', '2026-04-06', '2026-12-31')],
      workshops: [workshop('a', 'OKRS_BASICS', useful), workshop('b', 'OKRS_BASICS', []), workshop('c', 'KR_CHAMPION', [])],
      people: { authors: 12, invited: 12, came: 11, cleared: 10 },
    });
    const told = [
      '3 workshops took 6 hours in all: 2 on OKRs basics and 1 for KR champions.',
      '12 people write OKRs. 11 of them came to a workshop, and 10 are cleared to write.',
    ];
    expect(texts(facts([5, 4, 4, 3]), 'TRAINING')).toEqual(told);
    expect(texts(facts([5, 4, 4, 3, 5]), 'TRAINING')).toEqual([
      ...told,
      'Asked afterwards how useful it was, from 1 to 5, people gave 4.2 on average (5 answers).',
    ]);
  });

  it('tells of a cycle what was published and what its teams wrote', () => {
    const cycles = [cycle({ keyResults: [scored('a', 0.7, { learning: 'Ask the dispatchers first.' }), scored('b', null)] })];
    expect(texts({ phases: [phase('CYCLE', '2026-06-01', '2026-08-30', 1)], cycles }, 'CYCLE_1')).toEqual([
      'This took 13 weeks.',
      '2 teams published 3 objectives with 2 key results for 13 weeks.',
      'What the teams wrote about their key results:',
      '- “Ask the dispatchers first.”',
    ]);
  });
});

it('tells what was chosen, and what was changed later, after how long, why and by whom', () => {
  const first = { number: 1, from: day('2026-04-06'), deciders: ['CLIENT_LEAD'], answers: [answer('scoring', 'stretch'), answer('cycle', 'Three months')] };
  const second = {
    ...first,
    number: 2,
    from: day('2026-09-01'),
    answers: [answer('scoring', 'stretch'), answer('cycle', 'Four months', 'Baselines came late.'), answer('kpis', 'Together')],
  };
  expect(texts({ plans: [first, second] }, 'PARAMETERS')).toEqual([
    'What the first plan said:\n- How about scoring? Stretch\n- How about cycle? Three months',
    'Changed 6 months after the start, with plan 2. The client lead decided it.\n- About cycle: from “Three months” to “Four months”. The reason: “Baselines came late.”\n- About kpis: “Together”, which was new.',
  ]);
});

it('does not hide what was difficult', () => {
  const facts: Partial<RecordFacts> = {
    waivers: [{ id: 'w', heading: 'How key results are scored', status: 'REVOKED', reason: 'A contract.', forTeam: true }],
    openings: [{ id: 'o', reason: 'The year ends.', scope: 'TEAM' }],
    units: [{ id: 'u', pilot: false, headcount: null, leftOn: day('2026-07-01'), leftReason: 'Another tool.' }],
    acts: [
      { id: 'a', kind: 'PAUSED', reason: 'A merger.' },
      { id: 'b', kind: 'EXTENDED', reason: null },
    ],
    cycles: [cycle({ keyResults: [scored('a', null, { notScoredBecause: 'No data.' })] })],
  };
  expect(texts(facts, 'DIFFICULTIES')).toEqual([
    'An exception for a team from “How key results are scored” was granted, and taken back. The reason given: “A contract.”',
    'Drafting was opened for a team before the training was complete. The reason given: “The year ends.”',
    'A unit left the programme. The reason given: “Another tool.”',
    'The work was paused for a time. The reason given: “A merger.”',
    'In cycle 1, 1 key result got no score:\n- “No data.”',
  ]);
});

it('tells results in figures, and lessons as they were written down', () => {
  const facts: Partial<RecordFacts> = {
    completeCycles: 1,
    cycles: [cycle({ keyResults: [scored('a', 0.3), scored('b', 0.7)] }), cycle({ number: 2, status: 'RUNNING', keyResults: [scored('c', null)] })],
    workshops: [{ id: 'w', type: 'OKRS_BASICS', minutes: 60, attended: 5, byClient: true, useful: [], learning: 'start with why.' }],
    learnings: [{ id: 'l', sentence: 'Silence first.', advice: 'then pairs.' }],
  };
  expect(texts(facts, 'RESULTS')).toEqual([
    '1 cycle was completed.',
    'In cycle 1, 2 key results got a final score: 0.50 on average, between 0 and 1.',
    '1 of 1 workshop was led by the client’s own people.',
  ]);
  expect(texts(facts, 'LESSONS')).toEqual(['Silence first. Then pairs.', 'Start with why.']);
});

it('starts a body with paragraphs, and with lines of a list under each other', () => {
  const texts = ['One.', 'They wrote:', '- a', '- b', 'Then two.'].map((text, place) => ({ id: `${place}`, text }));
  expect(bodyOf({ key: 'WHY', heading: 'Why', texts })).toBe('One.\n\nThey wrote:\n- a\n- b\n\nThen two.');
});
