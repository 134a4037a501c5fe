import type { ToldOkrs } from '../../okr-told.js';

/** The team that came late, and drafts while the others run. */
export const financeOkrs: ToldOkrs = {
  team: 'Finance',
  lead: 'Berit Aas',
  mission: 'Whoever decides at Halden sees what it costs while it can still be changed.',
  dependencies: [{ direction: 'THEY_NEED', other: 'Logistics', what: 'What a late part costs, by Monday noon', agreedBy: 'Finn Lie' }],
  objectives: [
    {
      text: 'Team leads see the cost of a late part in the same week',
      whyNow: 'Our report comes four weeks after the fact. By then nobody remembers the part. Budgets for next year are drawn up in ten weeks.',
      kind: 'INTERNAL',
      keyResults: [
        {
          text: 'Costs booked within three days rise from 46 to 60 %',
          unit: '%',
          levels: [46, 60, 72, 82],
          champion: 'Berit Aas',
          source: 'Ledger',
          leads: 'COMMIT',
        },
        {
          text: 'Questions about a cost report fall from 40 to 12 a month',
          unit: 'questions',
          levels: [40, 32, 20, 12],
          champion: 'Berit Aas',
          source: 'Mailbox of finance',
        },
      ],
    },
  ],
};
