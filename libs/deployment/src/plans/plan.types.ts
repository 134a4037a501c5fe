import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { FirstStep } from '@cairn/engagements';
import { AvailableAction, DayScalar, Gated, InstantScalar, UuidScalar } from '@cairn/platform';
import { ChangeSet } from '../change-sets/change-set.types.js';
import { PlanNote } from '../notes/plan-note.types.js';
import { ParameterValueScalar } from '../parameters/parameter-value.scalar.js';
import { signerRoles } from '../parameters/parameter.types.js';
import type { SignerRole } from '../parameters/parameter.js';
import { Waiver } from '../waivers/waiver.types.js';
import type { ParameterState } from './parameter-state.rules.js';

export const parameterStates = { OPEN: 'OPEN', DISCUSSED: 'DISCUSSED', PROPOSED: 'PROPOSED', APPROVED: 'APPROVED', AMENDED: 'AMENDED' } as const;
registerEnumType(parameterStates, { name: 'ParameterState' });

@ObjectType({ description: 'A signature under a plan.' })
export class DecidedBy {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => [signerRoles])
  capacities: SignerRole[];
  @Field(() => [String])
  parameterKeys: string[];
  @Field(() => InstantScalar)
  decidedAt: Instant;
  @Field(() => String, { nullable: true })
  note?: string | null;
}

@ObjectType({ description: 'One parameter of the plan: the answer in force, or a question that is still open.' })
export class PlanParameter {
  @Field(() => String)
  key: string;
  @Field(() => Int, { nullable: true, description: '1 to 10 for the universal ones.' })
  number: number | null;
  @Field(() => String)
  title: string;
  @Field(() => String)
  heading: string;
  @Field(() => String)
  question: string;
  @Field(() => parameterStates)
  state: ParameterState;
  @Field(() => ParameterValueScalar, { nullable: true })
  value: unknown;
  @Field(() => String, { nullable: true, description: 'Null: nothing is agreed yet.' })
  text: string | null;
  @Field(() => String)
  why: string;
  @Field(() => Int, { nullable: true, description: 'Number of the plan that brought the answer.' })
  since: number | null;
  @Field(() => Int, { nullable: true, description: 'The cycle with which it starts, while that lies ahead.' })
  fromCycle: number | null;
  @Field(() => [DecidedBy])
  decidedBy: DecidedBy[];
  @Field(() => Boolean, { description: 'It was changed before its time, with a reason and signatures.' })
  overridden: boolean;
  @Field(() => Boolean, { description: 'Drafts are checked against it automatically.' })
  checked: boolean;
  @Field(() => ParameterValueScalar, { nullable: true, description: 'What checks and gates make of the answer.' })
  rules: unknown;
  @Field(() => Int, { description: 'Exceptions that count today.' })
  waivers: number;
  @Field(() => Gated, { nullable: true, description: 'Why it may not change yet.' })
  lock: Gated | null;
  @Field(() => [signerRoles], { description: 'Who signs a change of it.' })
  signedBy: SignerRole[];
}

@ObjectType({ description: 'One version of a plan in a list.' })
export class PlanVersionSummary {
  @Field(() => UuidScalar, { description: 'Of the changes that it came from.' })
  changeSetId: string;
  @Field(() => Int)
  number: number;
  @Field(() => InstantScalar)
  inForceFrom: Instant;
  @Field(() => InstantScalar, { nullable: true })
  replacedAt: Instant | null;
  @Field(() => [DecidedBy])
  decidedBy: DecidedBy[];
  @Field(() => String)
  textSha256: string;
  @Field(() => [String], { description: 'Titles of the parameters that it changed.' })
  changed: string[];
}

@ObjectType({ description: 'Who may sign for the client.' })
export class SigningPerson {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => [signerRoles])
  roles: SignerRole[];
}

@ObjectType({ description: 'How a client runs OKRs: what is agreed, what is proposed, what was said in the margin.' })
export class DeploymentPlan {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  clientSlug: string;
  @Field(() => String)
  timeZone: string;
  @Field(() => DayScalar, { description: 'Today at the client.' })
  today: Day;
  @Field(() => Int, { nullable: true, description: 'Number of the plan in force; null before the first.' })
  number: number | null;
  @Field(() => InstantScalar, { nullable: true })
  inForceFrom: Instant | null;
  @Field(() => Int)
  completeCycles: number;
  @Field(() => Int, { nullable: true })
  runningCycle: number | null;
  @Field(() => Int, { nullable: true })
  nextCycle: number | null;
  @Field(() => [PlanParameter])
  parameters: PlanParameter[];
  @Field(() => ChangeSet, { nullable: true })
  openChangeSet: ChangeSet | null;
  @Field(() => [Waiver])
  waivers: Waiver[];
  @Field(() => [PlanNote])
  notes: PlanNote[];
  @Field(() => [PlanVersionSummary], { description: 'The newest first.' })
  versions: PlanVersionSummary[];
  @Field(() => [FirstStep], { description: 'The steps of a new engagement that belong to its plan; `ordinal` tells their place among the others.' })
  firstSteps: FirstStep[];
  @Field(() => [SigningPerson])
  signingPeople: SigningPerson[];
  @Field(() => String, { nullable: true, description: 'Whom people of the client ask.' })
  coachName: string | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}
