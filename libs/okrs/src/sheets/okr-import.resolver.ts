import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { writeOkrs } from '../okrs.permissions.js';
import { ChooseOkrColumns } from './choose-okr-columns.js';
import type { ImportPayloadParent } from './okr-import-reads.resolver.js';
import { BringInWaitingRowsInput, ChooseOkrColumnsInput, RepairOkrImportInput, RunOkrImportInput, UndoOkrImportInput } from './okr-import.inputs.js';
import { OkrImportPayload } from './okr-import.types.js';
import { RepairOkrImport } from './repair-okr-import.js';
import { BringInWaitingRows, RunOkrImport } from './run-okr-import.js';
import { UndoOkrImport } from './undo-okr-import.js';

/** The steps after the file: columns, check, import, undo. */
@Resolver()
export class OkrImportResolver {
  constructor(
    @Inject(ChooseOkrColumns) private readonly chooseColumns: ChooseOkrColumns,
    @Inject(RepairOkrImport) private readonly repairImport: RepairOkrImport,
    @Inject(RunOkrImport) private readonly runImport: RunOkrImport,
    @Inject(BringInWaitingRows) private readonly bringIn: BringInWaitingRows,
    @Inject(UndoOkrImport) private readonly undoImport: UndoOkrImport,
  ) {}

  @Mutation(() => OkrImportPayload, { name: 'chooseOkrColumns' })
  @Requires(writeOkrs)
  async choose(@CurrentViewer() viewer: Viewer, @Args('input') input: ChooseOkrColumnsInput): Promise<ImportPayloadParent> {
    const chosen = await this.chooseColumns.run(viewer, input);
    return chosen.ok ? { ...chosen.value, errors: [] } : refused(chosen.error);
  }

  @Mutation(() => OkrImportPayload, { name: 'repairOkrImport' })
  @Requires(writeOkrs)
  async repair(@CurrentViewer() viewer: Viewer, @Args('input') input: RepairOkrImportInput): Promise<ImportPayloadParent> {
    const repaired = await this.repairImport.run(viewer, input);
    return repaired.ok ? { ...repaired.value, errors: [] } : refused(repaired.error);
  }

  @Mutation(() => OkrImportPayload, { name: 'runOkrImport', description: 'Over 500 rows it goes on in the background, with a mail at the end.' })
  @Requires(writeOkrs)
  async importNow(@CurrentViewer() viewer: Viewer, @Args('input') input: RunOkrImportInput): Promise<ImportPayloadParent> {
    const imported = await this.runImport.run(viewer, input);
    return imported.ok ? { ...imported.value, errors: [] } : refused(imported.error);
  }

  @Mutation(() => OkrImportPayload, { name: 'bringInWaitingRows', description: 'Rows that waited for training come in once it is done.' })
  @Requires(writeOkrs)
  async bring(@CurrentViewer() viewer: Viewer, @Args('input') input: BringInWaitingRowsInput): Promise<ImportPayloadParent> {
    const brought = await this.bringIn.run(viewer, input);
    return brought.ok ? { ...brought.value, errors: [] } : refused(brought.error);
  }

  @Mutation(() => OkrImportPayload, { name: 'undoOkrImport' })
  @Requires(writeOkrs)
  async undo(@CurrentViewer() viewer: Viewer, @Args('input') input: UndoOkrImportInput): Promise<ImportPayloadParent> {
    const undone = await this.undoImport.run(viewer, input);
    return undone.ok ? { ...undone.value, errors: [] } : refused(undone.error);
  }
}
