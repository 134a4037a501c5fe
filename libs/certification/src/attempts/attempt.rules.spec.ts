import type { Instant } from '@cairn/kernel';
import { attempt } from '../progress/path.fixture.js';
import { beginAttempt, endOf, handInDue, isOver, mayReveal, type AttemptTerms } from './attempt.rules.js';
import { drawQuestions, type PoolQuestion } from './draw.rules.js';

const terms: AttemptTerms = { given: 2, passPercent: 70, minutes: 60, graceMinutes: 2 };
const codeOf = (result: ReturnType<typeof beginAttempt>) => (result.ok ? result.value : result.error.code);

describe('an attempt', () => {
  it.each<[string, Parameters<typeof beginAttempt>[0], AttemptTerms, unknown]>([
    ['the first', [], terms, { number: 1 }],
    ['the second', [attempt('x', 1)], terms, { number: 2 }],
    ['goes on where one is open', [attempt('x', 1, { id: 'open', handedInAt: null, passed: null })], terms, { goOn: 'open' }],
    ['none is left', [attempt('x', 1), attempt('x', 2)], terms, 'ATTEMPTS_USED'],
    ['without limit', [attempt('x', 1), attempt('x', 2)], { ...terms, given: null }, { number: 3 }],
    ['passed already', [attempt('x', 1, { passed: true })], terms, 'ATTEMPT_PASSED'],
  ])('%s', (_, attempts, given, expected) => expect(codeOf(beginAttempt(attempts, given))).toEqual(expected));

  const at = (time: string): Date => new Date(`2026-11-26T${time}Z`);
  const timed = { endsAt: '2026-11-26T12:00:00.000Z' as Instant, graceMinutes: 2 };
  it.each([
    ['11:59:59', false],
    ['12:02:00', false],
    ['12:02:01', true],
  ])('at %s the time is over: %s', (time, over) => expect(isOver(timed, at(time))).toBe(over));
  it('without a time is never over', () => expect(isOver({ endsAt: endOf(at('11:00:00'), null), graceMinutes: 2 }, at('23:00:00'))).toBe(false));
  it.each([
    ['12:00:00.000', '12:03:00.000'],
    ['12:00:30.000', '12:03:00.000'],
    ['11:59:59.999', '12:02:00.000'],
  ])('that ends at %s is handed in at %s, after the grace', (ends, due) => expect(handInDue(`2026-11-26T${ends}Z` as Instant, 2)).toEqual(at(due)));
  it.each<[string, 'QUIZ' | 'EXAM', Parameters<typeof mayReveal>[1], number | null, boolean]>([
    ['a quiz after the first', 'QUIZ', [attempt('x', 1)], 2, true],
    ['an exam that can be taken again', 'EXAM', [attempt('x', 1)], 2, false],
    ['an exam that is passed', 'EXAM', [attempt('x', 1, { passed: true })], 2, true],
    ['an exam whose attempts are used', 'EXAM', [attempt('x', 1), attempt('x', 2)], 2, true],
    ['an exam without limit, not passed', 'EXAM', [attempt('x', 1)], null, false],
  ])('what is right is told of %s: %s', (_, kind, attempts, given, reveal) => expect(mayReveal(kind, attempts, given)).toBe(reveal));
});

describe('the draw', () => {
  const pool = (count: number, seen: (at: number) => number = () => 0): PoolQuestion[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `q${at}`, kind: 'ONE' as const, topic: 't', text: 'Which?', options: ['right', 'b', 'c'], answer: 0, explanation: '', seen: seen(at) },
    }));
  const first = (): number => 0;
  const last = (): number => 0.999;
  it('takes as many as are asked for, all where there are fewer', () => {
    expect(drawQuestions(pool(12), 5, first)).toHaveLength(5);
    expect(drawQuestions(pool(3), 5, last)).toHaveLength(3);
  });
  it('prefers what was not seen', () => {
    const drawn = drawQuestions(
      pool(6, (at) => (at < 3 ? 1 : 0)),
      3,
      last,
    );
    expect(drawn.map((one) => one.key).sort()).toEqual(['q3', 'q4', 'q5']);
  });
  it('keeps what is right by the places at which it is shown', () => {
    for (const random of [first, last, () => 0.5])
      for (const { options, right } of drawQuestions(pool(4), 4, random)) expect(options.find((option) => option.key === right[0])?.text).toBe('right');
  });
  it('never shows an order as it belongs', () => {
    const order: PoolQuestion = { id: 'o', kind: 'ORDER', topic: 't', text: 'Order', options: ['a', 'b', 'c'], answer: [0, 1, 2], explanation: '', seen: 0 };
    for (const random of [first, last, () => 0.4]) {
      const [shown] = drawQuestions([order], 1, random);
      expect(shown?.options.map((option) => option.text)).not.toEqual(['a', 'b', 'c']);
      expect(shown?.right.map((key) => shown.options.find((option) => option.key === key)?.text)).toEqual(['a', 'b', 'c']);
    }
  });
});
