import type { ToldEnd } from '../../okr-told.js';

/** How the first cycle of Halden ended. */
export const firstEnds: readonly ToldEnd[] = [
  {
    text: 'Robots in full production on their fifth day rise from 52 to 80 %',
    ended: 68,
    score: 0.6,
    learning: 'What held the others back was the hall, not the robot: we had measured our own work only.',
    intention: 'MODIFY',
  },
  {
    text: 'Days from delivery to the first good part fall from 11 to 4',
    ended: 6,
    score: 0.7,
    learning: 'One fitter who stays for two days beats two who come for one.',
    intention: 'KEEP',
  },
  {
    text: 'Jobs that reach the next team complete rise from 61 to 90 %',
    ended: 66,
    score: 0.2,
    learning: 'Nobody had said what complete means. We agreed on it in week nine, and from then on it moved.',
    intention: 'MODIFY',
  },
  {
    text: 'Changes told less than two days ahead fall from 19 to 5 a month',
    ended: 8,
    score: 0.8,
    learning: 'The board on the wall did it. It is a habit now and needs no key result any more.',
    intention: 'REMOVE',
  },
  {
    text: 'Operators who pass the restart drill alone rise from 35 to 85 %',
    ended: 78,
    score: 0.8,
    learning: 'Let them fail once while we stand beside them; the second time they never do.',
    intention: 'KEEP',
  },
  {
    text: 'Calls for help per robot in its first month fall from 6.2 to 2.5',
    ended: 4.4,
    score: 0.4,
    learning: 'The calls that remain are about the old arms, which we had left out of the drill.',
    intention: 'MODIFY',
  },
  {
    text: 'Visits that wait for a part fall from 24 to 8 %',
    ended: 15,
    score: 0.6,
    learning: 'A list that both teams sign is worth more than a larger stock.',
    intention: 'KEEP',
  },
  {
    text: 'Shelves with a wrong count fall from 140 to 30',
    ended: 41,
    score: 0.9,
    learning: 'Counting twenty shelves each morning is easier than two hundred on Fridays.',
    intention: 'REMOVE',
  },
  {
    text: 'Stops that operators clear without us rise from 41 to 75 %',
    ended: 59,
    score: 0.5,
    learning: 'Pictures help more than sentences; we found out late because we tested in the office.',
    intention: 'MODIFY',
  },
  {
    text: 'Messages that nobody can act on fall from 58 to 10',
    ended: 12,
    score: 1,
    learning: 'Most of them could simply go. Two are left because the law asks for them.',
    intention: 'REMOVE',
  },
  {
    text: 'Contracts with a checked floor plan rise from 12 to 70 %',
    ended: 55,
    score: 0.7,
    learning: 'Buyers like the check; it was our own sellers who feared to lose a week by it.',
    intention: 'KEEP',
  },
  {
    text: 'Contracts changed after signing fall from 34 to 12 %',
    score: 'The order system changed in week seven, and figures before and after it cannot be compared.',
    learning: 'Ask before the cycle whether the source will still be there at its end.',
    intention: 'MODIFY',
  },
];
