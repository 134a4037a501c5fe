import { approves, inTurn, proposes, sends } from '../../acts.js';
import { answersAboutConsent, asksForConsent, changesConsent } from '../../consent-acts.js';
import { movesCycle, plansCycle } from '../../okr-acts.js';
import { comes, grows, isLedBy } from '../../people-acts.js';
import { allPublish, writeAndSend } from '../../review-acts.js';
import type { Story } from '../../story.js';
import { heldTraining, plansTraining } from '../../training-acts.js';
import { ago, answered, firstPlan } from '../answers.js';
import { vesperOkrs } from './vesper-okrs.js';

const authors = ['Helena Couto', 'Joana Reis', 'Nuno Paz', 'Tiago Melo', 'Ines Faro', 'Rita Luz', 'Vasco Gil'];

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
        isLedBy('Vesper Energy: Helena Couto'),
        grows('Grid: Joana Reis, Nuno Paz', 'Tariffs: Tiago Melo, Ines Faro', 'Customer Care: Rita Luz, Vasco Gil'),
      ),
    },
    { daysAgo: 50, at: '10:30', happens: inTurn(proposes(answered, firstPlan), sends()) },
    { daysAgo: 49, at: '09:15', happens: approves('Rui Tavares', 'Sofia Leal', 'Marta Pires') },
    { daysAgo: 40, at: '09:00', happens: inTurn(plansCycle, plansTraining('OKRs, the basics', 7, authors)) },
    {
      daysAgo: 38,
      at: '11:30',
      happens: asksForConsent(
        'LEARNING',
        'A grid and its customers in one programme is rare, and others would learn from it.',
        'What it takes to get two units with different clocks to one check-in, without your name.',
      ),
    },
    { daysAgo: 37, at: '08:45', happens: answersAboutConsent('Rui Tavares', 'NONE', 'Not while we are before the regulator.') },
    { daysAgo: 30, at: '14:00', happens: heldTraining('OKRs, the basics') },
    { daysAgo: 22, at: '09:00', happens: movesCycle('startDrafting', 1) },
    { daysAgo: 15, at: '10:00', happens: writeAndSend(1, vesperOkrs) },
    { daysAgo: 13, at: '10:00', happens: allPublish(1, vesperOkrs, 'Clear words, and each figure has one person.') },
    // With the fifth client that lets its choices be counted, what clients choose has figures.
    { daysAgo: 10, at: '09:20', happens: changesConsent('Rui Tavares', 'AGGREGATE', 'The hearing is over. Figures are fine; the rest stays with you.') },
    { daysAgo: 8, at: '08:30', happens: movesCycle('startCycle', 1) },
  ],
});
