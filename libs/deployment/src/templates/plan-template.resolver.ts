import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, Db, refused, Requires } from '@cairn/platform';
import { prepare } from '../deployment.permissions.js';
import { parameterView } from '../parameters/catalogue.view.js';
import { parameterFor } from '../parameters/catalogue.js';
import { describeValue } from '../parameters/describe.rules.js';
import { EditPlanTemplate } from './edit-plan-template.js';
import type { TemplateAnswer } from './plan-template.rules.js';
import { EditPlanTemplateArgs, PlanTemplate, PlanTemplatePayload, type TemplateParameter } from './plan-template.types.js';
import { planTemplate } from './plan-templates.repository.js';

type Done = PlanTemplatePayload & { readonly saved?: boolean };

@Resolver(() => PlanTemplatePayload)
export class PlanTemplateResolver {
  constructor(
    @Inject(EditPlanTemplate) private readonly editTemplate: EditPlanTemplate,
    @Inject(Db) private readonly db: Db,
  ) {}

  @Query(() => PlanTemplate, { name: 'planTemplate', description: 'What the practice starts new deployment plans with.' })
  @Requires(prepare)
  async read(@CurrentViewer() viewer: Viewer): Promise<PlanTemplate> {
    const { answers, version } = await this.db.read(viewer, (tx) => planTemplate(tx).read());
    return { version, parameters: answers.flatMap(view) };
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

function view(answer: TemplateAnswer): TemplateParameter[] {
  const parameter = parameterFor(answer.key, answer.value);
  return parameter ? [{ ...answer, offered: [...answer.offered], text: describeValue(answer.key, answer.value), parameter: parameterView(parameter) }] : [];
}
