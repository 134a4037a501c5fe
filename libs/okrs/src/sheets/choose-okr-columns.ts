import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { checkColumns } from './header.rules.js';
import type { ChooseOkrColumnsInput } from './okr-import.inputs.js';
import { OkrImportRow } from './okr-import.entity.js';
import { importOf } from './okr-imports.repository.js';

export const importDone = (): Result<never> => refusal('IMPORT_DONE', 'This file is imported already. Choose it again to import it once more.');

/** Says which column is which; the check that follows is made from it. */
@Injectable()
export class ChooseOkrColumns {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChooseOkrColumnsInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'okrs.choose-columns', input }, async (tx) => {
      const file = await importOf(tx, viewer, input.importId);
      if (file.status !== 'OPEN') return importDone();
      if (input.fields.length !== file.sheet.header.length) return refusal('COLUMNS_COUNT', 'Say for every column what it is.', 'fields');
      const fields = checkColumns(input.fields, file.teamId !== null);
      if (!fields.ok) return fields;
      await tx.table(OkrImportRow).change(file.id, input.version, { fields: [...fields.value] });
      return ok({ importId: file.id });
    });
  }
}
