import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { draftPayload, type DraftPayloadParent } from '../drafts/draft-payload.resolver.js';
import { DraftPayload } from '../drafts/draft-payload.types.js';
import { writeOkrs } from '../okrs.permissions.js';
import { MoveLineArgs, RemoveLineArgs, RestoreLineArgs } from './line.inputs.js';
import { OkrLine } from './line.types.js';
import { MoveLine } from './move-line.js';
import { RemoveLine, RestoreLine } from './remove-line.js';

/** Where lines stand, and the bin. */
@Resolver(() => OkrLine)
export class LineOrderResolver {
  constructor(
    @Inject(MoveLine) private readonly moveLine: MoveLine,
    @Inject(RemoveLine) private readonly removeLine: RemoveLine,
    @Inject(RestoreLine) private readonly restoreLine: RestoreLine,
  ) {}

  @Mutation(() => DraftPayload, { name: 'moveLine', description: 'Puts a line elsewhere in its draft, also under another objective.' })
  @Requires(writeOkrs)
  async move(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveLineArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.moveLine.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'removeLine', description: 'Puts a line into the bin.' })
  @Requires(writeOkrs)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveLineArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.removeLine.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'restoreLine', description: 'Takes a line back out of the bin.' })
  @Requires(writeOkrs)
  async restore(@CurrentViewer() viewer: Viewer, @Args('input') input: RestoreLineArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.restoreLine.run(viewer, input));
  }
}
