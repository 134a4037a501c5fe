import type { ItemFacts, ModuleFacts } from '../progress/path-facts.js';
import type { AttemptQuestion } from './draw.rules.js';
import type { QuestionResult } from './grade.rules.js';

/** Where a question is explained, by its id; questions that name nothing are left out. */
export type ExplainedIn = Readonly<Record<string, string>>;

interface Asked {
  readonly test: Pick<ItemFacts, 'kind' | 'moduleId'>;
  readonly questions: readonly Pick<AttemptQuestion, 'key' | 'topic'>[];
  readonly results: readonly Pick<QuestionResult, 'question' | 'share'>[];
}
interface Course {
  readonly modules: readonly Pick<ModuleFacts, 'id' | 'ordinal'>[];
  readonly items: readonly ItemFacts[];
}

/**
 * What to go back to for a topic: where the questions that were missed say they are explained. Where a question of a quiz does not say it, that is
 * whatever is read or watched in the quiz's own module; an exam asks about all modules, so it names nothing then. In the order of the path.
 */
export function readAgain(topic: string, { test, questions, results }: Asked, { modules, items }: Course, explainedIn: ExplainedIn): readonly ItemFacts[] {
  const material = items.filter(({ kind }) => kind === 'READ' || kind === 'WATCH');
  const missed = questions.filter(({ key, topic: of }) => of === topic && results.some(({ question, share }) => question === key && share < 1));
  const wanted = new Set(missed.flatMap(({ key }) => placesOf(key)).map(({ id }) => id));
  const place = ({ moduleId, ordinal }: ItemFacts): readonly [number, number] => [modules.find(({ id }) => id === moduleId)?.ordinal ?? 0, ordinal];
  return material
    .filter(({ id }) => wanted.has(id))
    .sort((one, other) => place(one)[0] - place(other)[0] || place(one)[1] - place(other)[1] || (one.id < other.id ? -1 : 1));

  function placesOf(key: string): readonly ItemFacts[] {
    const named = material.filter((item) => item.key === explainedIn[key]);
    return named.length > 0 || test.kind === 'EXAM' ? named : material.filter(({ moduleId }) => moduleId === test.moduleId);
  }
}
