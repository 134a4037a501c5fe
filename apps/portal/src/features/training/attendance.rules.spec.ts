import { marked, marksOf, minutesOf } from './attendance.rules.js';

const ana = { personId: 'ana', state: 'BOOKED', minutesAttended: null };
const ben = { personId: 'ben', state: 'INVITED', minutesAttended: null };

it('takes everybody booked as there, and nobody else', () => {
  expect(minutesOf(ana, {}, 120)).toBe(120);
  expect(minutesOf(ben, {}, 120)).toBe(0);
  expect(minutesOf(ana, { ana: 30 }, 120)).toBe(30);
});

it.each([
  ['a booked person as missing', ana, 0, { eve: 5, ana: 0 }],
  ['a booked person as gone early', ana, 90, { eve: 5, ana: 90 }],
  ['a booked person as there throughout, which needs no mark', ana, 120, { eve: 5 }],
  ['somebody who came without a booking', ben, 120, { eve: 5, ana: 7, ben: 120 }],
  ['somebody without a booking who did not come, which needs no mark', ben, 0, { eve: 5, ana: 7 }],
])('marks %s', (_, seat, minutes, marks) => expect(marked({ eve: 5, ana: 7 }, seat, minutes, 120)).toEqual(marks));

it('starts a correction from what was recorded', () => {
  const seats = [
    { ...ana, minutesAttended: 120 },
    { ...ben, minutesAttended: 45 },
  ];
  expect(marksOf(seats, 120)).toEqual({ ben: 45 });
});
