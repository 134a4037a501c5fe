import type { AssembledSection } from '../case-study-kinds.js';
import { background, whyOkrs } from './background.rules.js';
import { choices, difficulties } from './choices.rules.js';
import { phaseSections } from './phases.rules.js';
import type { RecordFacts } from './record.facts.js';
import { lessons, results } from './results.rules.js';
import { whoIsIt } from './told.rules.js';

export interface Assembled {
  readonly title: string;
  readonly sections: readonly AssembledSection[];
}

/** The first draft of a case study: sections in the order in which one tells it, each with what the record says and nothing else. */
export function assemble(facts: RecordFacts, named: boolean): Assembled {
  return {
    title: `OKRs at ${whoIsIt(facts, named)}`,
    sections: [
      { key: 'BACKGROUND', heading: 'Background', texts: background(facts, named) },
      { key: 'WHY', heading: 'Why OKRs', texts: whyOkrs(facts) },
      ...phaseSections(facts),
      { key: 'PARAMETERS', heading: 'What was chosen', texts: choices(facts) },
      { key: 'DIFFICULTIES', heading: 'Difficulties', texts: difficulties(facts) },
      { key: 'RESULTS', heading: 'Results', texts: results(facts) },
      { key: 'LESSONS', heading: 'Lessons', texts: lessons(facts) },
    ],
  };
}

/** The body that a section starts with: a paragraph for each sentence, lines of a list under each other. */
export const bodyOf = ({ texts }: AssembledSection): string =>
  texts.reduce((body, { text }) => (body === '' ? text : `${body}${text.startsWith('- ') ? '\n' : '\n\n'}${text}`), '');

const prompts: Readonly<Record<string, string>> = {
  BACKGROUND: 'Who is this, what were they about, and what had they tried before? Three or four sentences are enough.',
  WHY: 'What made them want OKRs, in their own words? The discovery record has the questions.',
  DEPLOYMENT: 'How did the talks about the ten questions go? Who was in the room, what took longer than planned?',
  TRAINING: 'Who was trained first, and what changed between the first workshop and the last?',
  CYCLE: 'What did the teams write first, what did they change in the middle, what became of it?',
  RESET: 'What was said when they looked back? What did they keep, change and drop?',
  HANDOVER: 'What do they do alone by now, and what would they still ask for?',
  PARAMETERS: 'Which answers mattered most, and which would they choose again?',
  DIFFICULTIES: 'What nearly went wrong? A case study without difficulties is not believed.',
  RESULTS: 'What is different now, and who noticed? Figures first, then what people say.',
  LESSONS: 'What would you tell the next client on the first day?',
};

/** What the coach should write where the record says nothing; never published. */
export const promptOf = (key: string): string =>
  prompts[key.replace(/_\d+$/u, '')] ?? 'Write what belongs here, or leave it empty: an empty part is not published.';
