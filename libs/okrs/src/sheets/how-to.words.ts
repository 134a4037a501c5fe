import type { AgreedAnswer, MachineRules } from '@cairn/deployment';
import { countWords, listWords } from '@cairn/kernel';
import { krTypeTitles } from './cell-meanings.rules.js';
import type { SheetColumn } from './sheet-columns.rules.js';
import { fieldTitles, type SheetField } from './sheet-fields.js';

const kept = ['levels', 'quantity', 'scoring', 'krTypes', 'alignment'];

export interface HowToLine {
  readonly words: string;
  readonly isHeading?: boolean;
}

const heading = (words: string): HowToLine => ({ words, isHeading: true });
const blank: HowToLine = { words: '' };

/** What the sheet tells whoever fills it in: how, in the names that its own columns have, and what their own plan asks. */
export function howToLines(about: {
  readonly clientName: string;
  readonly cycleNumber: number;
  readonly planNumber: number | null;
  readonly rules: Pick<MachineRules, 'quantity' | 'krTypes' | 'scoring'>;
  readonly answers: readonly AgreedAnswer[];
  readonly columns: readonly SheetColumn[];
  readonly link: string;
}): HowToLine[] {
  const { rules } = about;
  const levels = rules.scoring.levels.length > 0;
  const allowed = rules.krTypes.allowed.map((type) => krTypeTitles[type.toUpperCase() as keyof typeof krTypeTitles].toLowerCase());
  const named = (field: SheetField): string => about.columns.find((column) => column.field === field)?.header ?? fieldTitles[field];
  const has = (field: SheetField): boolean => about.columns.some((column) => column.field === field);
  const lines = (...words: readonly string[]): HowToLine[] => words.map((line) => ({ words: line }));
  return [
    heading(`${about.clientName}: OKRs of cycle ${about.cycleNumber}`),
    blank,
    heading('How to fill this in'),
    ...lines(
      `One row is one key result, health metric or task. Leave ${named('TEAM')} and ${named('OBJECTIVE')} blank to mean the ones above.`,
      `For a new key result add a row, wherever it belongs. For a new objective write it in the ${named('OBJECTIVE')} column.`,
      'An empty cell changes nothing, and a row that you delete here stays where it is. Remove things in the portal.',
      'To give an objective other words, change them in all of its rows.',
      ...(has('TYPE') ? [`${named('TYPE')} is ${listWords(allowed, 'or')} for a key result; a health metric is watched, a task is done.`] : []),
      levels
        ? 'Commit is what you promise, target what you aim for, stretch the amazing outcome. A milestone says each of them in words, everything else in numbers.'
        : 'Start is where it stands today, target where it should be. A milestone says its target in words.',
      'One person champions a key result. Pick a name from the list, so that everybody knows who it is.',
      'The last column says which row is which. It is hidden; leave it alone, and do not copy it to other rows.',
      `When you are done, bring the file back: ${about.link}`,
    ),
    blank,
    heading(about.planNumber === null ? 'No deployment plan is in force yet' : `What your deployment plan asks (plan ${about.planNumber})`),
    ...lines(
      `A team has at most ${countWords(rules.quantity.maxObjectives, 'objective')}, each with ${rules.quantity.minKeyResults} to ${countWords(rules.quantity.maxKeyResults, 'key result')}.`,
      ...about.answers.filter((answer) => kept.includes(answer.key)).map((answer) => `${answer.title}: ${answer.text}`),
    ),
  ];
}
