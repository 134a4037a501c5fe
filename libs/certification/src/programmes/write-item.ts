import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import type { ItemKind } from '../certification-kinds.js';
import { checkSettings } from '../items/item-settings.js';
import { checkItem, keyFor, type ItemText } from './module.rules.js';
import { PrerequisiteRow, ProgrammeItemRow } from './programme-module.entity.js';
import type { ItemSettingsFields } from './programme-version.types.js';
import { movedTo } from './programme.rules.js';
import { programmes, putInOrder } from './programmes.repository.js';

interface Keyed {
  readonly idempotencyKey: string;
}
interface Written extends Keyed, ItemText {
  readonly settings: ItemSettingsFields;
}
export interface AddItemInput extends Written {
  readonly moduleId: string;
  readonly kind: ItemKind;
}
export interface EditItemInput extends Written {
  readonly itemId: string;
  readonly version: number;
}
type Done = Promise<Result<{ versionId: string }>>;

/** Items of a version that is being written. Throws CONFLICT. */
@Injectable()
export class WriteItem {
  constructor(@Inject(Db) private readonly db: Db) {}

  add(viewer: Viewer, input: AddItemInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.add-item', input }, async (tx) => {
      const module = await programmes(tx).draftModule(input.moduleId);
      authorize(canDirect(viewer));
      if (!module.ok) return module;
      const read = readItem(input, input.kind);
      if (!read.ok) return read;
      const { programmeVersionId } = module.value;
      const others = await tx.table(ProgrammeItemRow).find({ programmeVersionId });
      const key = keyFor(
        read.value.title,
        others.map((one) => one.key),
      );
      const ordinal = Math.max(0, ...others.filter((one) => one.moduleId === input.moduleId).map((one) => one.ordinal)) + 1;
      await tx.table(ProgrammeItemRow).add({ id: newId(), programmeVersionId, moduleId: input.moduleId, key, ordinal, kind: input.kind, ...read.value });
      return ok({ versionId: programmeVersionId });
    });
  }

  edit(viewer: Viewer, input: EditItemInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.edit-item', input }, async (tx) => {
      const item = await programmes(tx).draftItem(input.itemId);
      authorize(canDirect(viewer));
      if (!item.ok) return item;
      const read = readItem(input, item.value.kind);
      if (!read.ok) return read;
      await tx.table(ProgrammeItemRow).change(input.itemId, input.version, read.value);
      return ok({ versionId: item.value.programmeVersionId });
    });
  }

  move(viewer: Viewer, input: Keyed & { readonly itemId: string; readonly place: number }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.move-item', input }, async (tx) => {
      const item = await programmes(tx).draftItem(input.itemId);
      authorize(canDirect(viewer));
      if (!item.ok) return item;
      const all = await tx.table(ProgrammeItemRow).find({ moduleId: item.value.moduleId }, { ordinal: 'ASC', id: 'ASC' });
      await putInOrder(
        tx,
        'programme_item',
        movedTo(
          all.map(({ id }) => id),
          input.itemId,
          input.place,
        ),
      );
      return ok({ versionId: item.value.programmeVersionId });
    });
  }

  remove(viewer: Viewer, input: Keyed & { readonly itemId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.remove-item', input }, async (tx) => {
      const item = await programmes(tx).draftItem(input.itemId);
      authorize(canDirect(viewer));
      if (!item.ok) return item;
      await tx.table(PrerequisiteRow).remove({ itemId: input.itemId });
      await tx.table(PrerequisiteRow).remove({ needsItemId: input.itemId });
      if ((await tx.table(ProgrammeItemRow).remove({ id: input.itemId })) === 0) throw notFound();
      return ok({ versionId: item.value.programmeVersionId });
    });
  }
}

/** Null means "without limit" here, and "not said" everywhere else. */
const unlimited = ['attempts', 'minutes'];

function readItem({ settings, ...asked }: Written, kind: ItemKind): Result<ItemText & { readonly settings: unknown }> {
  const text = checkItem(asked);
  if (!text.ok) return text;
  const said = Object.fromEntries(Object.entries(settings).filter(([name, value]) => value !== null || unlimited.includes(name)));
  const read = checkSettings(kind, said);
  return read.ok ? ok({ ...text.value, settings: read.value }) : read;
}
