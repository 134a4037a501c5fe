import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';

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
