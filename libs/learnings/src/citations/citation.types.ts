import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { AvailableAction, DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { LearningBandsView } from '../learnings/learning-parts.types.js';
import { FoundLearning } from '../search/search.types.js';
import { UseLearningArgs } from '../uses/uses.types.js';
import type { CitationPlace, CitationStanding } from './citation.rules.js';

export const CitationPlaceEnum = { WORKSHOP: 'WORKSHOP', REMARK: 'REMARK', PARAMETER: 'PARAMETER', OPENING: 'OPENING', ANSWER: 'ANSWER' } as const;
registerEnumType(CitationPlaceEnum, {
  name: 'CitationPlace',
  description:
    'Where a learning is used: in a workshop, under a remark to a draft, beside a parameter, beside a gate opened early, in the answer to a question on the plan.',
});
export const CitationStandingEnum = { OPEN: 'OPEN', WITHDRAWN: 'WITHDRAWN', CLOSED: 'CLOSED' } as const;
registerEnumType(CitationStandingEnum, {
  name: 'CitationStanding',
  description: 'OPEN: it is read. WITHDRAWN: no longer to be used, and without its words. CLOSED: not for this reader.',
});

@ObjectType({ description: 'A published learning where it is used. Nothing in it says whose it was.' })
export class CitedLearning {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => CitationPlaceEnum)
  place: CitationPlace;
  @Field(() => UuidScalar, { nullable: true, description: 'Of the workshop, the remark, the opening or the question.' })
  placeId: string | null;
  @Field(() => String, { nullable: true })
  parameterKey: string | null;
  @Field(() => CitationStandingEnum)
  standing: CitationStanding;
  @Field(() => String, { description: 'Empty unless it is open.' })
  sentence: string;
  @Field(() => DayScalar, { nullable: true })
  withdrawnOn: Day | null;
  @Field(() => UuidScalar, { nullable: true, description: 'The whole learning, for those of the practice who may open it.' })
  sharedId: string | null;
  @Field(() => Int, { nullable: true, description: 'At how many other clients it was seen; for coaches.' })
  seenCount: number | null;
  @Field(() => LearningBandsView, { nullable: true, description: 'For coaches.' })
  bands: LearningBandsView | null;
  @Field(() => String, { nullable: true, description: 'Who put it there; for coaches.' })
  citedByName: string | null;
  @Field(() => DayScalar)
  citedOn: Day;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'What is cited in one place, and whether this reader may cite there.' })
export class CitationsHere {
  @Field(() => [CitedLearning], { description: 'The oldest first.' })
  all: CitedLearning[];
  @Field(() => [AvailableAction], { description: 'citeLearning.' })
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'A place at one of the reader’s own clients where a learning is used.' })
export class LearningUse {
  @Field(() => UuidScalar, { description: 'Of the citation.' })
  id: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String, { description: '“Deployment plan, 4 How long a cycle lasts”.' })
  words: string;
  @Field(() => String)
  path: string;
  @Field(() => Boolean, { description: 'The reader may take it out.' })
  mayEnd: boolean;
}

@ObjectType({ description: 'Where a learning is used.' })
export class LearningUses {
  @Field(() => [LearningUse], { description: 'At clients that the reader coaches.' })
  mine: LearningUse[];
  @Field(() => Int, { description: 'Other clients that it is used at; which, nobody is told.' })
  elsewhere: number;
}

@ObjectType()
export class QuestionOfPlan {
  @Field(() => String)
  key: string;
  @Field(() => Int, { nullable: true, description: '1 to 10 for the universal ones.' })
  number: number | null;
  @Field(() => String)
  heading: string;
}

@ObjectType()
export class WorkshopAhead {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => DayScalar)
  on: Day;
}

@ObjectType({ description: 'Where a learning can be used at one of the reader’s own clients.' })
export class PlacesAtClient {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => [QuestionOfPlan])
  parameters: QuestionOfPlan[];
  @Field(() => [WorkshopAhead], { description: 'The next first.' })
  workshops: WorkshopAhead[];
}

@InputType()
export class CiteLearningArgs extends UseLearningArgs {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => CitationPlaceEnum)
  place: CitationPlace;
  @Field(() => UuidScalar, { nullable: true, description: 'Of the workshop, the remark, the opening or the question.' })
  placeId?: string | null;
  @Field(() => String, { nullable: true, description: 'For a place beside a parameter of the plan.' })
  parameterKey?: string | null;
}

@InputType()
export class TakeBackCitationArgs extends MutationInput {
  @Field(() => UuidScalar)
  citationId: string;
}

@ObjectType()
export class CitationPayload {
  @Field(() => CitedLearning, { nullable: true, description: 'Null also when it was taken out.' })
  citation?: CitedLearning | null;
  @Field(() => FoundLearning, { nullable: true })
  found?: FoundLearning | null;
  @Field(() => [UserError])
  errors: UserError[];
}
