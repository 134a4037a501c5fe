import { approves, comes, grows, inTurn, proposes, sends } from '../acts.js';
import type { Story } from '../story.js';
import { ago, answered, firstPlan } from './answers.js';

/** What calm looks like. */
export const vesper = (now: Date): Story => ({
  name: 'Vesper Energy',
  moments: [
    {
      daysAgo: 59,
      at: '08:00',
      happens: inTurn(
        comes({
          name: 'Vesper Energy',
          timeZone: 'Europe/Lisbon',
          industry: 'ENERGY',
          sizeBand: 'FROM_250',
          outcome: 'Half of our homes on flexible tariffs, without one more complaint.',
          lead: ['Rui Tavares', 'rui.tavares@vesper.example'],
          sponsor: ['Sofia Leal', 'sofia.leal@vesper.example'],
          hr: ['Marta Pires', 'marta.pires@vesper.example'],
          startsOn: ago(now, 59),
          template: { deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 4 },
        }),
        grows('Grid: Joana Reis, Nuno Paz', 'Tariffs: Tiago Melo, Ines Faro', 'Customer Care: Rita Luz, Vasco Gil'),
      ),
    },
    { daysAgo: 50, at: '10:30', happens: inTurn(proposes(answered, firstPlan), sends()) },
    { daysAgo: 49, at: '09:15', happens: approves('Rui Tavares', 'Sofia Leal', 'Marta Pires') },
  ],
});
