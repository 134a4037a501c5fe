import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day, Instant } from '@cairn/kernel';
import { AvailableAction, DayScalar, InstantScalar, UserError, UuidScalar } from '@cairn/platform';
import { audiences, shownFields, type Audience, type ShownField } from './profile.rules.js';

const byName = <N extends string>(names: readonly N[]): Readonly<Record<N, N>> => Object.fromEntries(names.map((name) => [name, name])) as Record<N, N>;
export const AudienceEnum = byName(audiences);
registerEnumType(AudienceEnum, {
  name: 'ProfileAudience',
  description: 'Who sees a profile: nobody, people of the practice, or everybody on a public page as well.',
});
export const ShownFieldEnum = byName(shownFields);
registerEnumType(ShownFieldEnum, { name: 'ProfileField', description: 'What a coach shows or keeps back, one by one.' });

@ObjectType()
export class ListedCertificate {
  @Field(() => String)
  number: string;
  @Field(() => String)
  title: string;
  @Field(() => DayScalar)
  issuedOn: Day;
  @Field(() => DayScalar)
  validUntil: Day;
  @Field(() => String, { description: 'Where anybody checks it.' })
  verifyUrl: string;
}

@ObjectType({ description: 'A certified coach as they show themselves; what they keep back is empty.' })
export class NetworkCoach {
  @Field(() => String, { description: 'In the address of their page.' })
  slug: string;
  @Field(() => String)
  name: string;
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
  @Field(() => String)
  email: string;
  @Field(() => [ListedCertificate], { description: 'In force today, and public.' })
  certificates: ListedCertificate[];
  @Field(() => String, { nullable: true, description: 'Their public page, where they have one.' })
  publicUrl: string | null;
}

@ObjectType({ description: 'In the network without a certificate.' })
export class NetworkMember {
  @Field(() => UuidScalar)
  personId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => InstantScalar)
  since: Instant;
}

@ObjectType({ description: 'Somebody who asked to be in the network.' })
export class NetworkRequest {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => String)
  words: string;
  @Field(() => InstantScalar)
  askedAt: Instant;
  @Field(() => Int)
  version: number;
}

@ObjectType()
export class NetworkDoor {
  @Field(() => Boolean, { description: 'Strangers see the directory.' })
  isPublic: boolean;
  @Field(() => Boolean, { description: 'Strangers may ask to join.' })
  takesRequests: boolean;
  @Field(() => String)
  welcome: string;
  @Field(() => Int)
  version: number;
}

@ObjectType({ description: 'The coaches of the practice who chose to be found, and, for those who run it, who else is in its network.' })
export class NetworkDirectory {
  @Field(() => [NetworkCoach])
  coaches: NetworkCoach[];
  @Field(() => [String], { description: 'What can be searched for.' })
  languages: string[];
  @Field(() => [String])
  regions: string[];
  @Field(() => [String])
  industries: string[];
  @Field(() => String, { nullable: true, description: 'Its public page, while there is one.' })
  publicUrl: string | null;
  @Field(() => NetworkDoor, { nullable: true, description: 'For those who run it.' })
  door: NetworkDoor | null;
  @Field(() => [NetworkMember], { description: 'For those who run it.' })
  members: NetworkMember[];
  @Field(() => [NetworkRequest], { description: 'For those who run it; the longest waiting first.' })
  requests: NetworkRequest[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'One’s own, with everything that was written.' })
export class NetworkProfile {
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
  @Field(() => Int, { nullable: true, description: 'Null until it is written.' })
  version: number | null;
  @Field(() => Boolean, { description: 'Stands in the directory at this moment.' })
  isListed: boolean;
  @Field(() => String, { nullable: true })
  publicUrl: string | null;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType()
export class NetworkProfilePayload {
  @Field(() => NetworkProfile, { nullable: true })
  profile?: NetworkProfile | null;
  @Field(() => [UserError])
  errors: UserError[];
}

@ObjectType()
export class NetworkPayload {
  @Field(() => NetworkDirectory, { nullable: true })
  network?: NetworkDirectory | null;
  @Field(() => [UserError])
  errors: UserError[];
}
