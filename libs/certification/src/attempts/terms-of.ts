import { settingsOf } from '../items/item-settings.js';
import { attemptsGiven } from '../progress/learned.rules.js';
import type { ItemFacts, PathFacts } from '../progress/path-facts.js';
import type { AttemptTerms } from './attempt.rules.js';

export type Test = ItemFacts & { readonly kind: 'QUIZ' | 'EXAM' };

/** The quiz or exam with this id, of this path. */
export const testOf = (facts: PathFacts, itemId: string): Test | undefined =>
  facts.items.find((item): item is Test => item.id === itemId && (item.kind === 'QUIZ' || item.kind === 'EXAM'));

/** How it is taken: an exam is passed by the programme's rule, a quiz by its own. */
export function termsOf(item: Test, facts: PathFacts): AttemptTerms & { readonly bankKey: string; readonly take: number } {
  const { bankKey, take, passPercent, minutes, graceMinutes } = settingsOf(item.kind, item.settings);
  return {
    bankKey,
    take,
    minutes,
    graceMinutes,
    passPercent: item.kind === 'EXAM' ? facts.rules.examPercent : passPercent,
    given: attemptsGiven(item, facts.trainee),
  };
}
