import { approves, inTurn, notesPrivately, proposes, sends, writesInMargin } from '../../acts.js';
import { closesCycle, scores } from '../../closing-acts.js';
import { answersAboutConsent, asksForConsent } from '../../consent-acts.js';
import { movesCycle, plansCycle } from '../../okr-acts.js';
import { comes, grows, isLedBy } from '../../people-acts.js';
import { allPublish, writeAndSend } from '../../review-acts.js';
import type { Story } from '../../story.js';
import { heldTraining, plansTraining } from '../../training-acts.js';
import { ago, firstPlan, levels, reviews } from '../answers.js';
import { courseWith } from '../course.js';
import { firstEnds, secondEnds } from './ends.js';
import { firstOkrs } from './first-okrs.js';
import { secondOkrs } from './second-okrs.js';

const template = { deploymentWeeks: 3, trainingWeeks: 2, cycleMonths: 3 };
const writers = ['Katrin Vogt', 'Paul Stein', 'Rike Haas', 'Uwe Lang', 'Vera Kraus', 'Anke Behr'];
const tomorrow = -1;

/** The day before a reset: the second cycle ends, half of its scores are in, and a question stands in the margin. */
export function tern(now: Date): Story {
  const { begun, cycle1, reset1, cycle2, reset2 } = courseWith(now, template, 'reset2', tomorrow);
  return {
    name: 'Tern & Co',
    moments: [
      {
        daysAgo: begun,
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
            startsOn: ago(now, begun),
            template,
          }),
          isLedBy('Tern & Co: Katrin Vogt'),
          grows('Advisory: Paul Stein, Rike Haas', 'Operations: Uwe Lang, Vera Kraus', 'Partners: Anke Behr'),
        ),
      },
      {
        daysAgo: begun - 9,
        at: '13:00',
        happens: inTurn(proposes([levels, { key: 'cycle', option: 'three-months', why: 'Our projects last a quarter.' }, reviews], firstPlan), sends()),
      },
      { daysAgo: begun - 11, at: '07:50', happens: approves('Mia Brandt', 'Tom Keller', 'Jana Wolf') },
      { daysAgo: begun - 15, at: '09:00', happens: inTurn(plansCycle, plansTraining('OKRs, the basics', 7, writers)) },
      { daysAgo: cycle1 + 9, at: '14:00', happens: heldTraining('OKRs, the basics') },
      { daysAgo: cycle1 + 8, at: '08:30', happens: movesCycle('startDrafting', 1) },
      { daysAgo: cycle1 + 5, at: '10:00', happens: writeAndSend(1, firstOkrs) },
      { daysAgo: cycle1 + 3, at: '12:30', happens: allPublish(1, firstOkrs, 'Short and clear. Nothing to add.') },
      { daysAgo: cycle1 - 2, at: '08:30', happens: movesCycle('startCycle', 1) },
      { daysAgo: reset1 + 11, at: '09:00', happens: movesCycle('startClosing', 1) },
      { daysAgo: reset1 + 8, at: '09:15', happens: plansCycle },
      { daysAgo: reset1 + 2, at: '14:00', happens: scores(1, firstEnds) },
      {
        daysAgo: reset1 + 1,
        at: '15:10',
        happens: asksForConsent(
          'LEARNING',
          'Newcomers who lead calls early is something that others have asked me about.',
          'That a target on newcomers moved once their first call was in week two, without your name and your numbers.',
        ),
      },
      { daysAgo: reset1, at: '09:20', happens: answersAboutConsent('Mia Brandt', 'AGGREGATE', 'Figures only for now. Ask me again after the second cycle.') },
      { daysAgo: cycle2 + 10, at: '08:30', happens: movesCycle('startDrafting', 2) },
      {
        daysAgo: cycle2 + 5,
        at: '10:00',
        happens: inTurn(closesCycle(1), writeAndSend(2, secondOkrs)),
      },
      {
        daysAgo: cycle2 + 3,
        at: '11:20',
        happens: allPublish(2, secondOkrs, 'Ready. Which of these would you stop first, if one had to go?'),
      },
      { daysAgo: cycle2 - 2, at: '08:30', happens: movesCycle('startCycle', 2) },
      { daysAgo: reset2 + 14, at: '09:00', happens: movesCycle('startClosing', 2) },
      { daysAgo: reset2 + 4, at: '15:30', happens: scores(2, secondEnds) },
      {
        daysAgo: 2,
        at: '14:20',
        happens: notesPrivately('Mia and Tom disagree on how many objectives are too many. Let Operations speak first tomorrow.'),
      },
      {
        daysAgo: 1,
        at: '16:30',
        happens: writesInMargin('Mia Brandt', 'quantity', 'Three objectives were too many for Operations. Could we say two for everybody in the next cycle?'),
      },
    ],
  };
}
