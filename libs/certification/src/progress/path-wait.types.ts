import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LinkRef } from '@cairn/platform';

@ObjectType({ description: 'What a trainee waits for while nothing is theirs to do.' })
export class PathWait {
  @Field(() => String, { description: 'A sentence without its stop: “You wait for an answer to …, promised by Tue 1 Dec”.' })
  words: string;
  @Field(() => Int, { description: 'Other steps that wait besides.' })
  others: number;
  @Field(() => LinkRef, { nullable: true, description: 'What one click opens; null before anything was done.' })
  act: LinkRef | null;
  @Field(() => [LinkRef], { description: 'What can be done until then.' })
  meanwhile: LinkRef[];
}
