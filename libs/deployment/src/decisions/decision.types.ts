import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { DayScalar, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { Signer, verdictKinds } from '../change-sets/change-set.types.js';
import type { DecisionStage } from './stage.rules.js';
import type { Choice } from './verdict.rules.js';

export const decisionStages = {
  ...{ DECIDE: 'DECIDE', WAITING_FOR_OTHERS: 'WAITING_FOR_OTHERS', APPROVED: 'APPROVED', IN_FORCE: 'IN_FORCE', CHANGES_ASKED: 'CHANGES_ASKED' },
  ...{ TAKEN_BACK: 'TAKEN_BACK', WITHDRAWN: 'WITHDRAWN', LAPSED: 'LAPSED', HANDED_OVER: 'HANDED_OVER', NOT_ME: 'NOT_ME' },
} as const;
registerEnumType(decisionStages, { name: 'DecisionStage', description: 'Where a signer stands when they open their page.' });
export const choices = { APPROVE: 'APPROVE', ASK_FOR_CHANGE: 'ASK_FOR_CHANGE', LEAVE_OPEN: 'LEAVE_OPEN' } as const;
registerEnumType(choices, { name: 'DecisionChoice' });

@ObjectType({ description: 'One change in the exact words that were sent.' })
export class ChangeToDecide {
  @Field(() => String)
  key: string;
  @Field(() => Int, { nullable: true })
  number: number | null;
  @Field(() => String)
  title: string;
  @Field(() => String)
  heading: string;
  @Field(() => String)
  question: string;
  @Field(() => String, { nullable: true })
  nowText: string | null;
  @Field(() => String)
  proposedText: string;
  @Field(() => String, { nullable: true, description: 'What was proposed when the reader looked last, where that was corrected.' })
  proposedBefore: string | null;
  @Field(() => String)
  why: string;
  @Field(() => String)
  affectedText: string;
  @Field(() => String)
  startsText: string;
  @Field(() => String, { description: 'Goes back with the verdict.' })
  textSha256: string;
  @Field(() => Boolean, { description: 'Waits, or waited, for this signer.' })
  mine: boolean;
  @Field(() => Boolean, { description: 'Changed since the reader looked.' })
  fresh: boolean;
  @Field(() => verdictKinds, { nullable: true })
  verdict: 'APPROVED' | 'CHANGE_ASKED' | null;
  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ description: 'Something seen at other clients, in the answer to a signer. Nothing in it says whose it was.' })
export class BesideTalk {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String, { nullable: true, description: 'Null once it was withdrawn.' })
  sentence: string | null;
  @Field(() => DayScalar, { nullable: true })
  withdrawnOn: Day | null;
}

@ObjectType({ description: 'A word between signer and coach.' })
export class DecisionTalk {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  authorName: string;
  @Field(() => String)
  body: string;
  @Field(() => InstantScalar)
  at: Instant;
  @Field(() => [BesideTalk])
  beside: BesideTalk[];
}

@ObjectType({ description: 'What a signer reads before approving.' })
export class ApprovalConsequence {
  @Field(() => String)
  heading: string;
  @Field(() => String)
  button: string;
  @Field(() => [String])
  lines: string[];
}

@ObjectType({ description: 'A change set as one of its signers reads it.' })
export class Decision {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => decisionStages)
  stage: DecisionStage;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  coachName: string;
  @Field(() => Int, { description: 'Number that the plan gets.' })
  planNumber: number;
  @Field(() => Int, { nullable: true, description: 'Number of the plan in force.' })
  inForceNumber: number | null;
  @Field(() => InstantScalar, { nullable: true })
  inForceSince: Instant | null;
  @Field(() => DayScalar, { nullable: true })
  decideBy: Day | null;
  @Field(() => String)
  whyNow: string;
  @Field(() => String)
  ifNothing: string;
  @Field(() => String, { nullable: true })
  overrideReason: string | null;
  @Field(() => String)
  affectedText: string;
  @Field(() => [String], { description: 'What it asks of people beyond its own words, as counted when it was sent.' })
  consequences: string[];
  @Field(() => String)
  reading: string;
  @Field(() => InstantScalar, { description: 'When it starts, or would if all approved now.' })
  inForceAt: Instant;
  @Field(() => ApprovalConsequence)
  approval: ApprovalConsequence;
  @Field(() => [ChangeToDecide])
  changes: ChangeToDecide[];
  @Field(() => Signer)
  signer: Signer;
  @Field(() => [Signer])
  others: Signer[];
  @Field(() => [DecisionTalk])
  talk: DecisionTalk[];
  @Field(() => String)
  textSha256: string;
}

@InputType()
export class VerdictInput {
  @Field(() => String)
  parameterKey: string;
  @Field(() => choices)
  choice: Choice;
  @Field(() => String, { description: 'Of the words that were shown.' })
  textSha256: string;
  @Field(() => String, { nullable: true, description: 'Needed when asking for a change.' })
  note?: string | null;
}

@InputType()
export class DecideChangeSetArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => [VerdictInput])
  verdicts: VerdictInput[];
}

@InputType()
export class OwnDecisionArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
}

@InputType()
export class AskCoachArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => String)
  question: string;
}

@InputType()
export class HandOverArgs extends MutationInput {
  @Field(() => UuidScalar)
  changeSetId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
}

@ObjectType()
export class DecisionPayload {
  @Field(() => Decision, { nullable: true })
  decision?: Decision | null;
  @Field(() => [UserError])
  errors: UserError[];
}
