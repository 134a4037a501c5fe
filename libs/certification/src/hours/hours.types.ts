import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { DayScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { HoursActivity, HoursForm } from './hours.rules.js';

export const hoursFormEnum = { INDIVIDUAL: 'INDIVIDUAL', GROUP: 'GROUP' } as const;
registerEnumType(hoursFormEnum, { name: 'HoursForm' });
export const hoursActivityEnum = { COACHING: 'COACHING', TRAINING: 'TRAINING' } as const;
registerEnumType(hoursActivityEnum, { name: 'HoursActivity' });
export const thresholdNameEnum = { ACC: 'ACC', PCC: 'PCC', MCC: 'MCC' } as const;
registerEnumType(thresholdNameEnum, { name: 'HoursThresholdName' });

@ObjectType({ description: 'One line of one’s own log of coaching.' })
export class CoachingHours {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  clientName: string;
  @Field(() => String)
  contact: string;
  @Field(() => hoursFormEnum)
  form: HoursForm;
  @Field(() => Int, { nullable: true })
  groupSize: number | null;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => Int)
  paidMinutes: number;
  @Field(() => Int)
  proBonoMinutes: number;
  @Field(() => Boolean, { description: 'The client agreed to be named in this log.' })
  consented: boolean;
  @Field(() => hoursActivityEnum)
  activity: HoursActivity;
  @Field(() => Boolean, { description: 'Its coach marked it as coaching.' })
  eligible: boolean;
  @Field(() => Boolean, { description: 'Stands in the export and in the totals.' })
  counts: boolean;
  @Field(() => UuidScalar, { nullable: true, description: 'Set where it is a client of the practice.' })
  clientId: string | null;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class HoursLeftOut {
  @Field(() => Int)
  lines: number;
  @Field(() => Int)
  minutes: number;
}

@ObjectType({ description: 'Of the lines that count; a group’s time counts once.' })
export class HoursTotals {
  @Field(() => Int)
  minutes: number;
  @Field(() => Int)
  paidMinutes: number;
  @Field(() => Int)
  proBonoMinutes: number;
  @Field(() => Int)
  clients: number;
  @Field(() => HoursLeftOut)
  withoutConsent: HoursLeftOut;
  @Field(() => HoursLeftOut)
  notCoaching: HoursLeftOut;
}

@ObjectType({ description: 'Hours that a credential of the field asks for, and what is left.' })
export class HoursThreshold {
  @Field(() => thresholdNameEnum)
  name: 'ACC' | 'PCC' | 'MCC';
  @Field(() => Int)
  hours: number;
  @Field(() => Int, { nullable: true })
  paidHours: number | null;
  @Field(() => Int, { nullable: true })
  clients: number | null;
  @Field(() => Boolean)
  reached: boolean;
  @Field(() => Int)
  leftMinutes: number;
  @Field(() => Int)
  leftPaidMinutes: number;
  @Field(() => Int)
  leftClients: number;
}

@ObjectType({ description: 'A client of the practice that one coaches.' })
export class HoursClient {
  @Field(() => UuidScalar)
  clientId: string;
  @Field(() => String)
  name: string;
  @Field(() => Boolean, { description: 'Its own word in the ledger allows to name it.' })
  mayBeNamed: boolean;
}

@ObjectType({ description: 'One’s own log of coaching.' })
export class HoursLog {
  @Field(() => [CoachingHours], { description: 'The newest first.' })
  lines: CoachingHours[];
  @Field(() => HoursTotals)
  totals: HoursTotals;
  @Field(() => [HoursThreshold])
  thresholds: readonly HoursThreshold[];
  @Field(() => [HoursClient])
  clients: HoursClient[];
}

@InputType()
export class LogHoursArgs extends MutationInput {
  @Field(() => String)
  clientName: string;
  @Field(() => String, { defaultValue: '' })
  contact: string;
  @Field(() => hoursFormEnum)
  form: HoursForm;
  @Field(() => Int, { nullable: true })
  groupSize: number | null;
  @Field(() => DayScalar)
  startsOn: Day;
  @Field(() => DayScalar)
  endsOn: Day;
  @Field(() => Int)
  paidMinutes: number;
  @Field(() => Int)
  proBonoMinutes: number;
  @Field(() => Boolean)
  consented: boolean;
  @Field(() => hoursActivityEnum)
  activity: HoursActivity;
  @Field(() => Boolean)
  eligible: boolean;
  @Field(() => UuidScalar, { nullable: true, description: 'Set where it is a client of the practice that one coaches.' })
  clientId?: string | null;
}

@InputType()
export class EditHoursArgs extends LogHoursArgs {
  @Field(() => UuidScalar)
  hoursId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class RemoveHoursArgs extends MutationInput {
  @Field(() => UuidScalar)
  hoursId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Boolean, { defaultValue: false, description: 'Takes it out of the bin again.' })
  back: boolean;
}

@ObjectType()
export class HoursPayload {
  @Field(() => HoursLog, { nullable: true })
  log?: HoursLog | null;
  @Field(() => [UserError])
  errors: UserError[];
}
