import type { Day, Instant } from '@cairn/kernel';
import type { ItemKind } from '../certification-kinds.js';
import { nothingAssessed } from './assessing-facts.js';
import { usualProgrammeRules } from '../programmes/programme-rules.js';
import type {
  AttemptFacts,
  AttendanceFacts,
  ExemptionFacts,
  ItemFacts,
  ModuleFacts,
  PathFacts,
  PrerequisiteFacts,
  SessionFacts,
  TraineeFacts,
} from './path-facts.js';

/** Facts of a path in a few words; for specs only. Modules are `m1`, `m2` …, items named as given. */
export const onDay = (text: string): Day => text as Day;
export const atNoon = (on: string): Instant => `${on}T12:00:00.000Z` as Instant;

export const module = (number: number, more: Partial<ModuleFacts> = {}): ModuleFacts => ({
  ...{ id: `m${number}`, key: `m${number}`, ordinal: number, title: `Module title ${number}`, summary: '', opensAfterDays: null },
  ...more,
});

let nth = 0;
export const item = (id: string, of: number, kind: ItemKind, more: Partial<ItemFacts> = {}): ItemFacts => ({
  ...{ id, moduleId: `m${of}`, key: id, ordinal: (nth += 1), kind, title: `Item ${id}`, minutes: 10, completesWhen: 'It is done.' },
  ...{ settings: kind === 'QUIZ' || kind === 'EXAM' ? { bankKey: 'b' } : {}, required: true, dueAfterDays: null, ...more },
});

const nothing: PrerequisiteFacts = { moduleId: null, itemId: null, needsModuleId: null, needsItemId: null };
/** `needs('m2', 'm1')`: ids that begin with m and a digit are modules. */
export const needs = (id: string, needed: string): PrerequisiteFacts => ({
  ...nothing,
  [isModule(id) ? 'moduleId' : 'itemId']: id,
  [isModule(needed) ? 'needsModuleId' : 'needsItemId']: needed,
});
const isModule = (id: string): boolean => /^m\d/u.test(id);
export const exempt = (id: string, because: ExemptionFacts['because']): ExemptionFacts => ({
  ...{ moduleId: null, itemId: null, because, givenBy: because === 'LEAVE' ? 'Sam Okafor' : null, at: atNoon('2026-11-01') },
  [isModule(id) ? 'moduleId' : 'itemId']: id,
});

export const read = (itemId: string, on = '2026-10-12'): TraineeFacts['readings'][number] => ({ itemId, at: atNoon(on) });
export const attempt = (itemId: string, number: number, more: Partial<AttemptFacts> = {}): AttemptFacts => ({
  ...{ id: `${itemId}-${number}`, itemId, number, questions: 10, answered: 10, startedAt: atNoon('2026-10-12'), savedAt: atNoon('2026-10-12') },
  ...{ endsAt: null, handedInAt: atNoon('2026-10-12'), score: 50, passed: false, ...more },
});
export const session = (itemId: string, on: string, more: Partial<SessionFacts> = {}): SessionFacts => ({
  ...{
    id: `s-${itemId}`,
    itemId,
    startsAt: atNoon(on),
    timeZone: 'Europe/Berlin',
    minutes: 100,
    place: 'Online',
    recordingUrl: null,
    status: 'PLANNED',
    ...more,
  },
});
export const seen = (sessionId: string, minutes: number, more: Partial<AttendanceFacts> = {}): AttendanceFacts => ({
  ...{ sessionId, minutes, makeUpAskedAt: null, returnedAt: null, remark: null, madeUpAt: null, elsewhere: null, ...more },
});

const trainee: TraineeFacts = {
  ...{ id: 't1', personId: 'p1', name: 'Priya Natarajan', status: 'ENROLLED', joinedOn: onDay('2026-09-01'), leftAt: null, lastSeenAt: null },
  ...{ mentorId: 'p2', mentorName: 'Sam Okafor', exemptions: [], readings: [], attempts: [], extraAttempts: [], attendance: [] },
  assessing: nothingAssessed,
};

/** A cohort from Thursday 1 October to Friday 18 December 2026. */
export const facts = (more: Partial<Omit<PathFacts, 'trainee'>> = {}, of: Partial<TraineeFacts> = {}): PathFacts => ({
  programme: {
    ...{ id: 'p', versionId: 'v', code: 'okr-coach-1', title: 'OKR coach certification' },
    ...{ version: 2, publishedBy: 'Noa Berg', publishedAt: atNoon('2026-09-10') },
  },
  cohort: {
    ...{ id: 'c', name: 'Autumn 26', startsOn: onDay('2026-10-01'), dropOutUntil: onDay('2026-10-15'), endsOn: onDay('2026-12-18') },
    ...{ timeZone: 'Europe/Berlin', status: 'RUNNING', facilitatorId: 'p3', secondFacilitatorId: null },
  },
  ...{
    facilitators: ['Mara Lind'],
    directors: ['Noa Berg'],
    rules: { ...usualProgrammeRules, cycles: 0, caseStudy: false },
    modules: [],
    items: [],
    prerequisites: [],
    sessions: [],
  },
  ...more,
  trainee: { ...trainee, ...of },
});
