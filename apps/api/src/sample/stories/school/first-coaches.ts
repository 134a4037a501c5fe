import { inTurn } from '../../acts.js';
import { enrols, plansCohort } from '../../certification-acts.js';
import { passesQuiz, reads } from '../../learning-acts.js';
import { certifies, declares, isFound, opensNetwork, opensShortProgramme } from '../../network-acts.js';
import { newSchool } from '../../school.js';
import type { Story } from '../../story.js';
import { ago } from '../answers.js';

const [katarina, hamid, olu] = ['Katarina Novak', 'Hamid Rezai', 'Olu Bankole'] as const;
const beatriz = 'Beatriz Salgado';

/**
 * Three people who hold a certificate of a short programme and are found in the directory, one who was certified nearly two years ago and is about to renew it,
 * and one who is in the network without.
 */
export const firstCoaches = (now: Date): Story => {
  const school = newSchool();
  const begins = 214;
  // Valid for 24 months: its last day is in about five weeks.
  const first = 730;
  const module = 'coaching-stance';
  return {
    name: 'The first coaches',
    moments: [
      {
        daysAgo: first + 10,
        at: '09:20',
        happens: inTurn(
          opensShortProgramme(
            school,
            'OKR coaching, the stance',
            'An evening course on the one thing that carries all others: asking instead of answering.',
            module,
          ),
          plansCohort(school, 'Mara Lind', {
            ...{ name: 'The first evenings', applyUntil: ago(now, first + 3), startsOn: ago(now, first) },
            ...{ dropOutUntil: ago(now, first - 7), endsOn: ago(now, first - 35) },
          }),
          enrols(school, `Sam Okafor: ${beatriz}`),
        ),
      },
      { daysAgo: first - 28, at: '18:30', happens: inTurn(reads(school, beatriz, module), passesQuiz(school, beatriz, module)) },
      { daysAgo: first - 33, at: '17:00', happens: certifies(school, beatriz) },
      {
        daysAgo: begins + 14,
        at: '09:40',
        happens: inTurn(
          plansCohort(school, 'Mara Lind', {
            ...{ name: 'Spring evenings', applyUntil: ago(now, begins + 7), startsOn: ago(now, begins) },
            ...{ dropOutUntil: ago(now, begins - 7), endsOn: ago(now, begins - 42) },
          }),
          enrols(school, `Sam Okafor: ${katarina}, ${hamid}, ${olu}`),
        ),
      },
      {
        daysAgo: begins - 35,
        at: '18:10',
        happens: inTurn(...[katarina, hamid, olu].flatMap((name) => [reads(school, name, module), passesQuiz(school, name, module)])),
      },
      { daysAgo: begins - 36, at: '16:30', happens: certifies(school, katarina, hamid, olu) },
      {
        daysAgo: begins - 50,
        at: '11:20',
        happens: inTurn(
          opensNetwork('You coach with OKRs, or are about to? Tell us where you are with it. We meet once a month, and bring one thing that did not work.', {
            name: 'Mireia Puig',
            email: 'mireia.puig@solana.example',
          }),
          isFound(school, katarina, {
            headline: 'OKRs for manufacturers whose plans have always come from above',
            about:
              'I spent eleven years in plant management before I began to coach. I like the second cycle best: the first enthusiasm is gone, and people find out whether they mean it.\n\nI work on site, mostly with leadership teams and the two or three teams next to them.',
            languages: ['Czech', 'German', 'English'],
            regions: ['Central Europe'],
            industries: ['Manufacturing', 'Logistics'],
            website: 'https://novak-coaching.example',
          }),
          isFound(school, hamid, {
            headline: 'Hospitals and care: fewer goals, and time to talk about them',
            about: 'A nurse by training. I help wards and clinics agree on one thing that gets better for patients, and on how they would notice.',
            languages: ['English', 'Farsi', 'Swedish'],
            regions: ['Northern Europe', 'Remote'],
            industries: ['Health care', 'Public sector'],
            website: '',
          }),
          isFound(school, olu, {
            headline: 'For product teams that ship a lot and wonder what for',
            about: '',
            languages: ['English', 'Yoruba'],
            regions: ['United Kingdom', 'West Africa'],
            industries: ['Software', 'Banking'],
            website: 'https://bankole.example',
          }),
        ),
      },
      {
        daysAgo: 60,
        at: '20:15',
        happens: declares(
          school,
          beatriz,
          { kind: 'HOURS', title: 'Peer group for coaches, four evenings', hours: 6, doneOn: ago(now, 320) },
          { kind: 'HOURS', title: 'A course on listening in teams', hours: 2.5, doneOn: ago(now, 75) },
        ),
      },
    ],
  };
};
