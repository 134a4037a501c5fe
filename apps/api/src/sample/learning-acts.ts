import { defaultModules } from '@cairn/certification';
import { known, type School } from './school.js';
import type { Act } from './story.js';

interface Question {
  readonly key: string;
  readonly text: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
}

const moduleOf = (key: string) => {
  const found = defaultModules.find((module) => module.key === key);
  if (!found) throw new Error(`No module ${key}`);
  return found;
};

/** What somebody answers who has understood the module. */
function rightAnswer(moduleKey: string, question: Question) {
  const written = moduleOf(moduleKey).questions.find((one) => one.text === question.text);
  if (!written) throw new Error(`No question “${question.text}”`);
  const { kind, answer, options = [] } = written;
  const keyOf = (place: number) => question.options.find((option) => option.text === options[place])?.key ?? '';
  const blank = { question: question.key, chosen: [] as string[], text: null as string | null, truth: null as boolean | null };
  switch (kind) {
    case 'ONE':
      return { ...blank, chosen: [keyOf(answer as number)] };
    case 'SEVERAL':
    case 'ORDER':
      return { ...blank, chosen: (answer as readonly number[]).map(keyOf) };
    case 'TRUE_FALSE':
      return { ...blank, truth: answer as boolean };
    case 'NUMBER':
      return { ...blank, text: String((answer as { value: number }).value) };
    case 'SHORT_TEXT':
      return { ...blank, text: (answer as readonly string[])[0] ?? '' };
  }
}

/** A trainee reads and watches what a module gives to read and watch. */
export const reads =
  (school: School, name: string, moduleKey: string): Act =>
  async (world) => {
    const items = moduleOf(moduleKey).items.filter(({ kind }) => kind === 'READ' || kind === 'WATCH');
    await world.actAll(
      known(school.people, name),
      'markItem',
      items.map(({ key }) => ({ itemId: known(school.items, key), done: true })),
    );
  };

/** A trainee passes the quiz of a module. */
export const passesQuiz =
  (school: School, name: string, moduleKey: string): Act =>
  async (world) => {
    const personId = known(school.people, name);
    const quiz = moduleOf(moduleKey).items.find(({ kind }) => kind === 'QUIZ');
    const { attempt } = await world.act<{ attempt: { id: string; version: number; questions: Question[] } }>(
      personId,
      'startAttempt',
      { itemId: known(school.items, quiz?.key ?? '') },
      'attempt { id version questions { key text options { key text } } }',
    );
    const answers = attempt.questions.map((question) => rightAnswer(moduleKey, question));
    await world.act(personId, 'handInAttempt', { attemptId: attempt.id, version: attempt.version, answers });
  };

interface Rounds {
  readonly assignment: { readonly rounds: readonly { readonly id: string; readonly version: number }[] };
}

/** A trainee begins to write; only they see it. */
export const drafts =
  (school: School, name: string, item: string, text: string): Act =>
  async (world) => {
    const input = { itemId: known(school.items, item), text, version: 0 };
    const { assignment } = await world.act<Rounds>(known(school.people, name), 'saveAssignment', input, 'assignment { rounds { id version } }');
    school.handedIn.set(name, assignment.rounds.at(-1)?.id ?? '');
  };

/** A trainee writes an assignment and hands it in. */
export const handsIn =
  (school: School, name: string, item: string, text: string): Act =>
  async (world) => {
    const personId = known(school.people, name);
    const itemId = known(school.items, item);
    const { assignment } = await world.act<Rounds>(personId, 'saveAssignment', { itemId, text, version: 0 }, 'assignment { rounds { id version } }');
    const round = assignment.rounds.at(-1);
    await world.act(personId, 'handInAssignment', { itemId, version: round?.version });
    school.handedIn.set(name, round?.id ?? '');
  };

/** An assessor looks at what a trainee handed in last: a level for each criterion of its rubric, and a remark. */
export const assesses =
  (school: School, assessor: string, name: string, levels: Readonly<Record<string, number>>, remark: string): Act =>
  async (world) => {
    const personId = known(school.people, assessor);
    const roundId = known(school.handedIn, name);
    const { review } = await world.ask<{ review: { rubricSha256: string } }>(personId, `query($id: UUID!) { review(roundId: $id) { rubricSha256 } }`, {
      id: roundId,
    });
    const input = { roundId, rubricSha256: review.rubricSha256, version: 0, remark, levels: Object.entries(levels).map(([key, level]) => ({ key, level })) };
    const saved = await world.act<{ review: { mine: { version: number } } }>(personId, 'saveAssessment', input, 'review { mine { version } }');
    await world.act(personId, 'giveAssessment', { roundId, rubricSha256: review.rubricSha256, version: saved.review.mine.version });
  };
