import { Column, Entity, VersionColumn } from 'typeorm';
import { TenantRow } from '@cairn/platform';
import type { ItemKind } from '../certification-kinds.js';

@Entity('programme_module')
export class ProgrammeModuleRow extends TenantRow {
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  /** The same in every version of a programme. */
  @Column('text') key: string;
  @Column('int') ordinal: number;
  @Column('text') title: string;
  @Column('text') summary: string;
  /** Days after the cohort's start; null: as soon as its prerequisites are met. */
  @Column('int', { name: 'opens_after_days', nullable: true }) opensAfterDays: number | null;
  @VersionColumn() version: number;
}

/** One thing that a trainee does. */
@Entity('programme_item')
export class ProgrammeItemRow extends TenantRow {
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('uuid', { name: 'module_id' }) moduleId: string;
  /** The same in every version of a programme. */
  @Column('text') key: string;
  @Column('int') ordinal: number;
  @Column('text') kind: ItemKind;
  @Column('text') title: string;
  /** About how long it takes. */
  @Column('int') minutes: number;
  @Column('text', { name: 'completes_when' }) completesWhen: string;
  @Column('text') body: string;
  /** By kind; `items/item-settings` reads them. */
  @Column('jsonb') settings: unknown;
  @Column('boolean') required: boolean;
  /** Days after the cohort's start; null: no day of its own. */
  @Column('int', { name: 'due_after_days', nullable: true }) dueAfterDays: number | null;
  @VersionColumn() version: number;
}

/** A module or an item opens once another module or item is passed. */
@Entity('prerequisite')
export class PrerequisiteRow extends TenantRow {
  @Column('uuid', { name: 'programme_version_id' }) programmeVersionId: string;
  @Column('uuid', { name: 'module_id', nullable: true }) moduleId: string | null;
  @Column('uuid', { name: 'item_id', nullable: true }) itemId: string | null;
  @Column('uuid', { name: 'needs_module_id', nullable: true }) needsModuleId: string | null;
  @Column('uuid', { name: 'needs_item_id', nullable: true }) needsItemId: string | null;
}
