import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { prepare } from '../deployment.permissions.js';
import { EditPlanTemplate } from './edit-plan-template.js';
import { PlanTemplateQueries } from './plan-template.queries.js';
import { EditPlanTemplateArgs, PlanTemplate, PlanTemplatePayload } from './plan-template.types.js';

type Done = PlanTemplatePayload & { readonly saved?: boolean };

@Resolver(() => PlanTemplatePayload)
export class PlanTemplateResolver {
  constructor(
    @Inject(EditPlanTemplate) private readonly editTemplate: EditPlanTemplate,
    @Inject(PlanTemplateQueries) private readonly templates: PlanTemplateQueries,
  ) {}

  @Query(() => PlanTemplate, { name: 'planTemplate', description: 'What the practice starts new deployment plans with.' })
  @Requires(prepare)
  read(@CurrentViewer() viewer: Viewer): Promise<PlanTemplate> {
    return this.templates.template(viewer);
  }

  @Mutation(() => PlanTemplatePayload, { name: 'editPlanTemplate', description: 'Changes what new plans start with; plans that exist keep what they have.' })
  @Requires(prepare)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditPlanTemplateArgs): Promise<Done> {
    const edited = await this.editTemplate.run(viewer, input);
    return edited.ok ? { saved: true, errors: [] } : refused(edited.error);
  }

  @ResolveField(() => PlanTemplate, { nullable: true })
  async template(@Parent() { saved }: Done, @CurrentViewer() viewer: Viewer): Promise<PlanTemplate | null> {
    return saved ? this.read(viewer) : null;
  }
}
