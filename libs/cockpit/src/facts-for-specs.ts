import type { Day, Instant } from '@cairn/kernel';
import type { EngagementFacts, OpenSetFacts } from './engagement.facts.js';
import { noOkrs } from './okrs/okrs.facts.js';
import { noTraining } from './training/training.facts.js';

/** Thursday 26 November 2026, noon in Berlin. */
export const thursday = new Date('2026-11-26T11:00:00Z');
export const on = (text: string): Day => text as Day;
export const at = (text: string): Instant => text as Instant;

export const openSet = (over: Partial<OpenSetFacts> = {}): OpenSetFacts => ({
  id: 'set-1',
  number: 2,
  status: 'WAITING',
  changes: 3,
  createdAt: at('2026-11-17T09:00:00.000Z'),
  sentAt: at('2026-11-20T09:00:00.000Z'),
  decideBy: on('2026-11-30'),
  inForceAt: null,
  nudgeFrom: on('2026-11-25'),
  waitingFor: [{ name: 'Dana Ruiz', visits: 2 }],
  askedBy: null,
  ...over,
});

export const facts = (over: Partial<EngagementFacts> = {}): EngagementFacts => ({
  engagementId: 'e-1',
  clientId: 'c-1',
  clientName: 'Oakfield Council',
  clientSlug: 'oakfield-council',
  timeZone: 'Europe/Berlin',
  status: 'ACTIVE',
  pausedOn: null,
  closedOn: null,
  startedOn: on('2026-10-26'),
  phases: [
    { kind: 'DEPLOYMENT', cycleNumber: null, startsOn: on('2026-10-26'), endsOn: on('2027-01-10') },
    { kind: 'TRAINING', cycleNumber: null, startsOn: on('2027-01-11'), endsOn: on('2027-01-31') },
    { kind: 'CYCLE', cycleNumber: 1, startsOn: on('2027-02-01'), endsOn: on('2027-04-30') },
  ],
  plan: { number: 2, inForceFrom: at('2026-09-04T07:00:00.000Z') },
  set: null,
  lastDecision: null,
  leadSeenAt: null,
  waiversAsked: [],
  contagion: [],
  questions: [],
  failedMails: [],
  hasLead: true,
  training: noTraining,
  okrs: noOkrs,
  ...over,
});
