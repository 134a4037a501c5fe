import { createHash } from 'node:crypto';
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

const none = new Map();
/** As the database names a text that the process said it knows. */
const print = (text: string): string => createHash('sha256').update(text).digest('base64');

/** The facts were read once; what is kept of them then goes with the next request. */
function readOnce(text = raw()) {
  const judgements = new Judgements();
  const first = judgements.of(text, none, thursday, settings);
  return { judgements, first, known: judgements.known([first.facts.engagementId]) };
}

describe('Judgements', () => {
  it('judges facts whose fingerprint comes back once a day', () => {
    const { judgements, first, known } = readOnce();
    expect(first.line.worst).toBe('NEEDS_ATTENTION');
    expect([...known.keys()]).toEqual([print(raw())]);
    expect(judgements.of(print(raw()), known, new Date('2026-11-26T22:59:00Z'), settings)).toBe(first);
  });

  it('names a text with signs of all languages as the database does', () => {
    const text = raw({ clientName: 'Łódź „Zdrowie“ 健康 🙂' });
    expect([...readOnce(text).known.keys()]).toEqual([print(text)]);
  });

  it.each([
    ['another day where the client is', print(raw()), new Date('2026-11-30T23:00:00Z'), settings, 'OFF_TRACK'],
    ['another fact', raw({ openSet: null }), thursday, settings, 'NO_DATA'],
    ['another threshold', print(raw()), thursday, { ...settings, sponsorAttentionWorkingDays: 20, sponsorOffTrackWorkingDays: 30 }, 'ON_TRACK'],
  ])('judges anew on %s', (_, sent, now, limits, worst) => {
    const { judgements, known } = readOnce();
    expect(judgements.of(sent, known, now, limits).line.worst).toBe(worst);
  });

  it('knows the facts that were read last, and what a request was told even after it was pushed out', () => {
    const { judgements, first, known } = readOnce();
    const changed = raw({ openSet: null });
    judgements.of(changed, known, thursday, settings);
    expect([...judgements.known([first.facts.engagementId]).keys()]).toEqual([print(changed)]);
    expect(judgements.of(print(raw()), known, thursday, settings)).toBe(first);
  });

  it('knows nothing of engagements that were never read', () => {
    expect(readOnce().judgements.known(['another']).size).toBe(0);
  });

  it('lets another pause between reminders change the act', () => {
    const { judgements, known } = readOnce();
    const act = (reminderWorkingDays: number) => judgements.of(print(raw()), known, thursday, { ...settings, reminderWorkingDays }).items[0]?.act?.label;
    expect([act(3), act(12), act(3)]).toEqual(['Send a nudge', 'Open the plan', 'Send a nudge']);
  });
});
