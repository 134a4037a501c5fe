import { newId } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { PrerequisiteRow, ProgrammeItemRow, ProgrammeModuleRow } from '../programmes/programme-module.entity.js';
import { QuestionBankRow, QuestionRow } from '../programmes/question-bank.entity.js';
import type { DefaultModule, DefaultQuestion } from './default-module.js';

/** The bank that the exam draws from: every module's questions that are marked for it. */
export const examBank = 'exam';

const noNeeds = { moduleId: null, itemId: null, needsModuleId: null, needsItemId: null };

/** Writes modules with their items, prerequisites and questions into a version: five statements, however many there are. */
export async function writeModules(tx: Tx, programmeVersionId: string, modules: readonly DefaultModule[]): Promise<void> {
  const of = { programmeVersionId };
  const moduleIds = new Map(modules.map(({ key }) => [key, newId()]));
  const items = modules.flatMap((module) => module.items.map((item, at) => ({ ...item, id: newId(), ordinal: at + 1, moduleId: idIn(moduleIds, module.key) })));
  const itemIds = new Map(items.map(({ key, id }) => [key, id]));
  const banks = banksOf(modules);
  await tx.table(ProgrammeModuleRow).addAll(
    modules.map(({ key, title, summary, opensAfterDays }, at) => ({
      ...{ ...of, id: idIn(moduleIds, key), ordinal: at + 1 },
      ...{ key, title, summary, opensAfterDays },
    })),
  );
  await tx.table(ProgrammeItemRow).addAll(
    items.map(({ id, moduleId, ordinal, key, kind, title, minutes, completesWhen, body, settings, dueAfterDays }) => ({
      ...{ ...of, id, moduleId, ordinal, key, kind, title, minutes, completesWhen, body, settings, dueAfterDays, required: true },
    })),
  );
  await tx
    .table(PrerequisiteRow)
    .addAll([
      ...modules.flatMap(({ key, needs }) =>
        needs.map((need) => ({ ...of, ...noNeeds, id: newId(), moduleId: idIn(moduleIds, key), needsModuleId: idIn(moduleIds, need) })),
      ),
      ...items.flatMap(({ id, needs = [] }) => needs.map((need) => ({ ...of, ...noNeeds, id: newId(), itemId: id, needsItemId: idIn(itemIds, need) }))),
    ]);
  await tx.table(QuestionBankRow).addAll(banks.map(({ id, key, title }) => ({ ...of, id, key, title })));
  await tx.table(QuestionRow).addAll(
    banks.flatMap(({ id, questions }) =>
      questions.map(({ kind, topic, text, options = [], answer, explanation, explainedIn }, at) => ({
        ...{ id: newId(), questionBankId: id, ordinal: at + 1, kind, topic, text, options, answer, explanation, explainedIn, retiredAt: null },
      })),
    ),
  );
}

interface Bank {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly questions: readonly DefaultQuestion[];
}

function banksOf(modules: readonly DefaultModule[]): readonly Bank[] {
  const own = modules.filter(({ questions }) => questions.length > 0).map(({ key, title, questions }) => ({ id: newId(), key, title, questions }));
  const exam = modules.flatMap(({ questions }) => questions.filter((question) => question.exam));
  return exam.length === 0 ? own : [...own, { id: newId(), key: examBank, title: 'Exam', questions: exam }];
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`There is no "${key}" in this programme`);
  return id;
}
