import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AvailableAction, Connection, ConnectionArgs, UuidScalar } from '@cairn/platform';
import { LearningPhaseEnum, LearningThemeEnum } from '../learning-enums.js';
import type { LearningPhase, LearningTheme } from '../learning-kinds.js';
import { SharedLearning } from '../copies/shared-learning.types.js';
import { SearchFacetEnum, searchModes, StrengthEnum } from './search.enums.js';
import type { LearningFilter, SearchFacet, Strength } from './search.rules.js';

@ObjectType({ description: 'A client of the reader, at which a learning was seen or may have been.' })
export class LearningPlaceOfMine {
  @Field(() => UuidScalar)
  engagementId: string;
  @Field(() => String)
  clientName: string;
}

@ObjectType({ description: 'A learning that says the opposite.' })
export class OpposedLearning {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => String, { description: 'Empty for one that was withdrawn.' })
  sentence: string;
  @Field(() => Boolean)
  isWithdrawn: boolean;
}

@ObjectType({ description: 'A published learning as its reader uses it.' })
export class FoundLearning {
  @Field(() => UuidScalar, { description: 'Of the learning.' })
  id: string;
  @Field(() => SharedLearning)
  learning: SharedLearning;
  @Field(() => Boolean, { description: 'Nobody has found it true for a year.' })
  isOld: boolean;
  @Field(() => [LearningPlaceOfMine], { description: 'Clients of the reader at which it counts already.' })
  seenAt: LearningPlaceOfMine[];
  @Field(() => [LearningPlaceOfMine], { description: 'Clients of the reader at which it does not count yet.' })
  notSeenAt: LearningPlaceOfMine[];
  @Field(() => [OpposedLearning])
  contradictions: OpposedLearning[];
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@ObjectType({ description: 'How many would be found with this value chosen, the other facets as they are.' })
export class LearningFacetCount {
  @Field(() => SearchFacetEnum)
  facet: SearchFacet;
  @Field(() => String)
  value: string;
  @Field(() => String, { nullable: true, description: 'The question, for a parameter.' })
  name: string | null;
  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'Learnings of one theme in one phase; what is not there is empty.' })
export class LearningCell {
  @Field(() => LearningThemeEnum)
  theme: LearningTheme;
  @Field(() => LearningPhaseEnum)
  phase: LearningPhase;
  @Field(() => Int)
  count: number;
  @Field(() => Int, { description: 'Of them, those on which two or more clients agree.' })
  agreed: number;
}

@ObjectType()
export class LearningConnection extends Connection(FoundLearning) {
  @Field(() => searchModes)
  mode: keyof typeof searchModes;
  @Field(() => [LearningFacetCount])
  facets: LearningFacetCount[];
  @Field(() => [LearningCell])
  cells: LearningCell[];
}

@InputType()
export class LearningFilterInput implements LearningFilter {
  @Field(() => String, { nullable: true, description: 'Words, at most 200 characters; "in quotes" together, -without.' })
  text?: string | null;
  @Field(() => [LearningPhaseEnum], { nullable: true })
  phases?: LearningPhase[] | null;
  @Field(() => [LearningThemeEnum], { nullable: true })
  themes?: LearningTheme[] | null;
  @Field(() => [String], { nullable: true })
  parameters?: string[] | null;
  @Field(() => [String], { nullable: true })
  industries?: string[] | null;
  @Field(() => [String], { nullable: true })
  sizes?: string[] | null;
  @Field(() => [String], { nullable: true })
  regions?: string[] | null;
  @Field(() => [StrengthEnum], { nullable: true })
  strengths?: Strength[] | null;
}

@ArgsType()
export class LearningsArgs extends ConnectionArgs {
  @Field(() => LearningFilterInput, { nullable: true })
  filter?: LearningFilterInput | null;
}
