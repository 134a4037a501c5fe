import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { addClients, setTemplates } from '../permissions.js';
import { ChangeEngagementTemplate } from './change-engagement-template.js';
import { ChangeEngagementTemplateInput, EngagementTemplate, EngagementTemplatePayload } from './phase.types.js';
import { TemplateQueries } from './template.queries.js';

@Resolver(() => EngagementTemplatePayload)
export class TemplateResolver {
  constructor(
    @Inject(TemplateQueries) private readonly queries: TemplateQueries,
    @Inject(ChangeEngagementTemplate) private readonly changeTemplate: ChangeEngagementTemplate,
  ) {}

  @Query(() => EngagementTemplate, { description: 'How long the parts of a new engagement take here.' })
  @Requires(addClients)
  engagementTemplate(@CurrentViewer() viewer: Viewer): Promise<EngagementTemplate> {
    return this.queries.template(viewer);
  }

  @Mutation(() => EngagementTemplatePayload, { name: 'changeEngagementTemplate' })
  @Requires(setTemplates)
  async change(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeEngagementTemplateInput): Promise<Pick<EngagementTemplatePayload, 'errors'>> {
    const changed = await this.changeTemplate.run(viewer, input);
    return changed.ok ? { errors: [] } : refused(changed.error);
  }

  @ResolveField(() => EngagementTemplate, { nullable: true })
  template(@Parent() { errors }: Pick<EngagementTemplatePayload, 'errors'>, @CurrentViewer() viewer: Viewer): Promise<EngagementTemplate> | null {
    return errors.length > 0 ? null : this.queries.template(viewer);
  }
}
