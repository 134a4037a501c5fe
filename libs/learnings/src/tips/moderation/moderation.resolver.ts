import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { moderateTips, writeTips } from '../../learnings.permissions.js';
import { TipSubjectArgs } from '../follows/tip-desk.types.js';
import { tipDone, type TipDone } from '../posts/tip-payload.js';
import { TipPayload } from '../posts/tip-post.types.js';
import { HideTip, RestoreTip } from './hide-tip.js';
import { ModerationQueries } from './moderation.queries.js';
import { ReportTip } from './report-tip.js';
import { ResolveTipReport } from './resolve-tip-report.js';
import { ReasonedTipArgs, ResolveTipReportArgs, TipReport, TipReportsPayload } from './tip-report.types.js';

@Resolver(() => TipReportsPayload)
export class ModerationResolver {
  constructor(
    @Inject(ReportTip) private readonly reportTip: ReportTip,
    @Inject(HideTip) private readonly hideTip: HideTip,
    @Inject(RestoreTip) private readonly restoreTip: RestoreTip,
    @Inject(ResolveTipReport) private readonly resolveReport: ResolveTipReport,
    @Inject(ModerationQueries) private readonly moderation: ModerationQueries,
  ) {}

  @Query(() => [TipReport], { name: 'tipReports', description: 'What readers reported and nobody has answered, the longest waiting first; a hundred at most.' })
  @Requires(moderateTips)
  waiting(@CurrentViewer() viewer: Viewer): Promise<TipReport[]> {
    return this.moderation.reports(viewer);
  }

  @Mutation(() => TipPayload, { name: 'reportTip', description: 'Says to the moderators that something should not stand there.' })
  @Requires(writeTips)
  async report(@CurrentViewer() viewer: Viewer, @Args('input') input: ReasonedTipArgs): Promise<TipDone> {
    return tipDone(await this.reportTip.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'hideTip', description: 'Takes a post or a comment from everybody but its author, who is told why, and the moderators.' })
  @Requires(moderateTips)
  async hide(@CurrentViewer() viewer: Viewer, @Args('input') input: ReasonedTipArgs): Promise<TipDone> {
    return tipDone(await this.hideTip.run(viewer, input));
  }

  @Mutation(() => TipPayload, { name: 'restoreTip', description: 'Shows again what was hidden.' })
  @Requires(moderateTips)
  async restore(@CurrentViewer() viewer: Viewer, @Args('input') input: TipSubjectArgs): Promise<TipDone> {
    return tipDone(await this.restoreTip.run(viewer, input));
  }

  @Mutation(() => TipReportsPayload, {
    name: 'resolveTipReport',
    description: 'Hides what was reported, or leaves it; all reports of the same words are answered.',
  })
  @Requires(moderateTips)
  async resolve(@CurrentViewer() viewer: Viewer, @Args('input') input: ResolveTipReportArgs): Promise<TipReportsPayload> {
    const resolved = await this.resolveReport.run(viewer, input);
    return resolved.ok ? { errors: [] } : refused(resolved.error);
  }

  // Also with a refusal: whoever came second sees what is left.
  @ResolveField(() => [TipReport])
  reports(@CurrentViewer() viewer: Viewer): Promise<TipReport[]> {
    return this.moderation.reports(viewer);
  }
}
