import { approves, inTurn, proposes, sends, writesInMargin } from '../acts.js';
import { answersAboutConsent, asksForConsent } from '../consent-acts.js';
import { comes, grows } from '../people-acts.js';
import type { Story } from '../story.js';
import { ago, firstPlan, levels, reviews } from './answers.js';

/** A decision that waits, before its time and with a reason. */
export const oakfield = (now: Date): Story => ({
  name: 'Oakfield Council',
  moments: [
    {
      daysAgo: 96,
      at: '09:10',
      happens: inTurn(
        comes({
          timeZone: 'Europe/London',
          name: 'Oakfield Council',
          industry: 'PUBLIC',
          sizeBand: 'FROM_1000',
          outcome: 'Every team can name its one priority by summer.',
          lead: ['Dana Ruiz', 'dana.ruiz@oakfield.example'],
          sponsor: ['Ian Webb', 'ian.webb@oakfield.example'],
          hr: ['Ruth Adeyemi', 'ruth.adeyemi@oakfield.example'],
          startsOn: ago(now, 96),
          template: { deploymentWeeks: 15, trainingWeeks: 3, cycleMonths: 4 },
        }),
        grows(
          'Housing: Lena Koch, Piet Visser, Ama Mensah',
          'Parks: Tom Reed, Noor Haddad',
          'Finance: Grace Obi, Karl Voss',
          'Libraries: Jo Lund, Mia Frey',
          'Planning: Sven Aas, Ada Boyle',
        ),
      ),
    },
    {
      daysAgo: 84,
      at: '10:00',
      happens: inTurn(
        proposes(
          [
            levels,
            { key: 'cycle', option: 'three-months', why: 'A short first cycle to learn.' },
            reviews,
            { key: 'scoring', option: 'team-chooses', why: 'Teams have habits; we did not want to break them at once.' },
            { key: 'trainingRule', option: 'team-leads', why: 'Leads carry it into their teams.' },
          ],
          firstPlan,
        ),
        sends(),
      ),
    },
    { daysAgo: 82, at: '14:20', happens: approves('Dana Ruiz', 'Ian Webb', 'Ruth Adeyemi') },
    {
      daysAgo: 70,
      at: '10:20',
      happens: asksForConsent(
        'LEARNING',
        'Your pilot ran into the same questions as other councils do. What you found out would spare them a cycle.',
        'That two ways of scoring in one pilot made a third of its results impossible to compare, told without your name, your teams or your figures.',
      ),
    },
    { daysAgo: 69, at: '16:05', happens: answersAboutConsent('Dana Ruiz', 'LEARNING', 'Gladly. Please keep the budget figures out.') },
    { daysAgo: 20, at: '15:10', happens: writesInMargin('Ian Webb', 'scoring', 'Can finance keep its green, amber and red?') },
    {
      daysAgo: 7,
      at: '13:30',
      happens: inTurn(
        proposes(
          [
            { key: 'scoring', option: 'stretch-first', why: 'Two ways of scoring in the pilot made results impossible to compare.' },
            { key: 'trainingRule', option: 'everyone-who-writes', why: 'Drafts by people without training had to be written twice.' },
            { key: 'cycle', option: 'four-months', why: 'Three months left no time between the budget and the holidays.' },
          ],
          { whyNow: 'Two styles of scoring in the pilot could not be compared.', ifNothing: 'Plan 1 stays, and the training moves.' },
        ),
      ),
    },
    { daysAgo: 6, at: '09:40', happens: sends('The pilot showed it before a whole cycle was over, and training starts soon.') },
  ],
});
