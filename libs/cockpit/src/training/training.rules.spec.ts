import { facts, on, thursday, at } from '../facts-for-specs.js';
import { usualThresholds } from '../signals/signal.rules.js';
import { noTraining, type TrainingFacts } from './training.facts.js';
import { trainingItems } from './training-items.rules.js';
import { trainingSignal } from './training-signal.rules.js';

const today = on('2026-11-26');
const drafting = (startsOn: string | null) =>
  startsOn === null ? [] : [{ kind: 'CYCLE' as const, cycleNumber: 1, startsOn: on(startsOn), endsOn: on('2027-04-30') }];
const given = (training: Partial<TrainingFacts>, startsOn: string | null = '2026-12-03') =>
  facts({ phases: drafting(startsOn), training: { ...noTraining, counted: 11, cleared: 7, isInvited: true, ...training } });

describe('the training signal', () => {
  it.each([
    ['all trained', { cleared: 11 }, '2026-12-03', 'ON_TRACK 11 of 11 trained.'],
    ['all have a session', { withSession: 4 }, '2026-12-03', 'ON_TRACK 7 of 11 trained, the others have a session. Drafting starts Thursday 3 December.'],
    [
      'two have none, three weeks ahead',
      { without: 2, withSession: 2 },
      '2026-12-18',
      'ON_TRACK 7 of 11 trained, 2 have no session. Drafting starts 18 December.',
    ],
    [
      'two have none, the date comes near',
      { without: 2, withSession: 2 },
      '2026-12-10',
      'NEEDS_ATTENTION 7 of 11 trained, 2 have no session. Drafting starts Thursday 10 December.',
    ],
    [
      'one has none, five working days left',
      { without: 1, withSession: 3 },
      '2026-12-03',
      'NEEDS_ATTENTION 7 of 11 trained, 1 has no session. Drafting starts Thursday 3 December.',
    ],
    [
      'one has none, four working days left',
      { without: 1, withSession: 3 },
      '2026-12-02',
      'OFF_TRACK 7 of 11 trained, 1 has no session. Drafting starts Wednesday 2 December.',
    ],
    [
      'one has none, drafting has begun',
      { without: 1, withSession: 3 },
      '2026-11-20',
      'OFF_TRACK 7 of 11 trained, 1 has no session. Drafting was to start Friday 20 November.',
    ],
    [
      'a session after the date',
      { withSession: 4, lastSessionOn: on('2026-12-03') },
      '2026-12-03',
      'NEEDS_ATTENTION 7 of 11 trained, the last session is Thursday 3 December. Drafting starts Thursday 3 December.',
    ],
    [
      'drafting that opened on another day than the programme had',
      {
        without: 1,
        withSession: 3,
        drafting: [{ number: 1, plannedOn: on('2026-12-03'), openedOn: on('2026-11-24'), doneOn: null, endsOn: on('2027-04-30') }],
      },
      '2026-12-03',
      'OFF_TRACK 7 of 11 trained, 1 has no session. Drafting opened Tuesday 24 November.',
    ],
    ['no date yet', { without: 4 }, null, 'ON_TRACK 7 of 11 trained, 4 have no session.'],
    ['before invitations', { cleared: 0, without: 11, isInvited: false }, '2026-12-18', null],
    [
      'never invited, and too late',
      { cleared: 0, without: 11, isInvited: false },
      '2026-12-01',
      'OFF_TRACK 0 of 11 trained, 11 have no session. Drafting starts Tuesday 1 December.',
    ],
    ['nobody to train', { counted: 0, cleared: 0 }, '2026-12-03', null],
  ])('%s', (_, training, startsOn, expected) => {
    const signal = trainingSignal(given(training, startsOn), today, usualThresholds);
    expect(signal && `${signal.health} ${signal.reason}`).toBe(expected);
  });

  it('follows the thresholds of the practice', () =>
    expect(trainingSignal(given({ without: 1 }, '2026-12-03'), today, { shortDays: 6, paceDays: 15 })?.health).toBe('OFF_TRACK'));
});

describe('what training asks of the coach', () => {
  const items = (training: Partial<TrainingFacts>, startsOn: string | null = '2026-12-03', plan = facts().plan) =>
    trainingItems({ ...given(training, startsOn), plan }, thursday, usualThresholds).map(
      (item) => `${item.group} ${item.kind}: ${item.what} | ${item.why} | ${item.when} | ${item.act?.label}`,
    );
  it.each([
    [
      'a gate that threatens a date',
      { without: 2, withSession: 2 },
      '2026-12-03',
      [
        '1 GATE_THREATENS_DATE: Open the training gate: 4 of 11 not trained | Drafting starts Thursday 3 December. 2 have no session. | 5 working days left | Book 2 people',
      ],
    ],
    [
      'the same while all have a session',
      { withSession: 4 },
      '2026-12-03',
      [
        '1 GATE_THREATENS_DATE: Open the training gate: 4 of 11 not trained | Drafting starts Thursday 3 December. All have a session. | 5 working days left | See who is left',
      ],
    ],
    [
      'that training lapsed, and by what, where all who are left had it',
      { without: 4, lapsed: 4, lapsedBecause: 'Plan 2 changed “Scoring”, so a short briefing on it is due' },
      '2026-12-03',
      [
        '1 GATE_THREATENS_DATE: Open the training gate again: training of 4 of 11 has lapsed | Plan 2 changed “Scoring”, so a short briefing on it is due. Drafting starts Thursday 3 December. 4 have no session. | 5 working days left | Book 4 people',
      ],
    ],
    [
      'the cause of some beside those who were never trained',
      { without: 4, lapsed: 1, lapsedBecause: 'Plan 2 changed “Scoring”, so a short briefing on it is due' },
      '2026-12-10',
      [
        '4 TRAINING_TO_BOOK: 4 people have no training session | 4 of 11 are to be trained. Drafting starts Thursday 10 December. | 10 working days left | Book 4 people',
      ],
    ],
    ['six working days before it is not yet that', { withSession: 4 }, '2026-12-04', []],
    [
      'people to book when the date comes near',
      { without: 1, withSession: 3 },
      '2026-12-10',
      [
        '4 TRAINING_TO_BOOK: 1 person has no training session | 4 of 11 are to be trained. Drafting starts Thursday 10 December. | 10 working days left | Book 1 person',
      ],
    ],
    ['not yet while there is time', { without: 2, withSession: 2 }, '2027-01-04', []],
    [
      'nobody booked at all, however much time there is',
      { cleared: 0, without: 11 },
      '2027-01-04',
      [
        '4 TRAINING_TO_BOOK: Nobody is booked for training yet | 11 of 11 are to be trained. Drafting starts 4 Jan 2027. | 27 working days left | Book 11 people',
      ],
    ],
    [
      'no threat where all who are left were let in early; their training stays due',
      { without: 1, withSession: 3, isOpen: true },
      '2026-11-26',
      ['4 TRAINING_TO_BOOK: 1 person has no training session | 4 of 11 are to be trained. Drafting starts Thursday 26 November. | now | Book 1 person'],
    ],
    ['nothing once all are trained', { cleared: 11 }, '2026-12-03', []],
    ['nothing without a date', { without: 4 }, null, []],
  ])('%s', (_, training, startsOn, expected) => expect(items(training, startsOn)).toEqual(expected));

  it('does not ask for training before a plan is in force', () => expect(items({ without: 4 }, '2026-12-03', null)).toEqual([]));

  const makeUp = (name: string) => ({ id: name, name, title: 'OKRs basics', workshopId: 'w', at: at('2026-11-24T09:00:00.000Z') });
  it('asks who was there from the end of a workshop on, until it is recorded', () => {
    const unrecorded = [{ id: 'w-1', title: 'OKRs basics', startsAt: at('2026-11-26T07:00:00Z'), minutes: 120, booked: 7 }];
    const of = given({ counted: 0, cleared: 0, unrecorded });
    const seen = (now: string) => trainingItems(of, new Date(now), usualThresholds);
    expect(seen('2026-11-26T08:59:59Z')).toEqual([]);
    expect(seen('2026-11-26T09:00:00Z')).toMatchObject([
      {
        kind: 'ATTENDANCE_TO_RECORD',
        group: 2,
        what: 'Record who was at “OKRs basics”',
        when: 'today',
        act: { label: 'Record attendance', path: expect.stringMatching(/\/training\/w-1\/attendance$/) },
      },
    ]);
    expect(seen('2026-11-30T09:00:00Z')[0]).toMatchObject({ when: '2 working days', why: expect.stringContaining('7 people were booked') });
  });

  it('leads to where the make-ups stand: their workshop, or the list where there are several', () => {
    const paths = (...workshopIds: string[]) =>
      trainingItems(
        given({ cleared: 11, makeUps: workshopIds.map((workshopId, n) => ({ ...makeUp('Ben Adler'), id: `m-${n}`, workshopId })) }),
        thursday,
        usualThresholds,
      ).map(({ act }) => act?.path.split('/training').at(-1));
    expect([paths('w-1', 'w-1'), paths('w-1', 'w-2')]).toEqual([['/w-1'], ['']]);
  });

  it('names a make-up that waits, and counts several', () => {
    expect(items({ cleared: 11, makeUps: [makeUp('Ben Adler')] })).toEqual([
      '2 MAKE_UP_WAITS: Look at Ben Adler’s make-up | For “OKRs basics”. It may clear them for drafting. | 2 working days | Read it',
    ]);
    expect(items({ cleared: 11, makeUps: [makeUp('Ben Adler'), makeUp('Chu Anand')] })).toEqual([
      '2 MAKE_UP_WAITS: Look at 2 make-ups | The first is Ben Adler’s, for “OKRs basics”. It may clear them for drafting. | 2 working days | Read them',
    ]);
  });

  // It is Thursday 26 November, noon in Berlin.
  const workshop = { id: 'w', title: 'OKRs basics', startsAt: at('2026-11-28T11:00:00.000Z'), hasOutcome: true };
  it.each([
    [
      'two days before',
      workshop,
      [
        '4 OUTCOME_NOT_AGREED: The outcome of “OKRs basics” is not agreed | It begins Saturday 28 November, 12:00. The client lead agrees to it. | Saturday 28 November | See the outcome',
      ],
    ],
    ['a millisecond earlier', { ...workshop, startsAt: at('2026-11-28T11:00:00.001Z') }, []],
    [
      'without any outcome, on the day',
      { ...workshop, hasOutcome: false, startsAt: at('2026-11-26T13:00:00.000Z') },
      [
        '4 OUTCOME_NOT_AGREED: “OKRs basics” has no outcome yet | It begins Thursday 26 November, 14:00. Write what it is to achieve, and the client lead agrees to it. | today | Write the outcome',
      ],
    ],
    ['once it has begun', { ...workshop, startsAt: at('2026-11-26T11:00:00.000Z') }, []],
  ])('asks whether the outcome of a workshop is agreed: %s', (_, one, expected) =>
    expect(items({ counted: 0, cleared: 0, unagreed: [one] })).toEqual(expected),
  );

  it('tells of an early opening until its last day', () => {
    const opening = { id: 'o', holder: 'Housing', byName: 'Dana Ruiz', reason: 'The audit.', endsOn: on('2026-12-04'), at: at('2026-11-26T09:00:00.000Z') };
    expect(items({ cleared: 11, openings: [opening] })).toEqual([
      '5 GATE_OPENED_EARLY: The training gate is open early for Housing | Dana Ruiz: “The audit.” Until Friday 4 December. | today | See who is left',
    ]);
    expect(items({ cleared: 11, openings: [{ ...opening, holder: null, endsOn: on('2026-11-25') }] })).toEqual([]);
  });
});
