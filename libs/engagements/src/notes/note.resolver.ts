import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { writeNotes } from '../permissions.js';
import { BinNote } from './bin-note.js';
import { EditNote } from './edit-note.js';
import { NoteQueries } from './note.queries.js';
import { BinNoteInput, EditNoteInput, EngagementNote, NotePayload, WriteNoteInput } from './note.types.js';
import { WriteNote } from './write-note.js';

interface NotePayloadParent extends Pick<NotePayload, 'errors'> {
  readonly noteId?: string;
}

@Resolver(() => NotePayload)
export class NoteResolver {
  constructor(
    @Inject(NoteQueries) private readonly queries: NoteQueries,
    @Inject(WriteNote) private readonly writeNote: WriteNote,
    @Inject(EditNote) private readonly editNote: EditNote,
    @Inject(BinNote) private readonly binNote: BinNote,
  ) {}

  @Query(() => [EngagementNote], { description: 'Notes of a client’s engagement that the viewer may read, the newest first; or the viewer’s own in the bin.' })
  @Requires(signedIn)
  engagementNotes(
    @CurrentViewer() viewer: Viewer,
    @Args('client') client: string,
    @Args('binned', { type: () => Boolean, defaultValue: false }) binned: boolean,
  ): Promise<EngagementNote[]> {
    return this.queries.ofClient(viewer, client, binned);
  }

  @Mutation(() => NotePayload, { name: 'writeNote' })
  @Requires(writeNotes)
  async write(@CurrentViewer() viewer: Viewer, @Args('input') input: WriteNoteInput): Promise<NotePayloadParent> {
    const written = await this.writeNote.run(viewer, input);
    return written.ok ? { noteId: written.value.noteId, errors: [] } : refused(written.error);
  }

  @Mutation(() => NotePayload, { name: 'editNote' })
  @Requires(writeNotes)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditNoteInput): Promise<NotePayloadParent> {
    const edited = await this.editNote.run(viewer, input);
    return edited.ok ? { noteId: edited.value.noteId, errors: [] } : refused(edited.error);
  }

  @Mutation(() => NotePayload, { name: 'binNote' })
  @Requires(writeNotes)
  async bin(@CurrentViewer() viewer: Viewer, @Args('input') input: BinNoteInput): Promise<NotePayloadParent> {
    const binned = await this.binNote.run(viewer, input);
    return binned.ok ? { noteId: binned.value.noteId, errors: [] } : refused(binned.error);
  }

  @ResolveField(() => EngagementNote, { nullable: true })
  note(@Parent() { noteId }: NotePayloadParent, @CurrentViewer() viewer: Viewer): Promise<EngagementNote> | null {
    return noteId === undefined ? null : this.queries.byId(viewer, noteId);
  }
}
