import type { ToldOkrs } from '../../okr-told.js';

const flexible = 'Homes gain from moving their power, and tell their neighbours';

/** What Vesper works for in its first cycle. */
export const vesperOkrs: readonly ToldOkrs[] = [
  {
    team: 'Vesper Energy',
    lead: 'Helena Couto',
    mission: 'We make clean power the easy choice for every home.',
    dependencies: [],
    objectives: [
      {
        text: flexible,
        whyNow: 'The regulator opens the market in spring. Our homes can earn by it, and hardly one in five knows. Whoever explains it first will keep them.',
        kind: 'EXTERNAL',
        keyResults: [
          { text: 'Homes on a flexible tariff rise from 21 to 50 %', unit: '%', levels: [21, 30, 41, 50], champion: 'Helena Couto', source: 'Contract system' },
          {
            text: 'New homes that came by a neighbour rise from 4 to 15 %',
            unit: '%',
            levels: [4, 7, 12, 15],
            champion: 'Helena Couto',
            source: 'Question at sign-up',
          },
        ],
        watches: [{ text: 'Complaints per thousand homes', unit: 'a month', healthy: [0, 9], now: 6, owner: 'Helena Couto' }],
      },
    ],
  },
  {
    team: 'Grid',
    lead: 'Joana Reis',
    mission: 'We keep the lights on while homes decide when they use power.',
    dependencies: [{ direction: 'WE_NEED', other: 'Tariffs', what: 'Hours of the next day by three in the afternoon', agreedBy: 'Tiago Melo' }],
    objectives: [
      {
        text: 'A home can shift its demand without noticing',
        whyNow: 'Winter peaks come back in January. The old meters leave in spring. Until then each megawatt that moves by itself is one that we need not buy.',
        kind: 'EXTERNAL',
        supports: flexible,
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
    dependencies: [{ direction: 'TOGETHER', other: 'Customer Care', what: 'One page that explains a bill', agreedBy: 'Rita Luz' }],
    objectives: [
      {
        text: 'People choose a price because they see what it gives them',
        whyNow:
          'Rivals announce theirs for March. Ours is cheaper for most, and looks dearer on paper. Those who leave us now will not come back within two years.',
        kind: 'EXTERNAL',
        supports: flexible,
        keyResults: [
          {
            text: 'Share of new contracts on the hourly price rises from 18 to 45 %',
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
            source: 'Calls to 50 customers a week',
          },
        ],
      },
    ],
  },
  {
    team: 'Customer Care',
    lead: 'Rita Luz',
    mission: 'Whoever calls us knows what happens next before they hang up.',
    dependencies: [{ direction: 'WE_NEED', other: 'Grid', what: 'News of a fault before the first call', agreedBy: 'Joana Reis' }],
    objectives: [
      {
        text: 'Nobody has to call twice about the same thing',
        whyNow: 'A third of our calls repeat an earlier one. Each flexible hour brings new questions. We will not have more people in winter than we have now.',
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
