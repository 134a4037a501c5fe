import type { WaiverInForce } from '@cairn/deployment';
import { day } from '@cairn/kernel';
import type { DraftFacts } from '../drafts/draft.facts.js';
import { findingCodes } from '../findings/finding-codes.js';
import { draftSteps } from '../drafts/draft-steps.js';
import { usualQuestions } from '../questions/usual-questions.js';
import { askedByFindings } from '../questions/question.js';
import { checkDraft, openRules } from './check-draft.rules.js';
import { draftOf, draftWith, higherLine, keyResult, milestone, objective, planOf, today } from './draft.fixture.js';
import { checks } from './registry.js';

const waiver = (more: Partial<WaiverInForce> = {}): WaiverInForce => ({
  id: 'w1',
  parameterKey: 'scoring',
  teamId: 'field',
  personId: null,
  status: 'GRANTED',
  expiresOn: day('2027-01-31'),
  reason: 'Contracts',
  ...more,
});
const ledWithCommit = draftWith([keyResult('k1', { text: 'Cut failures from 31% to 25%' }), keyResult('k2')]);
const check = (draft: DraftFacts, plan = planOf(), waivers: readonly WaiverInForce[] = [], higher = [] as ReturnType<typeof higherLine>[]) =>
  checkDraft(draft, plan, higher, waivers, today);
const codes = (...on: Parameters<typeof check>) => check(...on).map((finding) => `${finding.kind} ${finding.code}`);

describe('checkDraft', () => {
  it('finds nothing on a draft that holds to the plan', () => expect(check(draftOf())).toEqual([]));

  it('puts rules first, advice second, questions third', () => {
    const kinds = check(
      draftOf({
        dependencies: [],
        mission: null,
        objectives: [objective('o1', [keyResult('k1', { text: 'Launch the TFX portal', championId: null, championName: '' })], { whyNow: '' })],
      }),
    ).map((finding) => finding.kind);
    expect([...new Set(kinds)]).toEqual(['RULE', 'ADVICE', 'QUESTION']);
    expect([...kinds].sort((one, other) => ['RULE', 'ADVICE', 'QUESTION'].indexOf(one) - ['RULE', 'ADVICE', 'QUESTION'].indexOf(other))).toEqual(kinds);
  });

  it('names the parameter, the words in question, the reason and what can be done', () =>
    expect(check(ledWithCommit)[0]).toMatchObject({
      key: 'LED_WITH_OTHER_LEVEL:k1',
      code: 'LED_WITH_OTHER_LEVEL',
      kind: 'RULE',
      step: 'PRESCORE',
      subject: { type: 'LINE', id: 'k1', field: 'text' },
      span: { start: 25, end: 27 },
      words: 'It leads with the promise, the commit level.',
      parameterKey: 'scoring',
      parameterNumber: 3,
      reason: 'A key result states the amazing outcome (stretch); the other two levels stand below it.',
      offers: [
        { act: 'FIX', label: 'Lead with the stretch level', parameterKey: null },
        { act: 'ASK_WAIVER', label: 'Ask for an exception', parameterKey: 'scoring' },
      ],
      question: 'What result would make you call your colleagues on a Sunday?',
      waivedUntil: null,
    }));

  it('asks in the practice’s own words where there are some', () =>
    expect(checkDraft(ledWithCommit, planOf(), [], [], today, new Map([['amazing', 'What would be wow?']]))[0]?.question).toBe('What would be wow?'));

  it('calls it advice where the plan leaves the parameter open, and says so', () => {
    const [finding] = check(ledWithCommit, planOf({ assumed: ['scoring'] }));
    expect(finding).toMatchObject({ kind: 'ADVICE', code: 'LED_WITH_OTHER_LEVEL', reason: expect.stringMatching(/^The plan leaves this open; usual is: /) });
    expect(finding?.offers.map((one) => one.act)).toEqual(['FIX']);
  });

  it('never lifts what no plan can: words, champions, clearance', () => {
    const draft = draftOf({ objectives: [], authors: [{ personId: 'ben', name: 'Ben Ito', cleared: false }] });
    expect(codes(draft, planOf({ assumed: ['trainingRule', 'quantity'] }))).toEqual(['RULE AUTHOR_NOT_CLEARED', 'RULE NO_OBJECTIVE']);
    expect(check(draft, planOf({ assumed: ['trainingRule'] }))[0]?.offers.map((one) => one.act)).toEqual(['SEE_TRAINING']);
  });

  it.each([
    ['for the team', waiver(), day('2027-01-31')],
    ['for the author of the line', waiver({ teamId: null, personId: 'ana' }), day('2027-01-31')],
    ['for another author', waiver({ teamId: null, personId: 'ben' }), null],
    ['for another team', waiver({ teamId: 'parts' }), null],
    ['from another parameter', waiver({ parameterKey: 'krTypes' }), null],
    ['on its last day', waiver({ expiresOn: today }), today],
    ['over since yesterday', waiver({ expiresOn: day('2026-12-09') }), null],
  ])('an exception %s', (_, held, until) => {
    const [finding] = check(ledWithCommit, planOf(), [held]);
    expect(finding?.waivedUntil).toBe(until);
    expect(finding?.offers.some((one) => one.act === 'ASK_WAIVER')).toBe(until === null);
    expect(openRules([finding!])).toHaveLength(until === null ? 1 : 0);
  });

  it('covers an untrained author by an exception for that person', () => {
    const [finding] = check(draftOf({ authors: [{ personId: 'ben', name: 'Ben Ito', cleared: false }] }), planOf(), [
      waiver({ parameterKey: 'trainingRule', teamId: null, personId: 'ben' }),
    ]);
    expect(finding).toMatchObject({ key: 'AUTHOR_NOT_CLEARED:d1:ben', waivedUntil: '2027-01-31' });
  });

  it('advises on copies, or has them answered where the plan says so', () => {
    const draft = draftOf({ objectives: [objective('o1', draftOf().objectives[0]?.lines ?? [], { text: 'Grow rental income' })] });
    const above = [higherLine('Grow our rental income')];
    expect(codes(draft, planOf(), [], above)).toEqual(['ADVICE COPIED']);
    const [rule] = check(draft, planOf({ copyCheck: { mustAnswer: true } }), [], above);
    expect(rule?.kind).toBe('RULE');
    expect(rule?.offers.map((one) => one.act)).toEqual(['FIX', 'MOVE_TO_HEALTH_METRIC', 'ANSWER']);
    expect(openRules([rule!])).toHaveLength(1);
    expect(openRules([{ ...rule!, answered: true }])).toEqual([]);
  });

  it('says one thing at a time about one subject', () => {
    const tasks = draftWith([milestone('m1', { text: 'Launch the portal' }), milestone('m2')]);
    expect(codes(tasks)).toEqual(['ADVICE KEY_RESULT_IS_TASK', 'ADVICE ALL_MILESTONES', 'QUESTION MILESTONE_CHALLENGED']);
  });

  it('changes what an answer is about with the words, not with case or spacing', () => {
    const about = (text: string) => check(draftOf({ objectives: [objective('o1', draftOf().objectives[0]?.lines ?? [], { text })] }))[0]?.about;
    expect(about('Win back 20% of members')).toBe(about('Win  BACK 20 % of members'));
    expect(about('Win back 30% of members')).not.toBe(about('Win back 20% of members'));
  });

  it('leaves the draft as it is', () => {
    const draft = Object.freeze(draftOf());
    const before = JSON.stringify(draft);
    check(draft);
    expect(JSON.stringify(draft)).toBe(before);
  });
});

describe('the registry', () => {
  it('has every code once', () => expect(checks.map((one) => one.code).sort()).toEqual([...findingCodes].sort()));
  it('asks only questions that the bank knows', () => {
    const known = draftSteps.flatMap((step) => usualQuestions[step].map((question) => question.key));
    expect(askedByFindings.filter((key) => !known.includes(key))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
  it('uses every question that is kept for findings', () => expect(askedByFindings.filter((key) => !checks.some((one) => one.question === key))).toEqual([]));
  it('gives every question of the last kind something to ask', () =>
    expect(checks.filter((one) => one.weight === 'QUESTION' && one.question === null)).toEqual([]));
  it('has five to eight questions for each step', () => {
    for (const step of draftSteps) expect([5, 6, 7, 8]).toContain(usualQuestions[step].length);
  });
});
