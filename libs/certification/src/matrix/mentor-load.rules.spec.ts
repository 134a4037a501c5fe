import { nothingAssessed } from '../progress/assessing-facts.js';
import { atNoon, facts, item, module, onDay } from '../progress/path.fixture.js';
import { mentorLoad, waitingRounds } from './mentor-load.rules.js';

const today = onDay('2026-11-26');
const course = facts({ modules: [module(1)], items: [item('d', 1, 'ASSIGNMENT')], prerequisites: [] });
const round = (id: string, on: string, promisedOn: string, status = 'HANDED_IN') => ({
  ...{ id, itemId: 'd', number: 1, status: status as 'HANDED_IN', at: atNoon(on), promisedOn: onDay(promisedOn) },
});
const trainee = (name: string, mentor: string | null, rounds: ReturnType<typeof round>[] = [], more: object = {}) => ({
  ...{ ...course.trainee, id: name, name, mentorId: mentor, mentorName: mentor, assessing: { ...nothingAssessed, rounds } },
  ...more,
});

it('counts the trainees of each mentor and what they wait for, the fullest first and those without a mentor last', () => {
  const all = [
    trainee('Priya', 'Noa', [round('r1', '2026-11-24', '2026-12-01')]),
    trainee('Tomás', 'Noa', [round('r2', '2026-11-16', '2026-11-23'), round('r0', '2026-10-16', '2026-10-23', 'PASSED')]),
    trainee('Wei', 'Ravi'),
    trainee('Gone', 'Ravi', [round('r3', '2026-11-01', '2026-11-08')], { status: 'WITHDRAWN' }),
    trainee('Freya', null, [round('r4', '2026-11-26', '2026-12-03', 'TO_DIRECTOR')]),
  ];
  expect(mentorLoad(course, all, today)).toEqual([
    { name: 'Noa', trainees: 2, waiting: 2, oldestDays: 10, late: 1 },
    { name: 'Ravi', trainees: 1, waiting: 0, oldestDays: null, late: 0 },
    { name: null, trainees: 1, waiting: 1, oldestDays: 0, late: 0 },
  ]);
  expect(waitingRounds(course, all, today).map(({ roundId, late }) => [roundId, late])).toEqual([
    ['r2', true],
    ['r1', false],
    ['r4', false],
  ]);
});

it('keeps a promise until its day is over', () => {
  const all = [trainee('Priya', 'Noa', [round('r1', '2026-11-19', '2026-11-26')])];
  expect(mentorLoad(course, all, today)[0]?.late).toBe(0);
  expect(mentorLoad(course, all, onDay('2026-11-27'))[0]?.late).toBe(1);
});
