import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { askedIn, removeBank } from './bank.rules.js';
import { banks } from './banks.repository.js';
import type { QuestionBank } from './bank.types.js';

@Injectable()
export class BankQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** With right answers: for those who write programmes. One statement. Throws NOT_FOUND. */
  async byId(viewer: Viewer, id: string): Promise<QuestionBank> {
    const bank = await this.db.read(viewer, (tx) => banks(tx).get(id));
    authorize(canDirect(viewer), 'The certification director changes programmes.');
    const may = removeBank(bank);
    return {
      ...bank,
      uses: [...bank.uses],
      material: [...bank.material],
      questions: bank.questions.map(({ id: questionId, version, ordinal: _, ...text }) => {
        const { options, accepted, ...asked } = askedIn(text);
        return { id: questionId, version, ...asked, options: [...options], accepted: [...accepted] };
      }),
      availableActions: [
        availableAction('writeQuestions', { allowed: 'Write questions' }),
        availableAction('removeQuestionBank', may.ok ? { allowed: 'Take the bank out' } : { forbidden: may.error.message }),
      ],
    };
  }
}
