import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { keyFor } from '../programmes/module.rules.js';
import { programmes } from '../programmes/programmes.repository.js';
import { QuestionBankRow, QuestionRow } from '../programmes/question-bank.entity.js';
import { checkBankTitle, removeBank } from './bank.rules.js';
import { banks } from './banks.repository.js';

interface Keyed {
  readonly idempotencyKey: string;
}
const onlyDirectors = 'The certification director changes programmes.';

/** Banks of a version: they come and go while it is written, and may be renamed at any time. Throws CONFLICT. */
@Injectable()
export class WriteBank {
  constructor(@Inject(Db) private readonly db: Db) {}

  add(viewer: Viewer, input: Keyed & { readonly versionId: string; readonly title: string }): Promise<Result<{ bankId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.add-bank', input }, async (tx) => {
      const draft = await programmes(tx).draft(input.versionId);
      authorize(canDirect(viewer), onlyDirectors);
      if (!draft.ok) return draft;
      const title = checkBankTitle(input.title);
      if (!title.ok) return title;
      const others = await tx.table(QuestionBankRow).find({ programmeVersionId: input.versionId });
      const key = keyFor(
        title.value,
        others.map((one) => one.key),
      );
      const bankId = newId();
      await tx.table(QuestionBankRow).add({ id: bankId, programmeVersionId: input.versionId, key, title: title.value });
      return ok({ bankId });
    });
  }

  rename(viewer: Viewer, input: Keyed & { readonly bankId: string; readonly version: number; readonly title: string }): Promise<Result<{ bankId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.rename-bank', input }, async (tx) => {
      const bank = await banks(tx).get(input.bankId);
      authorize(canDirect(viewer), onlyDirectors);
      const title = checkBankTitle(input.title);
      if (!title.ok) return title;
      await tx.table(QuestionBankRow).change(bank.id, input.version, { title: title.value });
      return ok({ bankId: bank.id });
    });
  }

  remove(viewer: Viewer, input: Keyed & { readonly bankId: string }): Promise<Result<{ bankId?: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-bank', input }, async (tx) => {
      const bank = await banks(tx).hold(input.bankId);
      authorize(canDirect(viewer), onlyDirectors);
      const may = removeBank(bank);
      if (!may.ok) return may;
      await tx.table(QuestionRow).remove({ questionBankId: bank.id });
      await tx.table(QuestionBankRow).remove({ id: bank.id });
      return ok({});
    });
  }
}
