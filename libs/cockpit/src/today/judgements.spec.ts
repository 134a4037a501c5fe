import { settingsOf } from '@cairn/identity';
import { at, facts, on, thursday } from '../facts-for-specs.js';
import type { RawFacts, RawSet } from '../raw-facts.js';
import { Judgements } from './judgements.js';

const raw = (over: Partial<RawFacts> = {}): string => {
  const { waiversAsked, contagion, set, ...same } = facts({ timeZone: 'Europe/Berlin' });
  const signer = { id: 's-1', personId: 'dana', name: 'Dana Ruiz', status: 'WAITING', visits: 0, lastMailedAt: null, decidedAt: null, asked: 0 } as const;
  const openSet: RawSet = {
    ...{ id: 'set-1', number: 2, status: 'WAITING', changes: 3, createdAt: at('2026-11-17T09:00:00.000Z'), sentAt: at('2026-11-18T09:00:00.000Z') },
    ...{ decideBy: on('2026-11-30'), inForceAt: null, isNudged: false, signers: [signer] },
  };
  return JSON.stringify({ ...same, lastDecision: null, waivers: [], openSet, ...over } satisfies RawFacts);
};
const settings = settingsOf({});

describe('Judgements', () => {
  it('judges the same facts once a day', () => {
    const judgements = new Judgements();
    const first = judgements.of(raw(), thursday, settings);
    expect(first.line.worst).toBe('NEEDS_ATTENTION');
    expect(judgements.of(raw(), new Date('2026-11-26T22:59:00Z'), settings)).toBe(first);
  });

  it.each([
    ['another day where the client is', raw(), new Date('2026-11-30T23:00:00Z'), settings, 'OFF_TRACK'],
    ['another fact', raw({ openSet: null }), thursday, settings, 'NO_DATA'],
    ['another threshold', raw(), thursday, { ...settings, sponsorAttentionWorkingDays: 20, sponsorOffTrackWorkingDays: 30 }, 'ON_TRACK'],
  ])('judges anew on %s', (_, text, now, limits, worst) => {
    const judgements = new Judgements();
    judgements.of(raw(), thursday, settings);
    expect(judgements.of(text, now, limits).line.worst).toBe(worst);
  });

  it('lets another pause between reminders change the act', () => {
    const judgements = new Judgements();
    const act = (reminderWorkingDays: number) => judgements.of(raw(), thursday, { ...settings, reminderWorkingDays }).items[0]?.act?.label;
    expect([act(3), act(12), act(3)]).toEqual(['Send a nudge', 'Open the plan', 'Send a nudge']);
  });
});
