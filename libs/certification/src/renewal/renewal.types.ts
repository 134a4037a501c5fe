import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, Gated, MutationInput, UuidScalar } from '@cairn/platform';
import { continuingEducationKinds, renewalStates, type ContinuingEducationKind, type RenewalState } from './renewal.rules.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;
export const ContinuingEducationKindEnum = byName(continuingEducationKinds);
registerEnumType(ContinuingEducationKindEnum, { name: 'ContinuingEducationKind', description: 'ETHICS: the statement, made once for each certificate.' });
export const RenewalStateEnum = byName(renewalStates);
registerEnumType(RenewalStateEnum, {
  name: 'RenewalState',
  description: 'GRACE: ended, and a renewal still joins it. LAPSED: a reinstatement, with a reason.',
});

@ObjectType({ description: 'Something its holder did that counts for the renewal of a certificate.' })
export class ContinuingEducation {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => ContinuingEducationKindEnum)
  kind: ContinuingEducationKind;
  @Field(() => DayScalar)
  doneOn: Day;
  @Field(() => Float, { nullable: true })
  hours: number | null;
  @Field(() => String)
  title: string;
}

@ObjectType({ description: 'One thing that a renewal asks for.' })
export class RenewalRequirement {
  @Field(() => String)
  key: string;
  @Field(() => String)
  words: string;
  @Field(() => Boolean)
  met: boolean;
  @Field(() => [String])
  left: readonly string[];
}

@ObjectType({ description: 'Where the renewal of a certificate stands.' })
export class Renewal {
  @Field(() => RenewalStateEnum)
  state: RenewalState;
  @Field(() => DayScalar, { description: 'From when it can be renewed.' })
  opensOn: Day;
  @Field(() => DayScalar, { description: 'The last day on which a renewal joins it.' })
  graceUntil: Day;
  @Field(() => [RenewalRequirement])
  requirements: readonly RenewalRequirement[];
  @Field(() => [ContinuingEducation])
  entries: readonly ContinuingEducation[];
  @Field(() => Gated, { nullable: true, description: 'What it waits for; null when it can be renewed.' })
  gate: Gated | null;
}

@InputType()
export class DeclareEducationArgs extends MutationInput {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => ContinuingEducationKindEnum)
  kind: ContinuingEducationKind;
  @Field(() => DayScalar)
  doneOn: Day;
  @Field(() => Float, { nullable: true, description: 'For hours alone.' })
  hours?: number | null;
  @Field(() => String, { defaultValue: '' })
  title: string;
}

@InputType()
export class WithdrawEducationArgs extends MutationInput {
  @Field(() => UuidScalar)
  entryId: string;
}

@InputType()
export class RenewCertificateArgs extends MutationInput {
  @Field(() => UuidScalar)
  certificateId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String, { defaultValue: '', description: 'For a reinstatement.' })
  reason: string;
}
