import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';
import { Workshop } from '../workshops/workshop.types.js';

@InputType()
export class AttendanceException {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => Int, { description: '0: was not there. Somebody without a booking who came is an exception too.' })
  minutes: number;
}

@InputType()
export class RecordAttendanceArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int)
  version: number;
  @Field(() => [AttendanceException], { defaultValue: [], description: 'Everybody else who is booked was there throughout. Complete, also in a correction.' })
  exceptions: AttendanceException[];
}

@ObjectType()
export class AttendancePayload {
  @Field(() => Workshop, { nullable: true })
  workshop?: Workshop | null;
  @Field(() => [String], { description: 'Names of those who were cleared until this correction and are not any more; they get a mail.' })
  lostClearance: string[];
  @Field(() => [UserError])
  errors: UserError[];
}
