import { day } from '@cairn/kernel';
import { closeEarly, openEarly, openingExpires, type OpeningAsked, type OpeningStatus, type OpeningTerms } from './opening.rules.js';

const today = day('2026-11-26');
const asked: OpeningAsked = { teamId: 'housing', personId: null, reason: 'The audit takes the whole team until Monday.', endsOn: day('2026-12-04') };
const terms: OpeningTerms = { today, maxDays: 42, live: [], isOpenAnyway: false };
const refused = (more: Partial<OpeningAsked>, on: Partial<OpeningTerms> = {}) => {
  const read = openEarly({ ...asked, ...more }, { ...terms, ...on });
  return read.ok ? 'ok' : `${read.error.code} | ${read.error.field}`;
};

it.each([
  ['for a team', {}, {}, 'ok'],
  ['for a person', { teamId: null, personId: 'ana' }, {}, 'ok'],
  ['for everybody', { teamId: null }, {}, 'ok'],
  ['for today alone', { endsOn: today }, {}, 'ok'],
  ['until the last possible day', { endsOn: day('2027-01-07') }, {}, 'ok'],
  ['a day longer', { endsOn: day('2027-01-08') }, {}, 'OPENING_END_FAR | endsOn'],
  ['until yesterday', { endsOn: day('2026-11-25') }, {}, 'OPENING_END_PAST | endsOn'],
  ['without an end', { endsOn: null }, {}, 'OPENING_END_MISSING | endsOn'],
  ['without a reason', { reason: ' ' }, {}, 'OPENING_REASON_MISSING | reason'],
  ['with a word as a reason', { reason: 'Needed' }, {}, 'OPENING_REASON_TOO_SHORT | reason'],
  ['for a team and a person at once', { personId: 'ana' }, {}, 'OPENING_HOLDER | teamId'],
  ['a second time', {}, { live: [{ teamId: 'housing', personId: null }] }, 'OPENING_EXISTS | teamId'],
  ['while everybody may write', {}, { live: [{ teamId: null, personId: null }] }, 'OPENING_EXISTS | teamId'],
  ['beside another team', {}, { live: [{ teamId: 'parks', personId: null }] }, 'ok'],
  ['for those who are trained', {}, { isOpenAnyway: true }, 'OPENING_NEEDLESS | teamId'],
])('%s: %#', (_, more, on, expected) => expect(refused(more, on)).toBe(expected));

it.each([
  ['on its last day it counts', 'OPEN', '2026-11-26', false],
  ['the day after it is over', 'OPEN', '2026-11-25', true],
  ['a closed one stays closed', 'CLOSED', '2026-11-25', false],
] as const)('%s', (_, status, endsOn, over) => expect(openingExpires({ status, endsOn: day(endsOn) }, today)).toBe(over));

it.each([
  ['closes with a word', 'OPEN', '2026-12-04', 'We found a date.', 'We found a date.'],
  ['not in silence', 'OPEN', '2026-12-04', ' ', 'OPENING_REASON_MISSING'],
  ['not twice', 'CLOSED', '2026-12-04', 'x', 'OPENING_CLOSED'],
  ['not what is over', 'EXPIRED', '2026-11-25', 'x', 'OPENING_EXPIRED'],
  ['not what is over, even if nobody marked it', 'OPEN', '2026-11-25', 'x', 'OPENING_EXPIRED'],
] as [string, OpeningStatus, string, string, string][])('%s', (_, status, endsOn, reason, expected) => {
  const closed = closeEarly({ status, endsOn: day(endsOn) }, reason, today);
  expect(closed.ok ? closed.value : closed.error.code).toBe(expected);
});
