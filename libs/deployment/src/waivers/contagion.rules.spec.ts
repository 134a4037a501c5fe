import { day } from '@cairn/kernel';
import { contagion } from './contagion.rules.js';
import type { CountedWaiver } from './contagion.rules.js';

const today = day('2026-11-26');
const waiver = (team: string, askedOn: string, more: Partial<CountedWaiver> = {}): CountedWaiver => ({
  parameterKey: 'scoring',
  teamId: team,
  personId: null,
  ofTeamId: team,
  holderName: team,
  askedOn: day(askedOn),
  expiresOn: day('2027-01-31'),
  status: 'GRANTED',
  ...more,
});
const alarms = (waivers: CountedWaiver[], cycleStartedOn: string | null = null) =>
  contagion(waivers, () => 'Scoring', { today, withinDays: 180, cycleStartedOn: cycleStartedOn === null ? null : day(cycleStartedOn) }).map(
    (alarm) => alarm.text,
  );

const second = ['Second team asks for an exception from “Scoring”: Finance and Housing.'];

it.each([
  ['one team is no alarm', [waiver('Finance', '2026-11-02')], []],
  ['the second team is', [waiver('Housing', '2026-11-20', { status: 'ASKED' }), waiver('Finance', '2026-11-02')], second],
  ['so it is where the first was declined', [waiver('Finance', '2026-11-02', { status: 'DECLINED' }), waiver('Housing', '2026-11-20')], second],
  ['the same team twice is not', [waiver('Finance', '2026-09-02', { status: 'REVOKED' }), waiver('Finance', '2026-11-20')], []],
  ['a person counts for their team', [waiver('Finance', '2026-11-02', { teamId: null, personId: 'ana' }), waiver('Housing', '2026-11-20')], second],
  [
    'two people of one team are one',
    [waiver('Finance', '2026-11-02', { teamId: null, personId: 'ana' }), waiver('Finance', '2026-11-20', { teamId: null, personId: 'ben' })],
    [],
  ],
  ['another parameter is another matter', [waiver('Finance', '2026-11-02'), waiver('Housing', '2026-11-20', { parameterKey: 'cycle' })], []],
  ['what is long over does not count', [waiver('Finance', '2026-05-01', { status: 'EXPIRED' }), waiver('Housing', '2026-11-20')], []],
  ['what still lasts does, however old', [waiver('Finance', '2026-05-01'), waiver('Housing', '2026-11-20')], second],
  ['180 days ago still counts', [waiver('Finance', '2026-05-30', { status: 'EXPIRED' }), waiver('Housing', '2026-11-20')], second],
  [
    'three are told as three',
    [waiver('Finance', '2026-11-01'), waiver('Housing', '2026-11-02'), waiver('Parks', '2026-11-03')],
    ['3 teams ask for an exception from “Scoring”: Finance, Housing and Parks.'],
  ],
])('%s', (_, waivers, texts) => expect(alarms(waivers)).toEqual(texts));

it('counts everything of the running cycle, even a long one', () =>
  expect(alarms([waiver('Finance', '2026-03-02', { status: 'EXPIRED' }), waiver('Housing', '2026-11-20')], '2026-02-01')).toEqual(second));
