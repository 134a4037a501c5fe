import { day } from '@cairn/kernel';
import { machineRules } from '@cairn/deployment';
import { funnelOf, needsSession, workingDaysLeft, type CountedPerson } from './training-page.rules.js';

const everyone = machineRules([{ key: 'trainingRule', value: { who: 'everyoneWhoWrites' } }]).trainingRule;
const leads = machineRules([{ key: 'trainingRule', value: { who: 'teamLeads' } }]).trainingRule;

const person = (marks: string, kind: CountedPerson['step']['kind'] = 'NOTHING'): CountedPerson => ({
  ...{ personId: marks, teamId: 'housing', leadsTeam: marks.includes('l'), writesOkrs: marks.includes('w'), isChampion: false, isInvited: marks.includes('i') },
  ...{ state: marks.includes('+') ? 'CLEARED' : marks.includes('-') ? 'LAPSED' : 'NONE', step: { kind, text: '', toYou: '', on: null, workshopId: null } },
});

describe('the funnel', () => {
  const told = (people: CountedPerson[]) => {
    const { people: asked, invited, booked } = funnelOf(people, everyone, { done: 1, total: 3 });
    return `${booked} booked of ${invited} invited of ${asked}`;
  };
  it.each([
    ['who writes is asked', [person('w'), person('')], '0 booked of 0 invited of 1'],
    ['who was invited all the same is asked, too', [person('w'), person('i', 'INVITED')], '0 booked of 1 invited of 2'],
    ['a place is a place', [person('wi', 'BOOKED'), person('wi', 'INVITED')], '1 booked of 2 invited of 2'],
    ['whose attendance is not recorded yet keeps it', [person('wi', 'ATTENDANCE')], '1 booked of 1 invited of 1'],
    ['whose make-up waits is on the way', [person('wi', 'MAKE_UP_WAITS')], '1 booked of 1 invited of 1'],
    ['whose make-up is still to be written is not', [person('wi', 'MAKE_UP')], '0 booked of 1 invited of 1'],
    ['who is trained has passed all steps', [person('w+')], '1 booked of 1 invited of 1'],
    ['who was trained once is invited anew', [person('w-')], '0 booked of 1 invited of 1'],
  ])('%s', (_, people, expected) => expect(told(people)).toBe(expected));

  it('takes the trained from the gate, so that both say the same', () =>
    expect(funnelOf([person('w+')], everyone, { done: 7, total: 11 })).toMatchObject({ trained: 7, toTrain: 11 }));
});

it.each([
  ['who writes and has nothing', person('w'), true, false],
  ['who leads and has nothing', person('lw'), true, true],
  ['who is invited and did not answer', person('wi', 'INVITED'), true, false],
  ['who has a place', person('wi', 'BOOKED'), false, false],
  ['who is trained', person('lw+'), false, false],
  ['who does not write', person(''), false, false],
])('%s', (_, one, byAuthors, byLeads) => {
  expect(needsSession(one, everyone)).toBe(byAuthors);
  expect(needsSession(one, leads)).toBe(byLeads);
});

it('counts working days where the client is', () => {
  expect(workingDaysLeft(day('2026-12-01'), new Date('2026-11-26T12:00:00Z'), 'Europe/Berlin')).toBe(3);
  expect(workingDaysLeft(day('2026-12-01'), new Date('2026-11-26T12:00:00Z'), 'Pacific/Apia')).toBe(2);
  expect(workingDaysLeft(null, new Date('2026-11-26T12:00:00Z'), 'UTC')).toBeNull();
});
