import { countWords } from '@cairn/kernel';
import type { Checked, Hit } from '../check.js';
import { allKeyResults, isBlank, keyResultsOf, onDraft, onLine, onObjective, writtenObjectives } from '../parts.js';

/** What has no words cannot be published. */
export const objectiveEmpty = ({ draft }: Checked): Hit[] =>
  draft.objectives
    .filter((objective) => isBlank(objective.text))
    .map((objective) => ({
      subject: onObjective(objective),
      words: 'This objective has no words yet.',
      reason: 'An objective says in one sentence what will be better.',
      fix: 'Write it, or remove it',
    }));

/** What has no words cannot be published. */
export const keyResultEmpty = ({ draft }: Checked): Hit[] =>
  allKeyResults(draft)
    .filter((line) => isBlank(line.text))
    .map((line) => ({
      subject: onLine(line),
      words: 'This key result has no words yet.',
      reason: 'A key result says how everybody will know.',
      fix: 'Write it, or remove it',
    }));

/** A team that drafts has at least one objective. */
export const noObjective = ({ draft }: Checked): Hit[] =>
  draft.objectives.length > 0
    ? []
    : [
        {
          subject: onDraft('objectives'),
          words: 'There is no objective yet.',
          reason: 'A team sets at least one objective.',
          fix: 'Write the first objective',
        },
      ];

/** A draft does not exceed the number of objectives that the plan allows. */
export function tooManyObjectives({ draft, plan }: Checked): Hit[] {
  const { maxObjectives } = plan.quantity;
  const count = writtenObjectives(draft).length;
  if (count <= maxObjectives) return [];
  return [
    {
      subject: onDraft('objectives'),
      words: `${count} objectives, ${count - maxObjectives} more than allowed.`,
      reason: `A team sets at most ${countWords(maxObjectives, 'objective')}.`,
      fix: 'Choose which ones to keep',
      about: String(count),
    },
  ];
}

/** One objective more than usual is allowed, and has its price. */
export function moreObjectivesThanUsual({ draft, plan }: Checked): Hit[] {
  const { usualObjectives, maxObjectives } = plan.quantity;
  const count = writtenObjectives(draft).length;
  if (count <= usualObjectives || count > maxObjectives) return [];
  return [
    {
      subject: onDraft('objectives'),
      words: `${count} objectives, where ${usualObjectives === 1 ? 'one is' : `${usualObjectives} are`} usual.`,
      reason: `A team sets up to ${countWords(usualObjectives, 'objective')} as a rule, and ${maxObjectives} at the very most.`,
      fix: 'See which one could wait',
      about: String(count),
    },
  ];
}

/** An objective has as many key results as the plan asks for, and not more. */
const countedKeyResults = ({ draft, plan }: Checked, wrong: (count: number) => boolean, words: (count: number) => string, fix: string): Hit[] => {
  const { minKeyResults: fewest, maxKeyResults: most } = plan.quantity;
  return writtenObjectives(draft).flatMap((objective) => {
    const count = keyResultsOf(objective).filter((line) => !isBlank(line.text)).length;
    if (!wrong(count)) return [];
    const reason = `An objective has ${fewest === most ? `exactly ${countWords(most, 'key result')}` : `${fewest} to ${countWords(most, 'key result')}`}.`;
    return [{ subject: onObjective(objective, 'keyResults'), words: words(count), reason, fix, about: String(count) }];
  });
};

/** Too few key results leave open whether the objective was reached. */
export const tooFewKeyResults = (checked: Checked): Hit[] =>
  countedKeyResults(
    checked,
    (count) => count < checked.plan.quantity.minKeyResults,
    (count) => `${count === 0 ? 'No key result' : `Only ${countWords(count, 'key result')}`} under this objective.`,
    'Ask what else would show it',
  );

/** Too many key results scatter a team. */
export const tooManyKeyResults = (checked: Checked): Hit[] =>
  countedKeyResults(
    checked,
    (count) => count > checked.plan.quantity.maxKeyResults,
    (count) => `${countWords(count, 'key result')} under this objective.`,
    'Keep the ones that would prove it',
  );

/** Where the plan wants one internal and one external objective, each says which it is. */
export const kindMissing = ({ draft, plan }: Checked): Hit[] =>
  plan.quantity.internalAndExternal && writtenObjectives(draft).length > 1
    ? writtenObjectives(draft)
        .filter((objective) => objective.kind === null)
        .map((objective) => ({
          subject: onObjective(objective, 'kind'),
          words: 'It is not said whether this objective is internal or external.',
          reason: 'With two objectives or more, one is external and one internal.',
          fix: 'Say which it is',
        }))
    : [];

/** A team with two or more objectives needs one that those outside would notice and one about how it works. */
export function balanceMissing({ draft, plan }: Checked): Hit[] {
  const written = writtenObjectives(draft);
  if (!plan.quantity.internalAndExternal || written.length < 2 || written.some((objective) => objective.kind === null)) return [];
  const kinds = new Set(written.map((objective) => objective.kind));
  if (kinds.size > 1) return [];
  const [has, lacks] = kinds.has('INTERNAL') ? ['internal', 'external'] : ['external', 'internal'];
  return [
    {
      subject: onDraft('objectives'),
      words: `All objectives are ${has}; an ${lacks} one is missing.`,
      reason: 'With two objectives or more, one is external, felt by those the team serves, and one internal, about how it works.',
      fix: `Ask what an ${lacks} one could be`,
      about: String(has),
    },
  ];
}
