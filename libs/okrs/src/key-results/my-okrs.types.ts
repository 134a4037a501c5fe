import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, UuidScalar } from '@cairn/platform';
import type { CycleStatus } from '../cycles/cycle.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { KrTypeOfLine } from '../drafts/draft.facts.js';
import { CycleStatusEnum, DraftStatusEnum, KrTypeEnum } from '../okrs-enums.js';

@ObjectType({ description: 'A team of the reader, in the cycle that matters now.' })
export class MyTeam {
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => Boolean)
  leadsTeam: boolean;
  @Field(() => Boolean)
  writesOkrs: boolean;
  @Field(() => Int, { nullable: true, description: 'Null: no cycle is planned yet.' })
  cycleNumber: number | null;
  @Field(() => CycleStatusEnum, { nullable: true })
  cycleStatus: CycleStatus | null;
  @Field(() => DayScalar, { nullable: true })
  startsOn: Day | null;
  @Field(() => DayScalar, { nullable: true })
  endsOn: Day | null;
  @Field(() => DayScalar, { nullable: true })
  draftingFrom: Day | null;
  @Field(() => UuidScalar, { nullable: true, description: 'Null: the team has no draft in it.' })
  draftId: string | null;
  @Field(() => DraftStatusEnum, { nullable: true })
  status: DraftStatus | null;
  @Field(() => Int)
  objectives: number;
  @Field(() => Int)
  keyResults: number;
  @Field(() => Int, { description: 'Remarks and questions that nobody settled.' })
  openRemarks: number;
  @Field(() => String, { description: 'What is next, in a sentence.' })
  next: string;
  @Field(() => String, { description: 'Where it is done.' })
  path: string;
}

@ObjectType({ description: 'A key result that the reader champions, or a health metric that they watch over.' })
export class MyKeyResult {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => KrTypeEnum)
  krType: KrTypeOfLine;
  @Field(() => Boolean)
  isHealthMetric: boolean;
  @Field(() => String, { nullable: true })
  objectiveText: string | null;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  clientName: string;
  @Field(() => Int)
  cycleNumber: number;
  @Field(() => CycleStatusEnum)
  cycleStatus: CycleStatus;
  @Field(() => DraftStatusEnum)
  status: DraftStatus;
  @Field(() => String)
  unit: string;
  @Field(() => Float, { nullable: true })
  baseline: number | null;
  @Field(() => Float, { nullable: true })
  commitValue: number | null;
  @Field(() => Float, { nullable: true })
  targetValue: number | null;
  @Field(() => Float, { nullable: true })
  stretchValue: number | null;
  @Field(() => Float, { nullable: true, description: 'Of a health metric.' })
  healthyLow: number | null;
  @Field(() => Float, { nullable: true, description: 'Of a health metric.' })
  healthyHigh: number | null;
  @Field(() => Float, { nullable: true })
  currentValue: number | null;
  @Field(() => DayScalar, { nullable: true })
  dueOn: Day | null;
  @Field(() => Float, { nullable: true })
  finalScore: number | null;
  @Field(() => String)
  path: string;
}

@ObjectType({ description: 'What is the reader’s own, across clients.' })
export class MyOkrs {
  @Field(() => [MyTeam])
  teams: MyTeam[];
  @Field(() => [MyKeyResult], { description: 'In cycles that are not closed.' })
  keyResults: MyKeyResult[];
}
