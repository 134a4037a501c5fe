import { approves, asksForException, comes, completesCycle, grows, inTurn, notesPrivately, proposes, sends } from '../acts.js';
import type { Story } from '../story.js';
import { ago, firstPlan, levels, reviews } from './answers.js';

/** Two teams that ask for the same exception. */
export const halden = (now: Date): Story => ({
  name: 'Halden Robotics',
  moments: [
    {
      daysAgo: 208,
      at: '09:30',
      happens: inTurn(
        comes({
          name: 'Halden Robotics',
          timeZone: 'Europe/Oslo',
          industry: 'INDUSTRY',
          sizeBand: 'FROM_1000',
          outcome: 'Customers are up and running after our first visit.',
          lead: ['Astrid Dahl', 'astrid.dahl@halden.example'],
          sponsor: ['Erik Moen', 'erik.moen@halden.example'],
          hr: ['Liv Berg', 'liv.berg@halden.example'],
          startsOn: ago(now, 208),
          template: { deploymentWeeks: 4, trainingWeeks: 3, cycleMonths: 3 },
        }),
        grows(
          'Field Service: Lee Park, Ola Nes',
          'Logistics: Finn Lie, Kari Vik',
          'Software: Nils Aune, Tuva Holm',
          'Sales: Jens Roe, Siri Ness',
          'Finance: Berit Aas',
        ),
      ),
    },
    {
      daysAgo: 196,
      at: '10:00',
      happens: inTurn(proposes([levels, { key: 'cycle', option: 'three-months', why: 'Releases come every quarter.' }, reviews], firstPlan), sends()),
    },
    { daysAgo: 194, at: '12:15', happens: approves('Astrid Dahl', 'Erik Moen', 'Liv Berg') },
    { daysAgo: 65, at: '09:00', happens: completesCycle(1) },
    {
      daysAgo: 12,
      at: '09:20',
      happens: asksForException('Logistics', 'scoring', 'Our carrier reports commitments only, and we would have to guess the rest.', 60),
    },
    {
      daysAgo: 2,
      at: '10:45',
      happens: asksForException('Finance', 'scoring', 'If Logistics may lead with the commitment, so would we: it is how we report.', 60),
    },
    { daysAgo: 1, at: '15:00', happens: notesPrivately('Two teams now want to lead with commit. Talk to Astrid about the parameter, not about the teams.') },
  ],
});
