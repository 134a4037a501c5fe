import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'A mail that no attempt delivered.' })
export class UndeliveredMail {
  @Field(() => UuidScalar) id: string;
  @Field(() => String) toName: string;
  @Field(() => String) toAddress: string;
  @Field(() => String) subject: string;
  @Field(() => String, { description: 'What happened and how to mend it.' }) error: string;
  @Field(() => InstantScalar) queuedAt: string;
}

@ObjectType({ description: 'Work in the background that failed for good.' })
export class FailedJob {
  @Field(() => UuidScalar) id: string;
  @Field(() => String) job: string;
  @Field(() => Int) attempts: number;
  @Field(() => String) errorCode: string;
  @Field(() => String, { description: 'Stands in the log beside the fault.' }) reference: string;
  @Field(() => InstantScalar) at: string;
}

@ObjectType({ description: 'What did not reach anybody, and can be tried again.' })
export class Deliveries {
  @Field(() => [UndeliveredMail]) mails: UndeliveredMail[];
  @Field(() => [FailedJob]) jobs: FailedJob[];
}

@InputType()
export class RetryDeliveryInput extends MutationInput {
  @Field(() => UuidScalar) id: string;
}

@ObjectType()
export class DeliveriesPayload {
  @Field(() => Deliveries, { nullable: true }) deliveries?: Deliveries | null;
  @Field(() => [UserError]) errors: UserError[];
}
