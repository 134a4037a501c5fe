import { at, on, thursday } from '../facts-for-specs.js';
import type { RawSet } from '../raw-facts.js';
import { noOkrs } from '../okrs/okrs.facts.js';
import { noTraining } from '../training/training.facts.js';
import { programmeOf, type ProgrammeFacts } from './programme.rules.js';

const signer = (over: Partial<RawSet['signers'][number]> = {}): RawSet['signers'][number] => ({
  ...{ id: 's-1', personId: 'dana', name: 'Dana Ruiz', status: 'WAITING', visits: 0, lastMailedAt: null, decidedAt: null, asked: 0 },
  ...over,
});
const set = (over: Partial<RawSet> = {}): RawSet => ({
  ...{
    id: 'set-1',
    number: 2,
    status: 'WAITING',
    changes: 3,
    createdAt: at('2026-11-17T09:00:00.000Z'),
    sentAt: at('2026-11-20T09:00:00.000Z'),
    decideBy: on('2026-11-30'),
  },
  ...{ inForceAt: null, isNudged: false, signers: [signer()] },
  ...over,
});
const raw = (over: Partial<ProgrammeFacts> = {}): ProgrammeFacts => ({
  ...{
    engagementId: 'e-1',
    clientId: 'c-1',
    clientName: 'Oakfield Council',
    clientSlug: 'oakfield-council',
    timeZone: 'Europe/Berlin',
  },
  ...{
    status: 'ACTIVE',
    pausedOn: null,
    closedOn: null,
    startedOn: on('2026-10-26'),
    outcome: null,
    coachName: 'Sam Okafor',
    openSet: null,
    lastDecision: null,
    leadSeenAt: null,
  },
  phases: [
    { kind: 'DEPLOYMENT', cycleNumber: null, startsOn: on('2026-10-26'), endsOn: on('2026-12-27') },
    { kind: 'TRAINING', cycleNumber: null, startsOn: on('2026-12-27'), endsOn: on('2027-01-31') },
    { kind: 'CYCLE', cycleNumber: 1, startsOn: on('2027-02-01'), endsOn: on('2027-04-30') },
  ],
  plan: null,
  ...{
    waivers: [],
    questions: [],
    failedMails: [],
    hasLead: true,
    training: noTraining,
    okrs: noOkrs,
  },
  ...over,
});
const of = (given: ProgrammeFacts, reader: { personId?: string; decides?: boolean; now?: Date } = {}) =>
  programmeOf(given, { teams: 4, people: 40, okrAuthors: 11, invited: 14, booked: 12 }, { now: thursday, personId: 'dana', decides: false, ...reader });

describe('the decision that waits for the reader', () => {
  it.each([
    ['who signs', set(), 'dana', 1],
    ['somebody else', set(), 'mo', 0],
    ['who has decided', set({ signers: [signer({ status: 'APPROVED' }), signer({ personId: 'ian' })] }), 'dana', 0],
    ['who asked for changes', set({ status: 'CHANGES_ASKED', signers: [signer({ status: 'CHANGES_ASKED' })] }), 'dana', 0],
    ['who signs a draft', set({ status: 'DRAFT' }), 'dana', 0],
    ['who signs what is approved', set({ status: 'APPROVED' }), 'dana', 0],
  ])('%s', (_, openSet, personId, count) => expect(of(raw({ openSet }), { personId }).decisions).toHaveLength(count));

  it('names who asks: the coach, else nobody in particular', () => {
    const askedBy = (coachName: string | null) => of(raw({ openSet: set(), coachName })).decisions[0]?.askedBy;
    expect(askedBy('Eva Lindt')).toBe('Eva Lindt');
    expect(askedBy(null)).toBe('Your coach');
  });
});

describe('the subtitle', () => {
  it.each([
    ['a decision', raw({ openSet: set() }), 'One decision is waiting for you.'],
    ['no plan', raw(), 'No deployment plan is in force yet.'],
    ['a plan', raw({ plan: { number: 2, inForceFrom: at('2026-09-04T07:00:00.000Z') } }), 'Plan 2 is in force since 4 September.'],
  ])('says %s', (_, given, words) => expect(of(given).subtitle.endsWith(words)).toBe(true));

  it('counts the day of the plan where the client is', () =>
    expect(of(raw({ timeZone: 'Pacific/Auckland', plan: { number: 1, inForceFrom: at('2026-09-04T13:00:00.000Z') } })).planSince).toBe('2026-09-05'));
});

describe('one’s part', () => {
  it.each([
    ['nothing, to who does not decide', { decides: false }, []],
    ['what starts within a month, to who decides', { decides: true }, ['Training starts 2026-12-27']],
    ['nothing that starts later', { decides: true, now: new Date('2026-11-25T11:00:00Z') }, []],
  ])('%s', (_, reader, expected) => expect(of(raw(), reader).yourPart.map((part) => `${part.what} ${part.on}`)).toEqual(expected));

  it('is first of all to decide', () =>
    expect(of(raw({ openSet: set() }), { decides: true }).yourPart.map((part) => part.what)).toEqual([
      'Decide on 3 changes to the deployment plan',
      'Training starts',
    ]));
});

it('says of every phase whether it is over, on or ahead', () =>
  expect(of(raw(), { now: new Date('2027-01-10T11:00:00Z') }).phases.map((phase) => `${phase.name} ${phase.state}`)).toEqual([
    'Deployment DONE',
    'Training NOW',
    'Cycle 1 AHEAD',
  ]));
