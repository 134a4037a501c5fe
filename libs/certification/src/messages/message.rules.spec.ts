import { checkMessage, readersOf, readersWords, type ToWhom } from './message.rules.js';

const here = [
  { traineeId: 'p', name: 'Priya', silentDays: null, overdue: 0 },
  { traineeId: 'a', name: 'Aisha', silentDays: 12, overdue: 1 },
  { traineeId: 'w', name: 'Wei', silentDays: null, overdue: 2 },
];
const found = (toWhom: ToWhom, chosen: string[] = [], among = here) => {
  const readers = readersOf(toWhom, among, chosen);
  return readers.ok ? readers.value.map(({ name }) => name).join(' ') : readers.error.code;
};

it.each<[ToWhom, string[], string]>([
  ['ALL', [], 'Priya Aisha Wei'],
  ['SILENT', [], 'Aisha'],
  ['BEHIND', [], 'Aisha Wei'],
  ['CHOSEN', ['w', 'p'], 'Priya Wei'],
  ['CHOSEN', [], 'MESSAGE_NOBODY'],
  ['CHOSEN', ['gone'], 'MESSAGE_STRANGER'],
])('to %s, chosen %j: %s', (toWhom, chosen, names) => expect(found(toWhom, chosen)).toBe(names));

it('goes to nobody where there is nobody', () => {
  expect(found('ALL', [], [])).toBe('MESSAGE_NOBODY');
  expect(found('SILENT', [], here.slice(0, 1))).toBe('MESSAGE_NOBODY');
});

it('has a subject on one line, and words', () => {
  expect(checkMessage({ subject: ' Two\n dates ', body: 'Hello.\n\nUntil then.' })).toEqual({
    ok: true,
    value: { subject: 'Two dates', body: 'Hello.\n\nUntil then.' },
  });
  expect(checkMessage({ subject: ' ', body: 'Hello.' })).toMatchObject({ error: { code: 'MESSAGE_SUBJECT_MISSING', field: 'subject' } });
  expect(checkMessage({ subject: 'Two dates', body: '' })).toMatchObject({ error: { code: 'MESSAGE_BODY_MISSING', field: 'body' } });
});

it('says to whom it went', () => {
  expect([readersWords('ALL', 6), readersWords('CHOSEN', 1), readersWords('SILENT', 2)]).toEqual([
    'to the whole cohort, 6 people',
    'to 1 person',
    'to 2 people who were silent',
  ]);
});
