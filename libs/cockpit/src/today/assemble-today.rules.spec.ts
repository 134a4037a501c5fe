import { addDays } from '@cairn/kernel';
import { at, facts, on, openSet, thursday } from '../facts-for-specs.js';
import type { EngagementFacts } from '../engagement.facts.js';
import { usualThresholds, type SignalThresholds } from '../signals/signal.rules.js';
import { assembleToday, type TodayReader } from './assemble-today.rules.js';
import { judge } from './judge.rules.js';

const reader = (over: Partial<TodayReader> = {}): TodayReader => ({ now: thursday, timeZone: 'Europe/Berlin', snoozed: new Map(), ...over });
const pageOf = (all: readonly EngagementFacts[], asked: TodayReader, thresholds?: SignalThresholds) =>
  assembleToday(
    all.map((one) => judge(one, asked.now, thresholds)),
    asked,
  );
const today = on('2026-11-26');
const late = facts({ engagementId: 'e-late', clientName: 'Late', set: openSet({ id: 'late', sentAt: at('2026-11-10T09:00:00.000Z') }) });
const calm = facts({ engagementId: 'e-calm', clientName: 'Calm', lastDecision: { on: on('2026-11-20'), workingDays: 1 } });
const silent = facts({ engagementId: 'e-silent', clientName: 'Silent', plan: null, phases: [] });
const attention = facts({ engagementId: 'e-slow', clientName: 'Attention', set: openSet({ id: 'slow' }) });

describe('assembleToday', () => {
  it('puts the worst engagement first, silence last, and equals by name', () => {
    const names = pageOf([silent, calm, { ...calm, clientName: 'Also calm' }, attention, late], reader()).engagements.map(
      (one) => `${one.clientName} ${one.worst}`,
    );
    expect(names).toEqual(['Late OFF_TRACK', 'Attention NEEDS_ATTENTION', 'Also calm ON_TRACK', 'Calm ON_TRACK', 'Silent NO_DATA']);
  });

  it('parts what needs the coach from what others owe', () => {
    const fresh = facts({ set: openSet({ id: 'fresh', sentAt: at('2026-11-26T08:00:00.000Z') }) });
    const page = pageOf([late, fresh], reader());
    expect([page.needsYou.map((item) => item.key), page.waitingOnOthers.map((item) => item.key)]).toEqual([['decision:late'], ['decision:fresh']]);
  });

  it.each([
    ['tomorrow', addDays(today, 1), 0, 1],
    ['today', today, 1, 0],
    ['yesterday', addDays(today, -1), 1, 0],
  ])('an item put off until %s', (_, until, needs, snoozed) => {
    const page = pageOf([late], reader({ snoozed: new Map([['decision:late', until]]) }));
    expect([page.needsYou.length, page.snoozed]).toEqual([needs, snoozed]);
  });

  it('counts only items that are still there as put off', () =>
    expect(pageOf([late], reader({ snoozed: new Map([['decision:gone', addDays(today, 9)]]) }))).toMatchObject({
      snoozed: 0,
      needsYou: [{ key: 'decision:late' }],
    }));

  it('says nothing of what was put off in its title', () =>
    expect(pageOf([late], reader({ snoozed: new Map([['decision:late', addDays(today, 1)]]) })).title).toBe('Nothing needs you'));

  it('ends a day where the reader is', () => {
    const snoozed = new Map([['decision:late', addDays(today, 1)]]);
    const now = new Date('2026-11-26T23:30:00Z');
    expect(pageOf([late], reader({ now, snoozed, timeZone: 'Europe/Berlin' })).snoozed).toBe(0);
    expect(pageOf([late], reader({ now, snoozed, timeZone: 'America/New_York' })).snoozed).toBe(1);
  });

  it('shows the first of each list, and counts and titles all', () => {
    const other = facts({ set: openSet({ id: 'later', sentAt: at('2026-11-13T09:00:00.000Z') }) });
    const fresh = ['one', 'two'].map((id) => facts({ set: openSet({ id, sentAt: at('2026-11-26T08:00:00.000Z') }) }));
    const page = pageOf([other, ...fresh, late], reader({ first: 1 }));
    expect(page.needsYou.map((item) => item.key)).toEqual(['decision:late']);
    expect([page.waitingOnOthers.length, page.needsYouCount, page.waitingOnOthersCount]).toEqual([1, 2, 2]);
    expect(page.title).toBe('Thursday, two things need you');
  });

  it('follows the practice’s own thresholds', () =>
    expect(pageOf([late], reader(), { ...usualThresholds, calmDays: 20, lateDays: 30, unseenDays: 60 }).engagements[0]?.worst).toBe('ON_TRACK'));

  it('names the next date of each engagement', () =>
    expect(pageOf([calm, attention], reader()).engagements.map((one) => one.next)).toEqual(['Decision, Mon 30 Nov', expect.stringContaining('Training, ')]));
});
