import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { TeamKindEnum, type TeamKind } from '@cairn/engagements';
import { UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'One answer of the deployment plan, in words.' })
export class PlanRule {
  @Field(() => String)
  parameterKey: string;
  @Field(() => Int, { nullable: true, description: '1 to 10; null for added parameters.' })
  number: number | null;
  @Field(() => String)
  heading: string;
  @Field(() => String)
  text: string;
}

@ObjectType({ description: 'A result that a plan scores by.' })
export class ScoredLevel {
  @Field(() => String, { description: 'commit, target or stretch.' })
  name: string;
  @Field(() => Float)
  score: number;
  @Field(() => Float, { description: 'How likely the team should think it, when it writes the key result; 0 to 1.' })
  likelihood: number;
}

@ObjectType({ description: 'What the plan allows, as figures.' })
export class DraftLimits {
  @Field(() => Int)
  usualObjectives: number;
  @Field(() => Int)
  maxObjectives: number;
  @Field(() => Int)
  minKeyResults: number;
  @Field(() => Int)
  maxKeyResults: number;
  @Field(() => Boolean)
  internalAndExternal: boolean;
  @Field(() => String, { nullable: true, description: 'What a key result leads with: stretch, commit or any; null where the system knows no levels.' })
  headline: string | null;
  @Field(() => [ScoredLevel], { description: 'From the lowest; empty where the system knows no levels.' })
  levels: ScoredLevel[];
  @Field(() => Boolean)
  missionRequired: boolean;
}

@ObjectType({ description: 'An objective above, with its key results in words.' })
export class HigherObjective {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => [String])
  keyResults: string[];
}

@ObjectType({ description: 'What one level above wants in this cycle.' })
export class HigherOkrs {
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => TeamKindEnum)
  teamKind: TeamKind;
  @Field(() => [HigherObjective])
  objectives: HigherObjective[];
}
