import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, definePermission, refused, Requires } from '@cairn/platform';
import type { Viewer } from '../viewer/viewer.js';
import { ViewerQueries } from '../viewer/viewer.queries.js';
import { ChangePractice } from './change-practice.js';
import { ChangePracticeInput, ChangePracticeSettingsInput, MarkSetupStepInput, Practice, PracticePayload } from './practice.types.js';

const changePractice = definePermission('identity.change-practice', { roles: ['OWNER'] });

@Resolver(() => PracticePayload)
export class PracticeResolver {
  constructor(
    @Inject(ChangePractice) private readonly change: ChangePractice,
    @Inject(ViewerQueries) private readonly viewers: ViewerQueries,
  ) {}

  @Mutation(() => PracticePayload, { name: 'changePractice', description: 'Name, zone and language of the practice.' })
  @Requires(changePractice)
  async basics(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePracticeInput): Promise<PracticePayload> {
    const changed = await this.change.basics(viewer, input);
    return changed.ok ? { errors: [] } : refused(changed.error);
  }

  @Mutation(() => PracticePayload, { name: 'changePracticeSettings' })
  @Requires(changePractice)
  async settings(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangePracticeSettingsInput): Promise<PracticePayload> {
    const changed = await this.change.settings(viewer, input);
    return changed.ok ? { errors: [] } : refused(changed.error);
  }

  @Mutation(() => PracticePayload, { name: 'markSetupStep', description: 'Ticks a step of the guided setup off that nothing else ticks off.' })
  @Requires(changePractice)
  async step(@CurrentViewer() viewer: Viewer, @Args('input') input: MarkSetupStepInput): Promise<PracticePayload> {
    const marked = await this.change.markStep(viewer, input);
    return marked.ok ? { errors: [] } : refused(marked.error);
  }

  /** Nothing when the mutation was refused. */
  @ResolveField(() => Practice, { nullable: true })
  async practice(@Parent() { errors }: PracticePayload, @CurrentViewer() viewer: Viewer): Promise<Practice | null> {
    return errors.length > 0 ? null : (await this.viewers.viewer(viewer)).practice;
  }
}
