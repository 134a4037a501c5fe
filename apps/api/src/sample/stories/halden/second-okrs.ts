import type { ToldOkrs } from '../../okr-told.js';

const again = 'Factories order their second robot because of the first';
const promise = 'We promise what we can keep, and keep it';

/** What Halden works for in its second cycle. */
export const secondOkrs: readonly ToldOkrs[] = [
  {
    team: 'Halden Robotics',
    lead: 'Solveig Ruud',
    dependencies: [],
    objectives: [
      {
        text: again,
        whyNow:
          'Installations go well now, yet one owner in six comes back. A rival offers the second robot at cost. Whoever has two of ours will not change for years.',
        kind: 'EXTERNAL',
        keyResults: [
          {
            text: 'Owners who ask for a second offer within a year rise from 18 to 35 %',
            unit: '%',
            levels: [18, 23, 30, 35],
            champion: 'Solveig Ruud',
            source: 'Customer list, read each Monday',
          },
          {
            text: 'Halls that run a second shift without us rise from 9 to 40',
            unit: 'halls',
            levels: [9, 18, 31, 40],
            champion: 'Magnus Eide',
            source: 'Run logs',
          },
        ],
      },
      {
        text: promise,
        whyNow:
          'Owners plan their staff by our dates. In the last cycle every second date moved, mostly by a week. It was the first reason given by those who did not order again.',
        kind: 'INTERNAL',
        keyResults: [
          {
            text: 'Robots delivered in the promised week rise from 57 to 88 %',
            unit: '%',
            levels: [57, 66, 79, 88],
            champion: 'Magnus Eide',
            source: 'Planning board',
          },
          {
            text: 'Promises changed twice or more fall from 21 to 4 a month',
            unit: 'promises',
            levels: [21, 16, 9, 4],
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
    dependencies: [
      { direction: 'WE_NEED', other: 'Software', what: 'Warnings early enough to bring the right part', critical: true, agreedBy: 'Nils Aune' },
      { direction: 'WE_NEED', other: 'Logistics', what: 'Vans packed by the fault and not by habit', agreedBy: 'Finn Lie' },
    ],
    objectives: [
      {
        text: 'Nobody drives out twice for the same fault',
        whyNow:
          'Every fourth fault brings us back a second time. The hall stands still for the days between. Two of us retire in summer, and the visits will not become fewer.',
        kind: 'EXTERNAL',
        supports: again,
        sharedWith: 'Software',
        keyResults: [
          {
            text: 'Second visits for the same fault fall from 27 to 9 %',
            unit: '%',
            levels: [27, 22, 14, 9],
            champion: 'Lee Park',
            source: 'Visit reports',
          },
          {
            text: 'Faults named right on the phone rise from 38 to 72 %',
            unit: '%',
            levels: [38, 48, 62, 72],
            champion: 'Ola Nes',
            source: 'Call log against visit report',
          },
        ],
        watches: [{ text: 'Overtime on site per fitter', unit: 'hours a week', healthy: [0, 6], now: 7, owner: 'Lee Park' }],
      },
    ],
  },
  {
    team: 'Software',
    lead: 'Nils Aune',
    mission: 'The robot explains itself, before it stops.',
    dependencies: [{ direction: 'THEY_NEED', other: 'Field Service', what: 'Warnings early enough to bring the right part', agreedBy: 'Lee Park' }],
    objectives: [
      {
        text: 'A worn part speaks up before it breaks',
        whyNow: 'Seven of ten stops show in the run log hours before. Today nobody looks. Fitters who know of it can bring the part along.',
        kind: 'EXTERNAL',
        supports: again,
        sharedWith: 'Field Service',
        keyResults: [
          {
            text: 'Stops that are announced an hour ahead rise from 6 to 45 %',
            unit: '%',
            levels: [6, 18, 33, 45],
            champion: 'Nils Aune',
            source: 'Run logs',
          },
          {
            text: 'False alarms per robot fall from 14 to 3 a month',
            unit: 'alarms',
            levels: [14, 11, 6, 3],
            champion: 'Tuva Holm',
            source: 'Run logs',
          },
          {
            text: 'Minutes that a hall stands still per stop',
            unit: 'minutes',
            levels: null,
            champion: 'Tuva Holm',
            source: 'Run logs of thirty halls',
          },
        ],
      },
    ],
  },
  {
    team: 'Logistics',
    lead: 'Finn Lie',
    dependencies: [{ direction: 'WE_NEED', other: 'The carrier', what: 'One time of day that holds in winter, too' }],
    objectives: [
      {
        text: 'Parts wait for fitters, never the other way round',
        whyNow:
          'Every third late robot waited for a parcel. Our carrier changed its routes in autumn. The next contract is due in six months, and we want to know what to ask for.',
        kind: 'INTERNAL',
        supports: promise,
        keyResults: [
          {
            text: 'Parcels brought on the agreed day rise from 71 to 80 %',
            unit: '%',
            levels: [71, 80, 87, 92],
            champion: 'Finn Lie',
            source: 'Report of the carrier',
            leads: 'COMMIT',
          },
          {
            text: 'Vans that leave with all parts rise from 64 to 90 %',
            unit: '%',
            levels: [64, 72, 82, 90],
            champion: 'Kari Vik',
            source: 'Loading lists',
          },
        ],
      },
    ],
  },
  {
    team: 'Sales',
    lead: 'Jens Roe',
    dependencies: [{ direction: 'WE_NEED', other: 'Logistics', what: 'Free weeks, seen six weeks ahead', agreedBy: 'Finn Lie' }],
    objectives: [
      {
        text: 'Nobody signs before production has said yes',
        whyNow:
          'We sold weeks that were taken already. Production heard of it by copy of the contract. Owners would rather wait for a date than have it moved.',
        kind: 'INTERNAL',
        supports: promise,
        keyResults: [
          {
            text: 'Contracts with a week confirmed by production rise from 44 to 90 %',
            unit: '%',
            levels: [44, 58, 76, 90],
            champion: 'Jens Roe',
            source: 'Contract folder',
          },
          {
            text: 'Help sellers to answer faster',
            unit: 'days',
            levels: [13, 11, 7, 5],
            champion: 'Siri Ness',
            source: 'Order system',
          },
        ],
      },
    ],
  },
];
