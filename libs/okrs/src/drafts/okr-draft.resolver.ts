import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { WriteMission } from '../missions/write-mission.js';
import { writeOkrs } from '../okrs.permissions.js';
import { SayWhereIAm } from '../presence/say-where-i-am.js';
import { EndSilentWriting, StartSilentWriting } from '../silent/start-silent-writing.js';
import { draftPayload, type DraftPayloadParent } from './draft-payload.resolver.js';
import { DraftPayload, EndSilentWritingArgs, SayWhereIAmArgs, StartSilentWritingArgs, WriteMissionArgs } from './draft-payload.types.js';
import { OkrDraftQueries } from './okr-draft.queries.js';
import { OkrDraft } from './okr-draft.types.js';

@Resolver(() => OkrDraft)
export class OkrDraftResolver {
  constructor(
    @Inject(OkrDraftQueries) private readonly drafts: OkrDraftQueries,
    @Inject(WriteMission) private readonly writeMission: WriteMission,
    @Inject(StartSilentWriting) private readonly startSilentWriting: StartSilentWriting,
    @Inject(EndSilentWriting) private readonly endSilentWriting: EndSilentWriting,
    @Inject(SayWhereIAm) private readonly sayWhereIAm: SayWhereIAm,
  ) {}

  @Query(() => OkrDraft, { name: 'okrDraft', description: 'The OKRs of a team in a cycle; without a number in the one that matters now.' })
  @Requires(signedIn)
  one(
    @CurrentViewer() viewer: Viewer,
    @Args('client', { type: () => String }) client: string,
    @Args('team', { type: () => UuidScalar }) teamId: string,
    @Args('cycle', { type: () => Int, nullable: true }) cycle: number | null,
  ): Promise<OkrDraft> {
    return this.drafts.byAddress(viewer, { client, teamId, cycle: cycle ?? null });
  }

  @Mutation(() => DraftPayload, { name: 'writeMission', description: 'Writes why a team exists, as a new wording; the earlier ones stay.' })
  @Requires(writeOkrs)
  async mission(@CurrentViewer() viewer: Viewer, @Args('input') input: WriteMissionArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.writeMission.run(viewer, input), { ...input });
  }

  @Mutation(() => DraftPayload, { name: 'startSilentWriting', description: 'Everybody writes alone for some minutes.' })
  @Requires(writeOkrs)
  async silence(@CurrentViewer() viewer: Viewer, @Args('input') input: StartSilentWritingArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.startSilentWriting.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'endSilentWriting' })
  @Requires(writeOkrs)
  async endSilence(@CurrentViewer() viewer: Viewer, @Args('input') input: EndSilentWritingArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.endSilentWriting.run(viewer, input));
  }

  @Mutation(() => DraftPayload, { name: 'sayWhereIAm', description: 'A sign of life from whoever has a draft open; counts for 30 seconds.' })
  @Requires(signedIn)
  async presence(@CurrentViewer() viewer: Viewer, @Args('input') input: SayWhereIAmArgs): Promise<DraftPayloadParent> {
    return draftPayload(await this.sayWhereIAm.run(viewer, { draftId: input.draftId, section: input.section ?? null }));
  }
}
