import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires } from '@cairn/platform';
import { draftPayload, type DraftPayloadParent } from '../drafts/draft-payload.resolver.js';
import { DraftPayload } from '../drafts/draft-payload.types.js';
import { writeOkrs } from '../okrs.permissions.js';
import { AddLine } from './add-line.js';
import { EditLine } from './edit-line.js';
import { AddLineArgs, EditLineArgs, PasteLevelsArgs, TurnLineIntoArgs } from './line.inputs.js';
import { OkrLine } from './line.types.js';
import { PasteLevels } from './paste-levels.js';
import { TurnLineInto } from './turn-line-into.js';

/** Writing lines. */
@Resolver(() => OkrLine)
export class LineResolver {
  constructor(
    @Inject(AddLine) private readonly addLine: AddLine,
    @Inject(EditLine) private readonly editLine: EditLine,
    @Inject(PasteLevels) private readonly pasteLevels: PasteLevels,
    @Inject(TurnLineInto) private readonly turnLineInto: TurnLineInto,
  ) {}

  @Mutation(() => DraftPayload, { name: 'addLine', description: 'A new key result, health metric or task.' })
  @Requires(writeOkrs)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddLineArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.addLine.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'editLine', description: 'Saves some fields; the others stay as they are.' })
  @Requires(writeOkrs)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditLineArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.editLine.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'pasteLevels', description: 'Three cells of a spreadsheet become commit, target and stretch.' })
  @Requires(writeOkrs)
  async paste(@CurrentViewer() viewer: Viewer, @Args('input') { pasted, decimals, ...input }: PasteLevelsArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.pasteLevels.run(viewer, { ...input, pasted, decimals }), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'turnLineInto', description: 'Another kind of line; text, figures and id stay.' })
  @Requires(writeOkrs)
  async turn(@CurrentViewer() viewer: Viewer, @Args('input') input: TurnLineIntoArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.turnLineInto.run(viewer, input), { ...input });
  }
}
