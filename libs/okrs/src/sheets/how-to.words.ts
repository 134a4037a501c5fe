import type { AgreedAnswer, MachineRules } from '@cairn/deployment';
import { countWords, listWords } from '@cairn/kernel';
import { krTypeTitles } from './cell-meanings.rules.js';

const kept = ['levels', 'quantity', 'scoring', 'krTypes', 'alignment'];

/** What the sheet tells whoever fills it in: how, and what their own plan asks. */
export function howToLines(about: {
  readonly clientName: string;
  readonly cycleNumber: number;
  readonly planNumber: number | null;
  readonly rules: Pick<MachineRules, 'quantity' | 'krTypes' | 'scoring'>;
  readonly answers: readonly AgreedAnswer[];
  readonly link: string;
}): string[][] {
  const { rules } = about;
  const levels = rules.scoring.levels.length > 0;
  const allowed = rules.krTypes.allowed.map((type) => krTypeTitles[type.toUpperCase() as keyof typeof krTypeTitles].toLowerCase());
  return [
    [`${about.clientName}: OKRs of cycle ${about.cycleNumber}`],
    [''],
    ['How to fill this in'],
    ['One row is one key result, health metric or task. Leave Team and Objective blank to mean the ones above.'],
    ['For a new key result add a row, wherever it belongs. For a new objective write it in the Objective column.'],
    ['An empty cell changes nothing, and a row that you delete here stays where it is. Remove things in the portal.'],
    ['To give an objective other words, change them in all of its rows.'],
    [`Type is ${listWords(allowed, 'or')} for a key result; a health metric is watched, a task is done.`],
    ...(levels
      ? [
          [
            'Commit is what you promise, target what you aim for, stretch the amazing outcome. A milestone says each of them in words, everything else in numbers.',
          ],
        ]
      : [['Start is where it stands today, target where it should be. A milestone says its target in words.']]),
    ['One person champions a key result. Pick a name from the list, so that everybody knows who it is.'],
    ['The last column says which row is which. It is hidden; leave it alone, and do not copy it to other rows.'],
    [`When you are done, bring the file back: ${about.link}`],
    [''],
    [about.planNumber === null ? 'No deployment plan is in force yet' : `What your deployment plan asks (plan ${about.planNumber})`],
    [
      `A team has at most ${countWords(rules.quantity.maxObjectives, 'objective')}, each with ${rules.quantity.minKeyResults} to ${countWords(rules.quantity.maxKeyResults, 'key result')}.`,
    ],
    ...about.answers.filter((answer) => kept.includes(answer.key)).map((answer) => [`${answer.title}: ${answer.text}`]),
  ];
}
