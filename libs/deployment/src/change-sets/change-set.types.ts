import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UuidScalar } from '@cairn/platform';
import { ParameterValueScalar } from '../parameters/parameter-value.scalar.js';
import { signerRoles } from '../parameters/parameter.types.js';
import type { SignerRole } from '../parameters/parameter.js';
import type { ChangeSetStatus } from './change-set.rules.js';

export const changeSetStatuses = {
  DRAFT: 'DRAFT',
  WAITING: 'WAITING',
  APPROVED: 'APPROVED',
  IN_FORCE: 'IN_FORCE',
  CHANGES_ASKED: 'CHANGES_ASKED',
  WITHDRAWN: 'WITHDRAWN',
  LAPSED: 'LAPSED',
} as const;
registerEnumType(changeSetStatuses, { name: 'ChangeSetStatus' });
export const signerStatuses = {
  WAITING: 'WAITING',
  APPROVED: 'APPROVED',
  CHANGES_ASKED: 'CHANGES_ASKED',
  HANDED_OVER: 'HANDED_OVER',
  NOT_ME: 'NOT_ME',
} as const;
registerEnumType(signerStatuses, { name: 'SignerStatus', description: 'NOT_ME: the mail reached somebody else.' });
export const verdictKinds = { APPROVED: 'APPROVED', CHANGE_ASKED: 'CHANGE_ASKED' } as const;
registerEnumType(verdictKinds, { name: 'VerdictKind' });

@ObjectType({ description: 'One proposed answer.' })
export class ParameterChange {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  parameterKey: string;
  @Field(() => Int, { nullable: true, description: '1 to 10 for the universal parameters.' })
  number: number | null;
  @Field(() => String)
  title: string;
  @Field(() => String)
  heading: string;
  @Field(() => String)
  question: string;
  @Field(() => ParameterValueScalar, { nullable: true })
  nowValue: unknown;
  @Field(() => String, { nullable: true, description: 'Null: nothing was agreed before.' })
  nowText: string | null;
  @Field(() => ParameterValueScalar)
  proposedValue: unknown;
  @Field(() => String)
  proposedText: string;
  @Field(() => Boolean, { description: 'The parameter is to leave the plan.' })
  removes: boolean;
  @Field(() => String)
  why: string;
  @Field(() => String, { description: 'Empty in a draft that was never sent: see the impact.' })
  affectedText: string;
  @Field(() => String)
  startsText: string;
  @Field(() => String, { nullable: true })
  startsNowReason: string | null;
  @Field(() => Int, { description: 'The sending that brought these words; 0 in a draft.' })
  changedInRevision: number;
  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'What a signer said about one change.' })
export class VerdictGiven {
  @Field(() => String)
  parameterKey: string;
  @Field(() => verdictKinds)
  verdict: 'APPROVED' | 'CHANGE_ASKED';
  @Field(() => String, { nullable: true, description: 'For coaches and signers only.' })
  note: string | null;
  @Field(() => InstantScalar)
  at: Instant;
}

@ObjectType({ description: 'One person’s place under a change set.' })
export class Signer {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => [signerRoles])
  capacities: SignerRole[];
  @Field(() => [String])
  parameterKeys: string[];
  @Field(() => signerStatuses)
  status: keyof typeof signerStatuses;
  @Field(() => Int, { description: 'How often the person looked by an act of their own.' })
  visits: number;
  @Field(() => InstantScalar, { nullable: true })
  lastSeenAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  decidedAt: Instant | null;
  @Field(() => String, { nullable: true, description: 'Who handed this place over.' })
  handedOverFrom: string | null;
  @Field(() => [VerdictGiven])
  verdicts: VerdictGiven[];
  @Field(() => Boolean)
  isViewer: boolean;
}

@ObjectType({ description: 'Proposed changes on their way from the coach’s draft to the plan in force.' })
export class ChangeSet {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => Int)
  number: number;
  @Field(() => changeSetStatuses)
  status: ChangeSetStatus;
  @Field(() => String, { description: 'How it stands, in a sentence.' })
  standing: string;
  @Field(() => Int, { nullable: true, description: 'Number of the plan it changes; null for the first plan.' })
  basedOn: number | null;
  @Field(() => Int, { description: 'How often it was sent.' })
  revision: number;
  @Field(() => String)
  whyNow: string;
  @Field(() => String)
  ifNothing: string;
  @Field(() => DayScalar, { nullable: true })
  decideBy: Day | null;
  @Field(() => String, { nullable: true, description: 'Set where the amendment lock was overridden.' })
  overrideReason: string | null;
  @Field(() => InstantScalar)
  createdAt: Instant;
  @Field(() => InstantScalar, { nullable: true })
  sentAt: Instant | null;
  @Field(() => String, { nullable: true })
  sentByName: string | null;
  @Field(() => InstantScalar, { nullable: true })
  approvedAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  inForceAt: Instant | null;
  @Field(() => InstantScalar, { nullable: true })
  takenBackAt: Instant | null;
  @Field(() => String, { nullable: true })
  takenBackNote: string | null;
  @Field(() => InstantScalar, { nullable: true })
  endedAt: Instant | null;
  @Field(() => String, { nullable: true })
  endedReason: string | null;
  @Field(() => UuidScalar, { nullable: true, description: 'A reminder that goes out in a few seconds and can still be undone.' })
  nudgeId: string | null;
  @Field(() => InstantScalar, { nullable: true })
  nudgeDueAt: Instant | null;
  @Field(() => Int)
  version: number;
  @Field(() => [ParameterChange])
  changes: ParameterChange[];
  @Field(() => [Signer])
  signers: Signer[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class ChosenSigner {
  @Field(() => signerRoles)
  role: SignerRole;
  @Field(() => UuidScalar)
  personId: string;
}
