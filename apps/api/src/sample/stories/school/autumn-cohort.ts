import { inTurn } from '../../acts.js';
import { apply } from '../../applying-acts.js';
import { enrols, gathersStaff, heldSession, makesUp, opensProgramme, plansCohort, setsSessions, writesToCohort } from '../../certification-acts.js';
import { assesses, drafts, handsIn, passesQuiz, reads } from '../../learning-acts.js';
import { newSchool } from '../../school.js';
import { momentOf, type Story } from '../../story.js';
import { ago } from '../answers.js';
import { applicants, written } from './written.js';

const [priya, tomas, wei, freya, amadou, jonas] = ['Priya Natarajan', 'Tomás Alves', 'Wei Lin', 'Freya Holm', 'Amadou Keita', 'Jonas Brandt'] as const;

/** A cohort in its sixth week: one is ahead, one waits for an answer that is late, one has not been seen for a while; people apply for the next one. */
export const autumnCohort = (now: Date): Story => {
  const school = newSchool();
  /** Of a moment, which is never on a weekend. */
  const weekday = (daysAgo: number): string => momentOf(now, { daysAgo, at: '12:00' }).toISOString().slice(0, 10);
  const begins = 36;
  return {
    name: 'Certification',
    moments: [
      {
        daysAgo: begins + 30,
        at: '09:20',
        happens: inTurn(
          gathersStaff(school, 'Noa Berg: MENTOR, ASSESSOR', 'Ravi Menon: MENTOR, ASSESSOR', 'Elin Roos: COACH'),
          opensProgramme(school, 'OKR coach certification'),
          plansCohort(school, 'Elin Roos', {
            ...{ name: 'The first cohort', applyUntil: ago(now, begins + 10), startsOn: ago(now, begins) },
            ...{ dropOutUntil: ago(now, begins - 14), endsOn: ago(now, begins - 168) },
          }),
          enrols(school, `Noa Berg: ${priya}, ${tomas}, ${freya}`, `Ravi Menon: ${wei}, ${amadou}, ${jonas}`),
          setsSessions(school, [
            { item: 'stance-live', on: weekday(begins - 8), minutes: 90 },
            { item: 'parameters-live', on: weekday(begins - 18), minutes: 90 },
            { item: 'workshop-live', on: weekday(begins - 31), minutes: 75 },
            { item: 'steps-live', on: weekday(begins - 45), minutes: 90 },
          ]),
        ),
      },
      {
        daysAgo: begins - 8,
        at: '18:30',
        happens: inTurn(
          heldSession(school, 'stance-live', [jonas]),
          ...[priya, tomas, wei, freya, amadou].map((name) => reads(school, name, 'coaching-stance')),
          ...[priya, tomas, wei, freya].map((name) => passesQuiz(school, name, 'coaching-stance')),
        ),
      },
      {
        daysAgo: begins - 15,
        at: '17:10',
        happens: inTurn(
          handsIn(school, priya, 'tasks-to-outcomes', written.priyaStance),
          handsIn(school, tomas, 'tasks-to-outcomes', written.tomasStance),
          handsIn(school, wei, 'tasks-to-outcomes', written.weiStance),
        ),
      },
      {
        daysAgo: begins - 18,
        at: '18:40',
        happens: inTurn(
          assesses(
            ...([school, 'Ravi Menon', priya] as const),
            { outcome: 3, questions: 4, 'own-words': 3 },
            'You leave two lines for the second session and say why. That is the hardest part of this exercise.',
          ),
          assesses(
            ...([school, 'Ravi Menon', tomas] as const),
            { outcome: 3, questions: 3, 'own-words': 3 },
            'The question about the two answers they are proud of is one I will take over.',
          ),
          assesses(
            ...([school, 'Noa Berg', wei] as const),
            { outcome: 2, questions: 1, 'own-words': 2 },
            'In the first line you give the answer and then ask whether they agree. What would you ask if you did not know about response times?',
          ),
          heldSession(school, 'parameters-live', [freya, jonas]),
          ...[priya, tomas].flatMap((name) => [reads(school, name, 'ten-parameters'), passesQuiz(school, name, 'ten-parameters')]),
          handsIn(school, priya, 'propose-a-plan', written.priyaPlan),
        ),
      },
      {
        daysAgo: begins - 24,
        at: '10:15',
        happens: inTurn(
          assesses(
            ...([school, 'Ravi Menon', priya] as const),
            { plan: 3, questions: 3, structure: 3 },
            'A client lead could decide this on a phone. I would still like to hear the price of number 4.',
          ),
          handsIn(school, freya, 'tasks-to-outcomes', written.freyaStance),
          passesQuiz(school, amadou, 'coaching-stance'),
          // Read by nobody since: the promised day is over.
          handsIn(school, amadou, 'tasks-to-outcomes', written.amadouStance),
          reads(school, jonas, 'coaching-stance'),
        ),
      },
      {
        daysAgo: begins - 31,
        at: '18:30',
        happens: inTurn(
          assesses(
            ...([school, 'Ravi Menon', freya] as const),
            { outcome: 3, questions: 3, 'own-words': 4 },
            'Late, and worth it. “Four times, if need be” made me laugh; count by hand stays in my head.',
          ),
          heldSession(school, 'workshop-live', [wei, amadou, jonas]),
          reads(school, freya, 'ten-parameters'),
          reads(school, priya, 'workshop-design'),
          passesQuiz(school, priya, 'workshop-design'),
          drafts(school, tomas, 'propose-a-plan', written.tomasPlan),
          writesToCohort(school, 'Before our next live session', written.toCohort),
        ),
      },
      {
        daysAgo: 2,
        at: '16:20',
        happens: inTurn(
          makesUp(school, amadou, 'workshop-live', written.amadouMakesUp),
          plansCohort(school, 'Elin Roos', {
            ...{ name: 'The second cohort', applyUntil: ago(now, -40), startsOn: ago(now, -61) },
            ...{ dropOutUntil: ago(now, -75), endsOn: ago(now, -243) },
          }),
          handsIn(school, priya, 'design-a-workshop', written.priyaWorkshop),
          handsIn(school, wei, 'tasks-to-outcomes', written.weiSecond),
          apply(school, ...applicants),
        ),
      },
    ],
  };
};
