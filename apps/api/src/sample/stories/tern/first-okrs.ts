import type { ToldOkrs } from '../../okr-told.js';

const decide = 'Clients decide on our report, not on the one after it';

/** What Tern worked for in its first cycle. */
export const firstOkrs: readonly ToldOkrs[] = [
  {
    team: 'Tern & Co',
    lead: 'Katrin Vogt',
    mission: 'We help housing co-operatives renovate without losing the trust of those who live there.',
    dependencies: [],
    objectives: [
      {
        text: decide,
        whyNow:
          'Two projects of three wait for a decision after we have delivered. While they wait, prices rise and people leave our teams. Three clients told us that they would have needed half the pages.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Projects decided within six weeks of our report rise from 33 to 70 %',
            unit: '%',
            levels: [33, 44, 59, 70],
            champion: 'Katrin Vogt',
            source: 'Project list',
          },
          {
            text: 'Reports asked for again in another form fall from 9 to 2 a month',
            unit: 'reports',
            levels: [9, 7, 4, 2],
            champion: 'Katrin Vogt',
            source: 'Project list',
          },
        ],
      },
    ],
  },
  {
    team: 'Advisory',
    lead: 'Paul Stein',
    mission: 'After we leave the room, everybody knows what was decided and why.',
    dependencies: [{ direction: 'WE_NEED', other: 'Operations', what: 'Two quiet days before each board meeting', agreedBy: 'Uwe Lang' }],
    objectives: [
      {
        text: 'A board leaves the meeting with its answer',
        whyNow:
          'Boards meet four times a year, and a missed one costs a season of building. Our papers answer questions that nobody asked. Six boards meet before the summer.',
        kind: 'EXTERNAL',
        supports: decide,
        keyResults: [
          { text: 'Papers of ten pages or fewer rise from 15 to 75 %', unit: '%', levels: [15, 33, 57, 75], champion: 'Paul Stein', source: 'Project folders' },
          {
            text: 'Meetings that end with a named decision rise from 40 to 80 %',
            unit: '%',
            levels: [40, 52, 68, 80],
            champion: 'Rike Haas',
            source: 'Minutes',
          },
        ],
      },
    ],
  },
  {
    team: 'Operations',
    lead: 'Uwe Lang',
    mission: 'Colleagues can give their day to the client, because the rest is in order.',
    dependencies: [{ direction: 'WE_NEED', other: 'Advisory', what: 'Meeting dates two weeks ahead', agreedBy: 'Paul Stein' }],
    objectives: [
      {
        text: 'Colleagues travel less and arrive rested',
        whyNow:
          'Eleven nights a month away from home are the first reason why people leave us. Half of the trips are for an hour of talk. Rail works in autumn will make each of them longer.',
        kind: 'INTERNAL',
        keyResults: [
          {
            text: 'Nights away per colleague fall from 11 to 6 a month',
            unit: 'nights',
            levels: [11, 9.5, 7.5, 6],
            champion: 'Uwe Lang',
            source: 'Travel expenses',
          },
          { text: 'Trips changed on the day fall from 26 to 8 %', unit: '%', levels: [26, 21, 13, 8], champion: 'Vera Kraus', source: 'Bookings' },
        ],
      },
    ],
  },
  {
    team: 'Partners',
    lead: 'Anke Behr',
    mission: 'Good craft firms want to work on the houses of our clients.',
    dependencies: [{ direction: 'THEY_NEED', other: 'Advisory', what: 'What firms say about our time plans', agreedBy: 'Paul Stein' }],
    objectives: [
      {
        text: 'Craft firms bid for our roofs again',
        whyNow:
          'One tender of four found three bidders last year. Firms say that our papers take them two days to read. Without a choice our clients pay too much, or wait.',
        kind: 'EXTERNAL',
        supports: decide,
        keyResults: [
          {
            text: 'Tenders with three bidders or more rise from 28 to 65 %',
            unit: '%',
            levels: [28, 39, 54, 65],
            champion: 'Anke Behr',
            source: 'Tender list',
          },
          { text: 'Weeks from tender to contract fall from 14 to 7', unit: 'weeks', levels: [14, 12, 9, 7], champion: 'Anke Behr', source: 'Tender list' },
        ],
      },
    ],
  },
];
