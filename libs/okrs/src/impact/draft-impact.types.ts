import { Field, Int, ObjectType } from '@nestjs/graphql';
import { UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'The OKRs of a team that the proposed values would break.' })
export class BrokenDraft {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => UuidScalar)
  teamId: string;
  @Field(() => String)
  teamName: string;
  @Field(() => Int)
  cycleNumber: number;
  @Field(() => Boolean)
  published: boolean;
  @Field(() => Int, { description: 'Key results of it that would break a rule.' })
  keyResults: number;
  @Field(() => [String])
  parameterKeys: string[];
  @Field(() => [String], { description: 'What the checks would say, once each.' })
  words: string[];
  @Field(() => String)
  path: string;
}

@ObjectType({ description: 'What a change set would do to OKRs that are written already, if it counted from today.' })
export class DraftImpact {
  @Field(() => Int, { description: 'How many teams’ OKRs were held against the proposed values.' })
  checked: number;
  @Field(() => Int, { description: 'Drafts that are not published.' })
  drafts: number;
  @Field(() => Int, { description: 'Published key results.' })
  keyResults: number;
  @Field(() => Int, { description: 'Teams whose published OKRs break a rule as a whole, such as their number.' })
  publishedTeams: number;
  @Field(() => String, { description: '"2 drafts and 9 published key results would break this."' })
  words: string;
  @Field(() => [BrokenDraft])
  broken: BrokenDraft[];
}
