import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { checkColumns } from './columns.rules.js';
import type { ChooseRosterColumnsInput } from './import.inputs.js';
import { importOf } from './imports.repository.js';
import { RosterImportRow } from './roster-import.entity.js';

/** Says which column is which; the check that follows is made from it. */
@Injectable()
export class ChooseRosterColumns {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: ChooseRosterColumnsInput): Promise<Result<{ importId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.choose-roster-columns', input }, async (tx) => {
      const { file } = await importOf(tx, viewer, input.importId);
      if (file.status !== 'OPEN') return refusal('IMPORT_DONE', 'This file is imported already. Choose it again to import it once more.');
      if (input.fields.length !== file.sheet.header.length) return refusal('COLUMNS_COUNT', 'Say for every column what it is.', 'fields');
      const fields = checkColumns(input.fields);
      if (!fields.ok) return fields;
      await tx.table(RosterImportRow).change(file.id, input.version, { fields: [...fields.value] });
      return ok({ importId: file.id });
    });
  }
}
