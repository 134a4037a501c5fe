import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { QuestionRow } from '../programmes/question-bank.entity.js';
import { addQuestion, explained, putAside, questionIn, type AskedQuestion } from './bank.rules.js';
import { banks, type BankFacts } from './banks.repository.js';
import { checkQuestion } from './question.rules.js';

interface Keyed {
  readonly idempotencyKey: string;
}
export interface AddQuestionInput extends Keyed, AskedQuestion {
  readonly bankId: string;
}
export interface EditQuestionInput extends Keyed, AskedQuestion {
  readonly questionId: string;
  readonly version: number;
}
type Done = Promise<Result<{ bankId: string }>>;
const onlyDirectors = 'The certification director changes programmes.';

/**
 * Questions of a bank. Where trainees are asked from it already, a changed question is another question:
 * attempts that have begun keep theirs, and what was asked before stays as it was. Throws CONFLICT.
 */
@Injectable()
export class WriteQuestion {
  constructor(@Inject(Db) private readonly db: Db) {}

  add(viewer: Viewer, input: AddQuestionInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.add-question', input }, async (tx) => {
      const bank = await banks(tx).hold(input.bankId);
      authorize(canDirect(viewer), onlyDirectors);
      const [may, text, place] = [addQuestion(bank.questions.length), checkQuestion(questionIn(input)), explained(input.explainedIn, bank.material)];
      if (!may.ok) return may;
      if (!text.ok) return text;
      if (!place.ok) return place;
      const ordinal = Math.max(0, ...bank.questions.map((one) => one.ordinal)) + 1;
      const id = newId();
      await tx.table(QuestionRow).add({ id, questionBankId: bank.id, ordinal, ...text.value, retiredAt: null });
      await onRecord(tx, viewer, bank, 'added', id);
      return ok({ bankId: bank.id });
    });
  }

  edit(viewer: Viewer, input: EditQuestionInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-question', input }, async (tx) => {
      const { question, bank } = await held(tx, input.questionId);
      authorize(canDirect(viewer), onlyDirectors);
      if (question.retiredAt !== null) return aside;
      const [text, place] = [checkQuestion(questionIn(input)), explained(input.explainedIn, bank.material)];
      if (!text.ok) return text;
      if (!place.ok) return place;
      if (bank.status === 'DRAFT') {
        await tx.table(QuestionRow).change(question.id, input.version, text.value);
        return ok({ bankId: bank.id });
      }
      await tx.table(QuestionRow).change(question.id, input.version, { retiredAt: instant(tx.now()) });
      const id = newId();
      await tx.table(QuestionRow).add({ id, questionBankId: bank.id, ordinal: question.ordinal, ...text.value, retiredAt: null });
      await onRecord(tx, viewer, bank, 'changed', id, question.id);
      return ok({ bankId: bank.id });
    });
  }

  putAside(viewer: Viewer, input: Keyed & { readonly questionId: string; readonly version: number }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.put-question-aside', input }, async (tx) => {
      const { question, bank } = await held(tx, input.questionId);
      authorize(canDirect(viewer), onlyDirectors);
      if (question.retiredAt !== null) return aside;
      const may = putAside({ ...bank, held: bank.questions.length });
      if (!may.ok) return may;
      await tx.table(QuestionRow).change(question.id, input.version, { retiredAt: instant(tx.now()) });
      await onRecord(tx, viewer, bank, 'put-aside', question.id);
      return ok({ bankId: bank.id });
    });
  }
}

const aside = refusal('QUESTION_ASIDE', 'This question was put aside or replaced. Open the bank again.');

async function held(tx: Tx, questionId: string): Promise<{ question: QuestionRow; bank: BankFacts }> {
  const { questionBankId } = await tx.table(QuestionRow).get(questionId);
  const bank = await banks(tx).hold(questionBankId);
  return { question: await tx.table(QuestionRow).get(questionId), bank };
}

/** A draft is rewritten freely; what trainees are asked is on record. */
async function onRecord(tx: Tx, viewer: Viewer, bank: BankFacts, act: string, questionId: string, replaces?: string): Promise<void> {
  if (bank.status === 'DRAFT') return;
  await tx.record({ kind: `certification.question-${act}`, body: { questionId, ...(replaces && { replaces }), bankId: bank.id, by: viewer.personId } });
}
