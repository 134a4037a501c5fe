import { Field, InputType, Int } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UuidScalar } from '@cairn/platform';
import { ChartKindEnum, StudyPlaceEnum } from './case-study-enums.js';
import type { ChartKind, StudyPlace } from './case-study-kinds.js';

@InputType()
export class StartCaseStudyArgs extends MutationInput {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => Boolean, { defaultValue: false })
  isNamed: boolean;
}

@InputType()
export class OwnCaseStudyArgs extends MutationInput {
  @Field(() => UuidScalar)
  caseStudyId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class CaseStudySectionArgs {
  @Field(() => String)
  key: string;
  @Field(() => String)
  heading: string;
  @Field(() => String)
  body: string;
}

@InputType()
export class EditCaseStudyArgs extends OwnCaseStudyArgs {
  @Field(() => String)
  title: string;
  @Field(() => Boolean)
  isNamed: boolean;
  @Field(() => [CaseStudySectionArgs], { description: 'All of them, in their order.' })
  sections: CaseStudySectionArgs[];
  @Field(() => [ChartKindEnum])
  shownCharts: ChartKind[];
  @Field(() => [String], { defaultValue: [], description: 'News that were put into the text, or left out.' })
  settledNews: string[];
}

@InputType()
export class AskForCaseStudyArgs extends OwnCaseStudyArgs {
  @Field(() => [StudyPlaceEnum])
  places: StudyPlace[];
  @Field(() => DayScalar, { nullable: true })
  until?: Day | null;
  @Field(() => String)
  why: string;
}
