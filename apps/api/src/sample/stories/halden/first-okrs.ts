import type { ToldOkrs } from '../../okr-told.js';

const weekOne = 'A new robot earns its keep in its first week';
const whole = 'Each team hands over what the next one can use';

/** What Halden worked for in its first cycle. */
export const firstOkrs: readonly ToldOkrs[] = [
  {
    team: 'Halden Robotics',
    lead: 'Solveig Ruud',
    mission: 'We build robots that small factories can count on from their first shift.',
    dependencies: [],
    objectives: [
      {
        text: weekOne,
        whyNow:
          'Every third installation took a second visit last year. Owners of small factories ask each other before they ask us. Orders for spring are twice those of last year, and we cannot double the visits.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Robots in full production on their fifth day rise from 52 to 80 %',
            unit: '%',
            levels: [52, 60, 71, 80],
            champion: 'Solveig Ruud',
            source: 'Run logs',
          },
          {
            text: 'Days from delivery to the first good part fall from 11 to 4',
            unit: 'days',
            levels: [11, 9, 6, 4],
            champion: 'Magnus Eide',
            source: 'Hand-over sheets',
          },
        ],
      },
      {
        text: whole,
        whyNow: 'Half of our delays begin between two teams. Each of us fixed their own half for years. In spring there is no slack left to hide it.',
        kind: 'INTERNAL',
        keyResults: [
          {
            text: 'Jobs that reach the next team complete rise from 61 to 90 %',
            unit: '%',
            levels: [61, 70, 81, 90],
            champion: 'Magnus Eide',
            source: 'Job cards, ten a week',
          },
          {
            text: 'Changes told less than two days ahead fall from 19 to 5 a month',
            unit: 'changes',
            levels: [19, 15, 9, 5],
            champion: 'Solveig Ruud',
            source: 'Planning board',
          },
        ],
      },
    ],
  },
  {
    team: 'Field Service',
    lead: 'Lee Park',
    mission: 'We leave a factory when its people can run the robot without us.',
    dependencies: [
      { direction: 'WE_NEED', other: 'Software', what: 'A restart drill that can be shown on the robot itself', agreedBy: 'Nils Aune' },
      { direction: 'THEY_NEED', other: 'Sales', what: 'What we find wrong with halls that looked ready', agreedBy: 'Jens Roe' },
    ],
    objectives: [
      {
        text: 'Operators run their robot alone when we drive home',
        whyNow:
          'Four of ten calls in the first month ask what we had just shown. Whoever did it with their own hands does not call. Our calendar is full until summer.',
        kind: 'EXTERNAL',
        supports: weekOne,
        keyResults: [
          {
            text: 'Operators who pass the restart drill alone rise from 35 to 85 %',
            unit: '%',
            levels: [35, 50, 70, 85],
            champion: 'Lee Park',
            source: 'Drill sheets of the visits',
          },
          {
            text: 'Calls for help per robot in its first month fall from 6.2 to 2.5',
            unit: 'calls',
            levels: [6.2, 5.1, 3.6, 2.5],
            champion: 'Ola Nes',
            source: 'Call log',
          },
        ],
        watches: [{ text: 'Overtime on site per fitter', unit: 'hours a week', healthy: [0, 6], now: 5, owner: 'Lee Park' }],
      },
    ],
  },
  {
    team: 'Logistics',
    lead: 'Finn Lie',
    mission: 'What a fitter needs lies on site before the fitter does.',
    dependencies: [{ direction: 'TOGETHER', other: 'Field Service', what: 'One list of what a visit takes', agreedBy: 'Lee Park' }],
    objectives: [
      {
        text: 'Spare parts are there before anybody asks for them',
        whyNow:
          'A fitter without a part costs a day and a hotel night. Our stock count is right in three places of four. The second hall opens in May, and errors would double with it.',
        kind: 'INTERNAL',
        supports: weekOne,
        keyResults: [
          { text: 'Visits that wait for a part fall from 24 to 8 %', unit: '%', levels: [24, 19, 13, 8], champion: 'Finn Lie', source: 'Visit reports' },
          {
            text: 'Shelves with a wrong count fall from 140 to 30',
            unit: 'shelves',
            levels: [140, 107, 63, 30],
            champion: 'Kari Vik',
            source: 'Rolling count of 200 shelves',
          },
        ],
      },
    ],
  },
  {
    team: 'Software',
    lead: 'Nils Aune',
    mission: 'The robot explains itself.',
    dependencies: [{ direction: 'WE_NEED', other: 'Field Service', what: 'The hundred faults that they meet most', agreedBy: 'Lee Park' }],
    objectives: [
      {
        text: 'A fault tells the operator what to do next',
        whyNow: 'Operators photograph error codes and send them to us. Six of ten could be cleared on the spot. Each new robot adds to the queue.',
        kind: 'EXTERNAL',
        supports: weekOne,
        keyResults: [
          {
            text: 'Stops that operators clear without us rise from 41 to 75 %',
            unit: '%',
            levels: [41, 51, 65, 75],
            champion: 'Nils Aune',
            source: 'Run logs',
          },
          {
            text: 'Messages that nobody can act on fall from 58 to 10',
            unit: 'messages',
            levels: [58, 44, 24, 10],
            champion: 'Tuva Holm',
            source: 'List of messages',
          },
        ],
      },
    ],
  },
  {
    team: 'Sales',
    lead: 'Jens Roe',
    mission: 'We sell what will run, to people who will run it.',
    dependencies: [{ direction: 'WE_NEED', other: 'Field Service', what: 'A look at the floor plan within two days', agreedBy: 'Lee Park' }],
    objectives: [
      {
        text: 'Buyers know before they sign what their hall must offer',
        whyNow:
          'Floors, air and power were wrong in every fourth hall. We hear of it when the lorry stands at the gate. One rejected delivery costs more than ten visits before the sale.',
        kind: 'EXTERNAL',
        supports: whole,
        keyResults: [
          {
            text: 'Contracts with a checked floor plan rise from 12 to 70 %',
            unit: '%',
            levels: [12, 29, 53, 70],
            champion: 'Siri Ness',
            source: 'Contract folder',
          },
          {
            text: 'Contracts changed after signing fall from 34 to 12 %',
            unit: '%',
            levels: [34, 27, 19, 12],
            champion: 'Jens Roe',
            source: 'Order system',
          },
        ],
      },
    ],
  },
];
