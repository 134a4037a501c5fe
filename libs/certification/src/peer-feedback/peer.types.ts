import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Instant } from '@cairn/kernel';
import { AvailableAction, InstantScalar, MutationInput, UserError, UuidScalar } from '@cairn/platform';

export const peerStatuses = { DRAFT: 'DRAFT', GIVEN: 'GIVEN' } as const;
registerEnumType(peerStatuses, { name: 'PeerFeedbackStatus' });

@ObjectType({ description: 'One’s own feedback to a colleague, with the work it is about.' })
export class PeerFeedback {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => peerStatuses)
  status: 'DRAFT' | 'GIVEN';
  @Field(() => String)
  colleagueName: string;
  @Field(() => String, { description: 'What the colleague handed in.' })
  text: string;
  @Field(() => String)
  helped: string;
  @Field(() => String)
  question: string;
  @Field(() => InstantScalar, { nullable: true })
  givenAt: Instant | null;
  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'What a colleague said to one’s own work.' })
export class ReceivedFeedback {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  giverName: string;
  @Field(() => String)
  helped: string;
  @Field(() => String)
  question: string;
  @Field(() => InstantScalar)
  givenAt: Instant;
}

@ObjectType({ description: 'An item of one’s own path in which colleagues read each other.' })
export class PeerExchange {
  @Field(() => UuidScalar, { description: 'Of the item.' })
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => String)
  completesWhen: string;
  @Field(() => Int, { description: 'How many colleagues get feedback.' })
  give: number;
  @Field(() => String, { description: 'The assignment whose work is read.' })
  ofTitle: string;
  @Field(() => [PeerFeedback])
  given: PeerFeedback[];
  @Field(() => Int)
  receivedCount: number;
  @Field(() => [ReceivedFeedback], { nullable: true, description: 'Null until one has given what the item asks for.' })
  received: ReceivedFeedback[] | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType()
export class TakePeerWorkArgs extends MutationInput {
  @Field(() => UuidScalar)
  itemId: string;
}

@InputType()
export class PeerFeedbackArgs extends MutationInput {
  @Field(() => UuidScalar)
  feedbackId: string;
  @Field(() => Int)
  version: number;
  @Field(() => String)
  helped: string;
  @Field(() => String)
  question: string;
}

@ObjectType()
export class PeerPayload {
  @Field(() => PeerExchange, { nullable: true })
  exchange?: PeerExchange | null;
  @Field(() => [UserError])
  errors: UserError[];
}
