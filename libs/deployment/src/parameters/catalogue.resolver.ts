import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { prepare } from '../deployment.permissions.js';
import { PlanTemplateQueries } from '../templates/plan-template.queries.js';
import { ownQuestionView } from '../templates/plan-template.view.js';
import { describeValue } from './describe.rules.js';
import { ParameterValueScalar } from './parameter-value.scalar.js';
import { AnswerReading, CatalogueParameter } from './parameter.types.js';
import { readAnswer } from './read-answer.rules.js';

@Resolver(() => CatalogueParameter)
export class CatalogueResolver {
  constructor(@Inject(PlanTemplateQueries) private readonly templates: PlanTemplateQueries) {}

  @Query(() => [CatalogueParameter], {
    name: 'parameterCatalogue',
    description: 'All questions that a plan can answer, as the practice asks them, with offered answers and what helps a coach.',
  })
  @Requires(prepare)
  catalogue(@CurrentViewer() viewer: Viewer): Promise<CatalogueParameter[]> {
    return this.templates.catalogue(viewer);
  }

  @Query(() => CatalogueParameter, { name: 'ownQuestion', description: 'What a question of one’s own asks for.' })
  @Requires(prepare)
  ownQuestion(): CatalogueParameter {
    return ownQuestionView();
  }

  @Query(() => AnswerReading, { name: 'answerReading', description: 'How an answer would stand in a plan, or what is missing in it. Changes nothing.' })
  @Requires(prepare)
  reading(@Args('key', { type: () => String }) key: string, @Args('value', { type: () => ParameterValueScalar }) value: unknown): AnswerReading {
    const read = readAnswer(key, value);
    return read.ok ? { text: describeValue(key, read.value.value), errors: [] } : { text: null, ...refused(read.error) };
  }
}
