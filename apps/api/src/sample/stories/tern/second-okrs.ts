import type { ToldOkrs } from '../../okr-told.js';

const first = 'A co-operative that knows us asks us before anybody else';

/** What Tern works for in its second cycle, which ends now. */
export const secondOkrs: readonly ToldOkrs[] = [
  {
    team: 'Tern & Co',
    lead: 'Katrin Vogt',
    dependencies: [],
    objectives: [
      {
        text: first,
        whyNow:
          'Half of our offers go to people who never heard of us. Former clients speak well of us and forget to call. The new subsidies run for two years, and plans are made now.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Enquiries from former clients rise from 2 to 6 a month',
            unit: 'enquiries',
            levels: [2, 3, 5, 6],
            champion: 'Katrin Vogt',
            source: 'Mailbox',
          },
          { text: 'Offers accepted rise from 31 to 52 %', unit: '%', levels: [31, 37, 46, 52], champion: 'Katrin Vogt', source: 'Project list' },
        ],
      },
      {
        text: 'What leads nowhere ends early',
        whyNow:
          'Three hundred hours a month go into projects that nobody decides on. We know them by name, and go on. The people are missing where a client waits.',
        kind: 'INTERNAL',
        keyResults: [
          {
            text: 'Hours on projects without a decision fall from 310 to 90 a month',
            unit: 'hours',
            levels: [310, 245, 155, 90],
            champion: 'Katrin Vogt',
            source: 'Time sheets',
          },
          {
            text: 'Projects that we end ourselves at the first gate rise from 0 to 5',
            unit: 'projects',
            levels: [0, 2, 4, 5],
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
    dependencies: [{ direction: 'TOGETHER', other: 'Partners', what: 'Dates that tenants hear from both of us', agreedBy: 'Anke Behr' }],
    objectives: [
      {
        text: 'Tenants know what the works will change for them',
        whyNow: 'Objections come when the scaffold stands. They delay a site by seven weeks on average. Boards remember that longer than our report.',
        kind: 'EXTERNAL',
        supports: first,
        keyResults: [
          {
            text: 'Tenants who can name the week when works begin rise from 22 to 75 %',
            unit: '%',
            levels: [22, 38, 59, 75],
            champion: 'Rike Haas',
            source: 'Twenty doors a week',
          },
          {
            text: 'Objections in the first month of a site fall from 48 to 15',
            unit: 'objections',
            levels: [48, 38, 25, 15],
            champion: 'Paul Stein',
            source: 'Site files',
          },
        ],
      },
    ],
  },
  {
    team: 'Operations',
    lead: 'Uwe Lang',
    mission: 'Colleagues can give their day to the client: the week is planned, the tools work, the bill is right.',
    dependencies: [{ direction: 'WE_NEED', other: 'Advisory', what: 'Hours noted on the day of the work', agreedBy: 'Paul Stein' }],
    objectives: [
      {
        text: 'Everybody knows on Monday what Thursday brings',
        whyNow: 'Plans change four times before a meeting takes place. Each change reaches somebody too late. Two boards went without us last cycle.',
        kind: 'INTERNAL',
        keyResults: [
          { text: 'Weeks planned by Monday noon rise from 45 to 90 %', unit: '%', levels: [45, 58, 77, 90], champion: 'Uwe Lang', source: 'Shared calendar' },
          {
            text: 'Meetings moved within a day fall from 33 to 12 a week',
            unit: 'meetings',
            levels: [33, 27, 18, 12],
            champion: 'Vera Kraus',
            source: 'Shared calendar',
          },
        ],
      },
      {
        text: 'New colleagues feel useful in their second week',
        whyNow: 'Four people join us before summer. The last two waited six days for a working laptop. First weeks are what they tell their friends about.',
        kind: 'INTERNAL',
        keyResults: [
          {
            text: 'Days until everything works on a new desk fall from 6 to 1',
            unit: 'days',
            levels: [6, 4.5, 2.5, 1],
            champion: 'Vera Kraus',
            source: 'Help desk',
          },
          {
            text: 'Newcomers who lead a call in week two rise from 10 to 60 %',
            unit: '%',
            levels: [10, 25, 45, 60],
            champion: 'Uwe Lang',
            source: 'Talk at the end of week two',
          },
        ],
      },
      {
        text: 'Invoices leave the house while the work is fresh',
        whyNow: 'We pay our people for ten weeks before a client pays us. Late bills are questioned twice as often. The bank looks at it in autumn.',
        kind: 'INTERNAL',
        keyResults: [
          {
            text: 'Invoices sent within five days of the work rise from 37 to 80 %',
            unit: '%',
            levels: [37, 50, 67, 80],
            champion: 'Vera Kraus',
            source: 'Ledger',
          },
          { text: 'Invoices corrected after sending fall from 16 to 4 %', unit: '%', levels: [16, 12, 8, 4], champion: 'Uwe Lang', source: 'Ledger' },
        ],
      },
    ],
  },
  {
    team: 'Partners',
    lead: 'Anke Behr',
    dependencies: [{ direction: 'WE_NEED', other: 'The chamber of crafts', what: 'A place in their newsletter' }],
    objectives: [
      {
        text: 'Craft firms can plan with our dates',
        whyNow: 'Every second site starts late, and the firm stands idle. Good firms take three customers and drop the one who moves. Ours has been that one.',
        kind: 'EXTERNAL',
        supports: first,
        keyResults: [
          {
            text: 'Sites that start in the planned week rise from 48 to 82 %',
            unit: '%',
            levels: [48, 58, 72, 82],
            champion: 'Anke Behr',
            source: 'Site files',
          },
          {
            text: 'Changes to a plan after its contract fall from 23 to 6 a month',
            unit: 'changes',
            levels: [23, 18, 11, 6],
            champion: 'Anke Behr',
            source: 'Site files',
          },
        ],
      },
    ],
  },
];
