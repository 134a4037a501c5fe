import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';

@ObjectType({ description: 'What somebody looked for and did not find.' })
export class LearningWish {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  text: string;
  @Field(() => Int, { description: 'How many people looked for it.' })
  people: number;
  @Field(() => Boolean, { description: 'The reader is one of them, and may take it back.' })
  isMine: boolean;
}

@ObjectType({ description: 'A search of the reader under a name.' })
export class SavedSearch {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String)
  name: string;
  @Field(() => String, { description: 'The part of the page’s address that holds it.' })
  query: string;
}

@ObjectType({ description: 'What the reader keeps of their searches, and what the practice looks for.' })
export class LearningSearches {
  @Field(() => [SavedSearch])
  saved: SavedSearch[];
  @Field(() => [LearningWish], { description: 'What most people look for first; at most 20.' })
  wishes: LearningWish[];
}

@InputType()
export class KeepSearchArgs extends MutationInput {
  @Field(() => String)
  name: string;
  @Field(() => String)
  query: string;
}

@InputType()
export class DropSearchArgs extends MutationInput {
  @Field(() => UuidScalar)
  searchId: string;
}

@InputType()
export class WishForLearningArgs extends MutationInput {
  @Field(() => String)
  text: string;
}

@InputType()
export class EndWishArgs extends MutationInput {
  @Field(() => UuidScalar)
  wishId: string;
}

@ObjectType()
export class LearningSearchesPayload {
  @Field(() => LearningSearches, { nullable: true })
  searches?: LearningSearches | null;
  @Field(() => [UserError])
  errors: UserError[];
}
