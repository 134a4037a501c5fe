import { at, facts, on, openSet, thursday } from '../facts-for-specs.js';
import { titleOf } from './title.rules.js';
import { inOrder, itemsOf } from './today.rules.js';
import type { TodayItem } from './today-item.rules.js';

const soon = [
  { kind: 'DEPLOYMENT' as const, cycleNumber: null, startsOn: on('2026-10-26'), endsOn: on('2026-11-29') },
  { kind: 'TRAINING' as const, cycleNumber: null, startsOn: on('2026-11-30'), endsOn: on('2026-12-18') },
];
const first = (given: Parameters<typeof itemsOf>[0]) => itemsOf(given, thursday)[0];

describe('itemsOf', () => {
  it.each([
    ['a plan in force and nothing open asks nothing', facts(), []],
    [
      'a decision waits',
      facts({ set: openSet() }),
      ['DECISION_WAITS 2 Decision waiting: 3 changes | Sent Friday 20 November to Dana Ruiz, opened 2 times, not decided. | 4 working days | Send a nudge'],
    ],
    [
      'sent today is only waited for',
      facts({ set: openSet({ sentAt: at('2026-11-26T08:00:00.000Z'), nudgeFrom: on('2026-12-01'), waitingFor: [{ name: 'Dana Ruiz', visits: 0 }] }) }),
      ['DECISION_WAITS 5 Decision waiting: 3 changes | Sent Thursday 26 November to Dana Ruiz, not opened yet. | today | Open the plan'],
    ],
    [
      'a first plan that waits while training is near blocks a date',
      facts({ plan: null, phases: soon, set: openSet({ changes: 10 }) }),
      [
        'PLAN_THREATENS_DATE 1 Decision waiting: 10 changes | Sent Friday 20 November to Dana Ruiz, opened 2 times, not decided. Training starts Monday 30 November. | 2 working days left | Send a nudge',
      ],
    ],
    [
      'changes asked',
      facts({ set: openSet({ status: 'CHANGES_ASKED', askedBy: { name: 'Dana Ruiz', at: at('2026-11-25T09:00:00.000Z'), changes: 1 } }) }),
      ['CHANGES_ASKED 2 Correct 1 change and send again | Dana Ruiz asked for something else Wednesday 25 November. | since Wed 25 Nov | Correct the plan'],
    ],
    [
      'approved waits for its morning',
      facts({ set: openSet({ status: 'APPROVED', inForceAt: at('2026-11-27T08:00:00.000Z') }) }),
      [
        'COMES_INTO_FORCE 5 Approved: Plan 3 comes into force | It starts Friday 27 November, 09:00 their time, and can be taken back until then. | Fri 27 Nov | Open the plan',
      ],
    ],
    [
      'no plan and far from training',
      facts({ plan: null }),
      ['PLAN_TO_SEND 4 Send the deployment plan for decision | No plan has been proposed yet. |  | Open the plan'],
    ],
    [
      'nobody can decide',
      facts({ plan: null, hasLead: false }),
      ['PLAN_TO_SEND 4 Send the deployment plan for decision | Nobody at the client can decide yet. |  | Name the client lead'],
    ],
    [
      'a drafted amendment',
      facts({ set: openSet({ status: 'DRAFT', changes: 1, sentAt: null }) }),
      ['PLAN_TO_SEND 4 Finish and send 1 drafted change | Drafted Tuesday 17 November, not sent. |  | Open the plan'],
    ],
    ['a paused engagement asks nothing', facts({ status: 'PAUSED', set: openSet() }), []],
  ])('%s', (_, given, expected) =>
    expect(itemsOf(given, thursday).map((item) => `${item.kind} ${item.group} ${item.what} | ${item.why} | ${item.when} | ${item.act?.label}`)).toEqual(
      expected,
    ),
  );

  it('offers the nudge only once it may be sent, and with the set it is for', () => {
    expect(first(facts({ set: openSet({ nudgeFrom: on('2026-11-27') }) }))?.act).toEqual({
      label: 'Open the plan',
      path: '/c/oakfield-council/plan',
      changeSetId: null,
    });
    expect(first(facts({ set: openSet() }))?.act?.changeSetId).toBe('set-1');
  });

  it.each([
    ['scoring', '/c/oakfield-council/plan?p=scoring'],
    [null, '/c/oakfield-council/plan'],
  ])('leads to the place where a question stands: parameter %s', (parameterKey, path) =>
    expect(first(facts({ questions: [{ id: 'n', byName: 'Ian Webb', parameterKey, at: at('2026-11-25T09:00:00.000Z') }] }))).toMatchObject({
      what: 'Answer Ian Webb’s question on the plan',
      act: { label: 'Answer', path },
    }),
  );

  it('tells of a spreading exception with the teams that ask', () =>
    expect(
      first(
        facts({
          contagion: [{ parameterKey: 'scoring', question: 'How are key results scored?', teams: ['Finance', 'Legal'], since: at('2026-11-25T09:00:00.000Z') }],
        }),
      ),
    ).toMatchObject({ kind: 'WAIVER_SPREADS', what: 'A second team asks for the same exception', why: expect.stringContaining('Finance and Legal') }));

  it('tells of a mail that failed even when the engagement rests', () =>
    expect(
      first(facts({ status: 'PAUSED', failedMails: [{ id: 'm', toName: 'Dana Ruiz', subject: 'Decision', at: at('2026-11-26T08:00:00.000Z') }] })),
    ).toMatchObject({ kind: 'MAIL_FAILED', group: 2 }));

  it('leaves by itself when the cause is gone, and a new cause is another item', () => {
    const one = first(facts({ set: openSet() }));
    const other = first(facts({ set: openSet({ id: 'set-2' }) }));
    expect(one?.key).not.toBe(other?.key);
  });
});

describe('the order', () => {
  const item = (over: Partial<TodayItem>): TodayItem => ({ ...(first(facts({ set: openSet() })) as TodayItem), ...over });
  it('puts near blocked dates first, then the longest wait, then the name', () => {
    const items = [
      item({ key: 'routine', group: 4 }),
      item({ key: 'later', group: 1, dueOn: on('2026-12-02') }),
      item({ key: 'b', group: 2, since: on('2026-11-20'), clientName: 'B' }),
      item({ key: 'a', group: 2, since: on('2026-11-20'), clientName: 'A' }),
      item({ key: 'older', group: 2, since: on('2026-11-18'), clientName: 'Z' }),
      item({ key: 'nearer', group: 1, dueOn: on('2026-11-30') }),
    ];
    expect(inOrder(items).map((one) => one.key)).toEqual(['nearer', 'later', 'older', 'a', 'b', 'routine']);
  });
});

describe('the title', () => {
  const of = (...groups: (1 | 2 | 3 | 4)[]) =>
    groups.map((group, i) => ({ ...(first(facts({ set: openSet() })) as TodayItem), group, clientName: ['Oakfield', 'Marisol', 'Tern'][i] ?? 'Vesper' }));
  const next = [{ clientName: 'Tern & Co', what: 'training starts', on: on('2026-11-30') }];
  it.each([
    ['two blocked dates', of(1, 1, 2), 'Thursday, two things are blocking dates', 'Oakfield and Marisol. 1 more needs you.'],
    ['every kind below it', of(1, 2, 2, 3, 4, 4), 'Thursday, one thing is blocking a date', 'Oakfield. 5 more need you.'],
    ['one', of(1), 'Thursday, one thing is blocking a date', 'Oakfield.'],
    ['people wait', of(2, 2), 'Thursday, two things need you', 'Oakfield and Marisol.'],
    ['one person waits', of(2), 'Thursday, one thing needs you', 'Oakfield.'],
    ['people wait, with routine below', of(2, 3, 4), 'Thursday, three things need you', 'First Oakfield.'],
    ['routine', of(4), 'Thursday, nothing is urgent', '1 thing to do when you like. Next: Tern & Co, training starts Mon 30 Nov.'],
    ['nothing', [], 'Nothing needs you', 'Next: Tern & Co, training starts Mon 30 Nov.'],
  ])('%s', (_, items, title, subtitle) => expect(titleOf(items, () => next, on('2026-11-26'), 4)).toEqual({ title, subtitle }));
});
