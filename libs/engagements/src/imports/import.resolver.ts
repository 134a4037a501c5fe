import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { keepRosters } from '../permissions.js';
import { ChooseRosterColumns } from './choose-roster-columns.js';
import { ChooseRosterColumnsInput, RepairRosterImportInput, RunRosterImportInput, UndoRosterImportInput } from './import.inputs.js';
import type { ImportPayloadParent } from './import-reads.resolver.js';
import { RosterImportPayload } from './import.types.js';
import { RepairRosterImport } from './repair-roster-import.js';
import { RunRosterImport } from './run-roster-import.js';
import { UndoRosterImport } from './undo-roster-import.js';

/** The steps after the file: columns, check, import, undo. */
@Resolver()
export class ImportResolver {
  constructor(
    @Inject(ChooseRosterColumns) private readonly chooseColumns: ChooseRosterColumns,
    @Inject(RepairRosterImport) private readonly repairImport: RepairRosterImport,
    @Inject(RunRosterImport) private readonly runImport: RunRosterImport,
    @Inject(UndoRosterImport) private readonly undoImport: UndoRosterImport,
  ) {}

  @Mutation(() => RosterImportPayload, { name: 'chooseRosterColumns' })
  @Requires(keepRosters)
  async choose(@CurrentViewer() viewer: Viewer, @Args('input') input: ChooseRosterColumnsInput): Promise<ImportPayloadParent> {
    const chosen = await this.chooseColumns.run(viewer, input);
    return chosen.ok ? { ...chosen.value, errors: [] } : refused(chosen.error);
  }

  @Mutation(() => RosterImportPayload, { name: 'repairRosterImport' })
  @Requires(keepRosters)
  async repair(@CurrentViewer() viewer: Viewer, @Args('input') input: RepairRosterImportInput): Promise<ImportPayloadParent> {
    const repaired = await this.repairImport.run(viewer, input);
    return repaired.ok ? { ...repaired.value, errors: [] } : refused(repaired.error);
  }

  @Mutation(() => RosterImportPayload, { name: 'runRosterImport', description: 'Over 500 rows it goes on in the background, with a mail at the end.' })
  @Requires(keepRosters)
  async importNow(@CurrentViewer() viewer: Viewer, @Args('input') input: RunRosterImportInput): Promise<ImportPayloadParent> {
    const imported = await this.runImport.run(viewer, input);
    return imported.ok ? { ...imported.value, errors: [] } : refused(imported.error);
  }

  @Mutation(() => RosterImportPayload, { name: 'undoRosterImport' })
  @Requires(keepRosters)
  async undo(@CurrentViewer() viewer: Viewer, @Args('input') input: UndoRosterImportInput): Promise<ImportPayloadParent> {
    const undone = await this.undoImport.run(viewer, input);
    return undone.ok ? { ...undone.value, errors: [] } : refused(undone.error);
  }
}
