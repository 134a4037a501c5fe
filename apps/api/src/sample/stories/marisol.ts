import { approves, inTurn, notesPrivately, proposes, sends } from '../acts.js';
import { answersAboutConsent, asksForConsent } from '../consent-acts.js';
import { comes, coordinates, grows } from '../people-acts.js';
import { plansCycleAfterDrafting } from '../okr-acts.js';
import type { Story } from '../story.js';
import { heldTraining, plansTraining } from '../training-acts.js';
import { ago, answered, firstPlan } from './answers.js';

const trained = ['Ana Prieto', 'Ben Soler', 'Dev Marsh', 'Eva Lindt', 'Rosa Gil', 'Marta Rey', 'Pau Serra'];

/** A plan in force, and a training that is near. */
export const marisol = (now: Date): Story => ({
  name: 'Marisol Health',
  moments: [
    {
      daysAgo: 45,
      at: '09:00',
      happens: inTurn(
        comes({
          name: 'Marisol Health',
          timeZone: 'Europe/Madrid',
          industry: 'HEALTH',
          sizeBand: 'FROM_250',
          outcome: 'Patients wait half as long for a first appointment, and every ward knows its part.',
          lead: ['Inés Marín', 'ines.marin@marisol.example'],
          sponsor: ['Hugo Sanz', 'hugo.sanz@marisol.example'],
          hr: ['Clara Vega', 'clara.vega@marisol.example'],
          startsOn: ago(now, 45),
          template: { deploymentWeeks: 5, trainingWeeks: 3, cycleMonths: 4 },
        }),
        grows(
          'Admissions: Ana Prieto, Ben Soler, Chu Anand',
          'Wards: Dev Marsh, Eva Lindt, Rosa Gil',
          'Laboratory: Luis Ortega, Nuria Pons',
          'Outpatients: Marta Rey, Pau Serra, Iris Cano',
        ),
        coordinates('Carla Font', 'carla.font@marisol.example'),
      ),
    },
    { daysAgo: 31, at: '11:00', happens: inTurn(proposes(answered, firstPlan), sends()) },
    { daysAgo: 29, at: '08:40', happens: approves('Inés Marín', 'Hugo Sanz', 'Clara Vega') },
    { daysAgo: 20, at: '09:30', happens: inTurn(plansCycleAfterDrafting, plansTraining('OKRs, the basics', 10, [...trained, 'Luis Ortega'])) },
    {
      daysAgo: 18,
      at: '10:15',
      happens: asksForConsent(
        'LEARNING',
        'Wards that work in shifts are trained in another way than offices, and others would learn from it.',
        'How many dates it takes until a whole shift has been trained, without your name.',
      ),
    },
    { daysAgo: 17, at: '12:05', happens: answersAboutConsent('Inés Marín', 'AGGREGATE', 'Figures, yes. About the rest let us talk after the first cycle.') },
    {
      daysAgo: 7,
      at: '15:00',
      happens: inTurn(heldTraining('OKRs, the basics', ['Luis Ortega']), plansTraining('OKRs, the second date', 12, ['Luis Ortega', 'Nuria Pons'])),
    },
    { daysAgo: 6, at: '16:00', happens: notesPrivately('Chu and Iris have not answered about the training. Ask Inés before Friday.') },
  ],
});
