import type { ToldOkrs } from '../okr-acts.js';

/** What the teams of Vesper work for in their first cycle. */
export const vesperOkrs: readonly ToldOkrs[] = [
  {
    team: 'Grid',
    lead: 'Joana Reis',
    mission: 'We keep the lights on while homes decide when they use power.',
    objectives: [
      {
        text: 'A home can move its demand without noticing',
        whyNow: 'Winter peaks come back in January, and the old meters leave in spring.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Demand moved out of the evening peak grows from 4 to 15 MW',
            unit: 'MW',
            levels: [4, 7, 11, 15],
            champion: 'Joana Reis',
            source: 'Load curves of the control room',
          },
          {
            text: 'Homes that ended a flexible hour early fall from 22 to 6 %',
            unit: '%',
            levels: [22, 17, 11, 6],
            champion: 'Nuno Paz',
            source: 'Meter events',
          },
        ],
      },
    ],
  },
  {
    team: 'Tariffs',
    lead: 'Tiago Melo',
    mission: 'We offer prices that people understand and trust.',
    objectives: [
      {
        text: 'People choose a flexible price because they see what it gives them',
        whyNow: 'Rivals announce theirs for March.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Share of new contracts on a flexible tariff rises from 18 to 45 %',
            unit: '%',
            levels: [18, 26, 36, 45],
            champion: 'Tiago Melo',
            source: 'Contract system',
          },
          {
            text: 'Customers who can explain their last bill rise from 38 to 80 %',
            unit: '%',
            levels: [38, 50, 66, 80],
            champion: 'Ines Faro',
            source: 'Weekly survey of 200 customers',
          },
        ],
      },
    ],
  },
  {
    team: 'Customer Care',
    lead: 'Rita Luz',
    mission: 'Whoever calls us knows what happens next before they hang up.',
    objectives: [
      {
        text: 'Nobody has to call twice about the same thing',
        whyNow: 'A third of our calls repeat an earlier one.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Repeat calls within seven days fall from 31 to 12 %',
            unit: '%',
            levels: [31, 26, 18, 12],
            champion: 'Rita Luz',
            source: 'Telephone system',
          },
          {
            text: 'Questions answered in the first contact rise from 54 to 85 %',
            unit: '%',
            levels: [54, 62, 74, 85],
            champion: 'Vasco Gil',
            source: 'Sample of 50 contacts a week',
          },
        ],
      },
    ],
  },
];
