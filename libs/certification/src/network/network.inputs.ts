import { Field, InputType, Int } from '@nestjs/graphql';
import { MutationInput, UuidScalar } from '@cairn/platform';
import { AudienceEnum, ShownFieldEnum } from './network.types.js';
import type { Audience, ShownField } from './profile.rules.js';

@InputType()
export class NetworkSearch {
  @Field(() => String, { nullable: true })
  language?: string | null;
  @Field(() => String, { nullable: true })
  region?: string | null;
  @Field(() => String, { nullable: true })
  industry?: string | null;
}

@InputType()
export class SaveNetworkProfileArgs extends MutationInput {
  @Field(() => AudienceEnum)
  audience: Audience;
  @Field(() => String)
  headline: string;
  @Field(() => String)
  about: string;
  @Field(() => [String])
  languages: string[];
  @Field(() => [String])
  regions: string[];
  @Field(() => [String])
  industries: string[];
  @Field(() => String)
  website: string;
  @Field(() => [ShownFieldEnum])
  shown: ShownField[];
  @Field(() => Int, { nullable: true })
  version?: number | null;
}

@InputType()
export class TakeNetworkProfileBackArgs extends MutationInput {}

@InputType()
export class SetNetworkDoorArgs extends MutationInput {
  @Field(() => Boolean)
  isPublic: boolean;
  @Field(() => Boolean)
  takesRequests: boolean;
  @Field(() => String)
  welcome: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class InviteNetworkMemberArgs extends MutationInput {
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
}

@InputType()
export class AnswerNetworkRequestArgs extends MutationInput {
  @Field(() => UuidScalar)
  requestId: string;
  @Field(() => Int)
  version: number;
  @Field(() => Boolean)
  welcome: boolean;
}

@InputType()
export class EndNetworkMembershipArgs extends MutationInput {
  @Field(() => UuidScalar)
  personId: string;
}
