import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, refused, Requires } from '@cairn/platform';
import { annotate } from '../deployment.permissions.js';
import { noteJson } from '../plans/plan.sql.js';
import { PlanNote, PlanNotePayload, SettlePlanNoteArgs, WritePlanNoteArgs } from './plan-note.types.js';
import { SettlePlanNote } from './settle-plan-note.js';
import { WritePlanNote } from './write-plan-note.js';

type Done = PlanNotePayload & { readonly noteId?: string };
const payload = (result: Result<{ noteId: string }>): Done => (result.ok ? { noteId: result.value.noteId, errors: [] } : refused(result.error));

@Resolver(() => PlanNotePayload)
export class PlanNoteResolver {
  constructor(
    @Inject(WritePlanNote) private readonly writeNote: WritePlanNote,
    @Inject(SettlePlanNote) private readonly settleNote: SettlePlanNote,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Mutation(() => PlanNotePayload, { name: 'writePlanNote', description: 'Writes in the margin, or answers a note or a signer’s question.' })
  @Requires(annotate)
  async write(@CurrentViewer() viewer: Viewer, @Args('input') input: WritePlanNoteArgs): Promise<Done> {
    return payload(await this.writeNote.run(viewer, input));
  }

  @Mutation(() => PlanNotePayload, { name: 'settlePlanNote', description: 'Settles, deletes or reopens a note.' })
  @Requires(annotate)
  async settle(@CurrentViewer() viewer: Viewer, @Args('input') input: SettlePlanNoteArgs): Promise<Done> {
    return payload(await this.settleNote.run(viewer, input));
  }

  @ResolveField(() => PlanNote, { nullable: true })
  async note(@Parent() { noteId }: Done, @CurrentViewer() viewer: Viewer): Promise<PlanNote | null> {
    if (noteId === undefined) return null;
    const found = await this.db.read(viewer, (tx) =>
      tx.row<{ note: PlanNote }>(`select ${noteJson} as note from plan_note n where n.practice_id = $1 and n.id = $2 and n.deleted_at is null`, [noteId]),
    );
    return found?.note ?? null;
  }
}
