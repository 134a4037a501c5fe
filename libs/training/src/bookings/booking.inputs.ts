import { Field, InputType } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';

@InputType()
export class BookPeopleArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => [UuidScalar], { description: 'Of the roster; everybody may book themselves.' })
  personIds: string[];
  @Field(() => Boolean, { nullable: true, description: 'What the invitation said, or true, unless told.' })
  required?: boolean | null;
}

@InputType()
export class InviteToWorkshopArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => [UuidScalar])
  personIds: string[];
  @Field(() => Boolean, { defaultValue: true })
  required: boolean;
}

@InputType()
export class CancelBookingArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => UuidScalar)
  personId: string;
}
