import { known } from '../parameters/catalogue.js';
import type { Answers, KnownKey } from '../parameters/catalogue.js';
import { countWords } from '@cairn/kernel';
import type { PlanAnswer } from './plan.js';

/** A remark for the coach; it never holds anything up. */
export interface PlanAdvice {
  /** `CONTRADICTION`: two answers do not go together. `CAUTION`: often regretted. */
  readonly kind: 'CONTRADICTION' | 'CAUTION';
  readonly keys: readonly KnownKey[];
  readonly text: string;
  /** To be asked instead of told. */
  readonly coachingQuestion: string;
}

interface Situation {
  /** Answers of the plan; a question it does not answer is missing. */
  readonly of: { readonly [K in KnownKey]?: Answers[K] };
  readonly completeCycles: number;
}

type Remark = (situation: Situation) => Pick<PlanAdvice, 'text' | 'coachingQuestion'> | null;

const say = (text: string, coachingQuestion: string): ReturnType<Remark> => ({ text, coachingQuestion });

const remarks: readonly (readonly [PlanAdvice['kind'], readonly KnownKey[], Remark])[] = [
  [
    'CONTRADICTION',
    ['levels', 'cycle'],
    ({ of }) =>
      of.cycle?.top === 'yearly' && of.levels && !of.levels.levels.includes('organisation')
        ? say('The top runs for a year, but the organisation sets no OKRs.', 'Whose OKRs are the yearly ones?')
        : null,
  ],
  [
    'CONTRADICTION',
    ['levels', 'reviews'],
    ({ of }) =>
      of.reviews?.relation === 'same' && of.levels && !of.levels.levels.includes('individual')
        ? say('Reviews are about OKRs, but no person has any of their own.', 'What would a manager read out in the review?')
        : null,
  ],
  [
    'CONTRADICTION',
    ['krTypes', 'kpis'],
    ({ of }) =>
      of.kpis?.handling === 'together' && of.krTypes && !of.krTypes.types.includes('metric')
        ? say('A KPI in focus is to become a key result, but metrics are not accepted.', 'In which form would a KPI appear among the key results?')
        : null,
  ],
  [
    'CONTRADICTION',
    ['alignment', 'bottomUp'],
    ({ of }) =>
      of.alignment?.method === 'cascade' && of.bottomUp?.direction === 'bottomUp'
        ? say('Objectives come down from above, and teams write them all themselves.', 'Who has the first word on a team’s objective?')
        : null,
  ],
  [
    'CONTRADICTION',
    ['alignment', 'copyCheck'],
    ({ of }) =>
      of.alignment?.method === 'cascade' && of.copyCheck?.onCopy === 'mustAnswer'
        ? say(
            'Teams take over higher key results, and have to justify each time that they did.',
            'Do you want them to take over, or to put it in their own words?',
          )
        : null,
  ],
  [
    'CAUTION',
    ['levels'],
    ({ of, completeCycles }) =>
      completeCycles < 2 && of.levels?.levels.includes('individual')
        ? say('Individual OKRs this early usually end as task lists.', 'What would a person’s OKRs say that their team’s do not?')
        : null,
  ],
  [
    'CAUTION',
    ['levels'],
    ({ of, completeCycles }) =>
      completeCycles < 2 && of.levels && of.levels.levels.length > 3
        ? say(`${countWords(of.levels.levels.length, 'level')} from the start: each one lengthens drafting.`, 'Which level could wait for a cycle?')
        : null,
  ],
  [
    'CAUTION',
    ['quantity'],
    ({ of }) =>
      of.quantity && of.quantity.maxObjectives * of.quantity.maxKeyResults > 12
        ? say(
            `A team may end up with ${of.quantity.maxObjectives * of.quantity.maxKeyResults} key results. Few teams move more than 12, or even read them.`,
            'How many can a team member say by heart?',
          )
        : null,
  ],
  [
    'CAUTION',
    ['scoring'],
    ({ of }) =>
      of.scoring?.system === 'stretchTargetCommit' && of.scoring.headline === 'teamChooses'
        ? say(
            'Two ways of writing a key result side by side cannot be compared, and the looser one spreads.',
            'What should a reader be able to tell from a key result without asking?',
          )
        : null,
  ],
  [
    'CAUTION',
    ['scoring'],
    ({ of }) =>
      of.scoring?.system === 'stretchTargetCommit' && of.scoring.headline === 'commit'
        ? say('Where the promise leads, most teams stop at it.', 'What makes it hard here to say the amazing result aloud?')
        : null,
  ],
  [
    'CAUTION',
    ['scoring'],
    ({ of }) =>
      of.scoring && of.scoring.objectiveScore !== 'never'
        ? say('A score for an objective hides which key result moved.', 'Which decision would you take from an objective’s score?')
        : null,
  ],
  [
    'CAUTION',
    ['home'],
    ({ of, completeCycles }) =>
      completeCycles < 1 && of.home && [of.home.drafted, of.home.published, of.home.tracked].includes('tool')
        ? say(
            'A tool in the first cycle asks people to learn two things at once, and its limits become your rules.',
            'What would one cycle in a spreadsheet cost you?',
          )
        : null,
  ],
  [
    'CAUTION',
    ['reviews'],
    ({ of }) =>
      of.reviews?.scoresFeedPay
        ? say('When scores count towards pay, people aim at what is safe.', 'What would you put in your own OKRs if your bonus hung on them?')
        : null,
  ],
  [
    'CAUTION',
    ['bottomUp'],
    ({ of, completeCycles }) =>
      completeCycles >= 1 && of.bottomUp?.direction === 'topDown'
        ? say('After the first cycle, teams expect to write their own.', 'What did teams know in the last cycle that leaders did not?')
        : null,
  ],
  [
    'CAUTION',
    ['trainingRule'],
    ({ of }) =>
      of.trainingRule?.who === 'teamLeads' ? say('People who write untrained make drafts that are rewritten later.', 'Who else will hold the pen?') : null,
  ],
  [
    'CAUTION',
    ['cycle', 'checkInCadence'],
    ({ of }) =>
      of.cycle?.months === 3 && of.checkInCadence?.every === 'twoWeeks'
        ? say('Six check-ins in a cycle of three months: a missed one leaves a month without news.', 'How late may you hear that a result is in danger?')
        : null,
  ],
];

/** Answers that contradict each other or are often regretted are pointed out, each with a question that the coach can ask. */
export function advisePlan(answers: readonly PlanAnswer[], completeCycles: number): readonly PlanAdvice[] {
  const of = Object.fromEntries(answers.filter((answer) => Object.hasOwn(known, answer.key)).map((answer) => [answer.key, answer.value])) as Situation['of'];
  return remarks.flatMap(([kind, keys, remark]) => {
    const said = remark({ of, completeCycles });
    return said ? [{ kind, keys, ...said }] : [];
  });
}
