import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LearningBands', { description: 'Where a learning comes from, in bands: nothing here names anybody.' })
export class LearningBandsView {
  @Field(() => String, { nullable: true })
  industry: string | null;
  @Field(() => String, { nullable: true })
  sizeBand: string | null;
  @Field(() => String, { nullable: true })
  region: string | null;
  @Field(() => [String], { description: 'Levels that set OKRs.' })
  levels: string[];
  @Field(() => Int, { nullable: true })
  cycleNumber: number | null;
}

@ObjectType({ isAbstract: true })
export abstract class LearningTextsView {
  @Field(() => String, { description: 'The learning in one sentence.' })
  sentence: string;
  @Field(() => String)
  expected: string;
  @Field(() => String)
  happened: string;
  @Field(() => String)
  why: string;
  @Field(() => String)
  advice: string;
  @Field(() => String)
  holdsWhen: string;
  @Field(() => String)
  failsWhen: string;
}
