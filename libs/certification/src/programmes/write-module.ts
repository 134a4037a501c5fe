import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { checkModule, keyFor, type ModuleText } from './module.rules.js';
import { ProgrammeItemRow, ProgrammeModuleRow } from './programme-module.entity.js';
import { movedTo } from './programme.rules.js';
import { programmes, putInOrder } from './programmes.repository.js';

interface Keyed {
  readonly idempotencyKey: string;
}
export interface AddModuleInput extends Keyed, ModuleText {
  readonly versionId: string;
}
export interface EditModuleInput extends Keyed, ModuleText {
  readonly moduleId: string;
  readonly version: number;
}
type Done = Promise<Result<{ versionId: string }>>;

/** Modules of a version that is being written. Throws CONFLICT. */
@Injectable()
export class WriteModule {
  constructor(@Inject(Db) private readonly db: Db) {}

  add(viewer: Viewer, input: AddModuleInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.add-module', input }, async (tx) => {
      const draft = await programmes(tx).draft(input.versionId);
      authorize(canDirect(viewer));
      if (!draft.ok) return draft;
      const text = checkModule(input);
      if (!text.ok) return text;
      const others = await tx.table(ProgrammeModuleRow).find({ programmeVersionId: input.versionId });
      const key = keyFor(
        text.value.title,
        others.map((one) => one.key),
      );
      const ordinal = Math.max(0, ...others.map((one) => one.ordinal)) + 1;
      await tx.table(ProgrammeModuleRow).add({ id: newId(), programmeVersionId: input.versionId, key, ordinal, ...text.value });
      return ok({ versionId: input.versionId });
    });
  }

  edit(viewer: Viewer, input: EditModuleInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-module', input }, async (tx) => {
      const module = await programmes(tx).draftModule(input.moduleId);
      authorize(canDirect(viewer));
      if (!module.ok) return module;
      const text = checkModule(input);
      if (!text.ok) return text;
      await tx.table(ProgrammeModuleRow).change(input.moduleId, input.version, text.value);
      return ok({ versionId: module.value.programmeVersionId });
    });
  }

  move(viewer: Viewer, input: Keyed & { readonly moduleId: string; readonly place: number }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.move-module', input }, async (tx) => {
      const module = await programmes(tx).draftModule(input.moduleId);
      authorize(canDirect(viewer));
      if (!module.ok) return module;
      const { programmeVersionId } = module.value;
      const all = await tx.table(ProgrammeModuleRow).find({ programmeVersionId }, { ordinal: 'ASC', id: 'ASC' });
      await putInOrder(
        tx,
        'programme_module',
        movedTo(
          all.map(({ id }) => id),
          input.moduleId,
          input.place,
        ),
      );
      return ok({ versionId: programmeVersionId });
    });
  }

  /** With its items, and whatever waited for them no longer does. */
  remove(viewer: Viewer, input: Keyed & { readonly moduleId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-module', input }, async (tx) => {
      const module = await programmes(tx).draftModule(input.moduleId);
      authorize(canDirect(viewer));
      if (!module.ok) return module;
      await tx.rows(
        `delete from prerequisite q using (select $2::uuid as id) gone where q.practice_id = $1 and (q.module_id = gone.id or q.needs_module_id = gone.id
           or exists (select from programme_item i where i.practice_id = $1 and i.module_id = gone.id and i.id in (q.item_id, q.needs_item_id)))`,
        [input.moduleId],
      );
      await tx.table(ProgrammeItemRow).remove({ moduleId: input.moduleId });
      await tx.table(ProgrammeModuleRow).remove({ id: input.moduleId });
      return ok({ versionId: module.value.programmeVersionId });
    });
  }
}
