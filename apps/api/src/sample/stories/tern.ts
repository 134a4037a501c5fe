import { approves, comes, completesCycle, grows, inTurn, proposes, sends, writesInMargin } from '../acts.js';
import type { Story } from '../story.js';
import { ago, firstPlan, levels, reviews } from './answers.js';

/** A reset, and a question in the margin. */
export const tern = (now: Date): Story => ({
  name: 'Tern & Co',
  moments: [
    {
      daysAgo: 230,
      at: '08:30',
      happens: inTurn(
        comes({
          name: 'Tern & Co',
          timeZone: 'Europe/Berlin',
          industry: 'SERVICES',
          sizeBand: 'FROM_50',
          outcome: 'We finish what we start, and stop what does not matter.',
          lead: ['Mia Brandt', 'mia.brandt@tern.example'],
          sponsor: ['Tom Keller', 'tom.keller@tern.example'],
          hr: ['Jana Wolf', 'jana.wolf@tern.example'],
          startsOn: ago(now, 230),
          template: { deploymentWeeks: 3, trainingWeeks: 2, cycleMonths: 3 },
        }),
        grows('Advisory: Paul Stein, Rike Haas', 'Operations: Uwe Lang, Vera Kraus', 'Partners: Anke Behr'),
      ),
    },
    {
      daysAgo: 221,
      at: '13:00',
      happens: inTurn(proposes([levels, { key: 'cycle', option: 'three-months', why: 'Our projects last a quarter.' }, reviews], firstPlan), sends()),
    },
    { daysAgo: 219, at: '07:50', happens: approves('Mia Brandt', 'Tom Keller', 'Jana Wolf') },
    { daysAgo: 98, at: '09:00', happens: completesCycle(1) },
    {
      daysAgo: 1,
      at: '16:30',
      happens: writesInMargin('Mia Brandt', 'quantity', 'Three objectives were too many for Operations. Could we say two for everybody in the next cycle?'),
    },
  ],
});
