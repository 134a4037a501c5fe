import { day } from '@cairn/kernel';
import type { Finding } from '@cairn/engagements';
import type { CoachedFacts, EngagementToShow } from '../evidence/evidence.rules.js';
import { clientAgreed, restsOnEngagement, whyNoSession, withoutNames } from './observed-engagement.rules.js';

const lead: CoachedFacts = { part: 'LEAD', since: day('2026-09-01'), endedOn: null };
const guest: CoachedFacts = { ...lead, part: 'SHADOW' };
type Of = Pick<EngagementToShow, 'level' | 'coached' | 'shown'>;
const of: Of = { level: 'LEARNING', coached: [lead], shown: [] };
const heldOn = day('2026-11-25');

describe('restsOnEngagement', () => {
  it.each<[string, 'OBSERVED' | 'SHADOWED', Partial<Of>, string | undefined]>([
    ['led, and the client allows it', 'OBSERVED', {}, undefined],
    ['co-led', 'OBSERVED', { coached: [{ ...lead, part: 'CO_COACH' }] }, undefined],
    ['with a client that allows more', 'OBSERVED', { level: 'NAMED' }, undefined],
    ['with a client that allows figures only', 'OBSERVED', { level: 'AGGREGATE' }, 'OBSERVED_CONSENT'],
    ['with a client that was never asked', 'SHADOWED', { level: 'NONE' }, 'OBSERVED_CONSENT'],
    ['as a guest there', 'OBSERVED', { coached: [guest] }, 'OBSERVED_NOT_LED'],
    ['a guest’s own session', 'SHADOWED', { coached: [guest] }, undefined],
    ['before coming to it', 'OBSERVED', { coached: [{ ...lead, since: day('2026-11-26') }] }, 'OBSERVED_NOT_COACHED'],
    ['on the first day', 'OBSERVED', { coached: [{ ...lead, since: heldOn }] }, undefined],
    ['after leaving and coming back as a guest', 'OBSERVED', { coached: [{ ...lead, endedOn: day('2026-11-24') }, guest] }, 'OBSERVED_NOT_LED'],
    [
      'led once, between two times there',
      'OBSERVED',
      {
        coached: [
          { ...lead, endedOn: day('2026-11-24') },
          { ...lead, since: day('2026-11-26') },
        ],
      },
      'OBSERVED_NOT_COACHED',
    ],
    ['shown already', 'OBSERVED', { shown: [{ kind: 'OBSERVED', cycleNumber: null, heldOn }] }, 'OBSERVED_SHOWN'],
    ['another day was shown', 'OBSERVED', { shown: [{ kind: 'OBSERVED', cycleNumber: null, heldOn: day('2026-11-24') }] }, undefined],
    ['its cycle was shown', 'OBSERVED', { shown: [{ kind: 'CYCLE', cycleNumber: 1, heldOn: null }] }, undefined],
  ])('%s', (_, kind, more, code) => {
    const rests = restsOnEngagement(kind, heldOn, { ...of, ...more });
    expect(rests.ok ? undefined : rests.error.code).toBe(code);
  });
  it('says beforehand what is missing', () => {
    expect(whyNoSession('OBSERVED', of)).toBeNull();
    expect(whyNoSession('OBSERVED', { ...of, level: 'AGGREGATE' })).toBe(
      'This client allows “Figures only”. For this you need “Lessons without your name”: ask for it first.',
    );
  });
  it('asks of a session elsewhere whether the client agreed', () => {
    expect([clientAgreed(true).ok, clientAgreed(false).ok]).toEqual([true, false]);
  });
});

describe('withoutNames', () => {
  const found = (text: string, more: Partial<Finding> = {}): Finding => ({
    ...({ field: 'remark', kind: 'PERSON', mayKeep: false } as Finding),
    text,
    ...more,
  });
  const names = { whole: ['Field Service'], byWord: ['Halden Robotics'] };
  it.each<[string, string, Finding[], boolean]>([
    ['nobody', 'You let the silence work.', [], true],
    ['its client', 'Halden was glad.', [], false],
    ['a team of it', 'Field Service was glad.', [], false],
    ['somebody whom the sanitiser knows', 'Astrid was glad.', [found('Astrid')], false],
    ['the trainee, who may be named', 'Priya, you let the silence work.', [found('Priya')], true],
    ['another client', 'Unlike at Oakfield.', [found('Oakfield', { kind: 'CLIENT' })], false],
    ['a word that may stay', 'In May.', [found('May', { mayKeep: true })], true],
  ])('%s', (_, words, seen, fine) => {
    expect(withoutNames({ field: 'remark', words }, seen, names, ['Priya Natarajan', 'Noa Berg']).ok).toBe(fine);
  });
});
