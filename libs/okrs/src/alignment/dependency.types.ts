import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MutationInput, UuidScalar, AvailableAction, InstantScalar } from '@cairn/platform';
import type { Instant } from '@cairn/kernel';
import type { DependencyDirection } from '../drafts/draft.facts.js';
import { DependencyDirectionEnum } from '../okrs-enums.js';

@ObjectType({ description: 'Somebody whom a team needs, who needs it, or with whom it works.' })
export class Dependency {
  @Field(() => UuidScalar)
  id: string;
  @Field(() => DependencyDirectionEnum, { description: 'From the side of the team that named it.' })
  direction: DependencyDirection;
  @Field(() => UuidScalar, { nullable: true, description: 'Null for somebody outside the programme.' })
  otherTeamId: string | null;
  @Field(() => String)
  otherName: string;
  @Field(() => String, { nullable: true, description: 'The team that named it, where it is another one’s.' })
  namedByTeamName: string | null;
  @Field(() => String)
  what: string;
  @Field(() => Boolean, { description: 'Without it the objective fails.' })
  critical: boolean;
  @Field(() => Boolean)
  agreed: boolean;
  @Field(() => InstantScalar, { nullable: true })
  agreedAt: Instant | null;
  @Field(() => String, { nullable: true })
  agreedByName: string | null;
  @Field(() => UuidScalar, { nullable: true })
  sharedObjectiveId: string | null;
  @Field(() => String, { nullable: true, description: 'What to think about: one objective for both, where the dependency is critical.' })
  suggestion: string | null;
  @Field(() => Int)
  version: number;
  @Field(() => [AvailableAction])
  availableActions: AvailableAction[];
}

@InputType({ isAbstract: true })
abstract class DependencyFields extends MutationInput {
  @Field(() => DependencyDirectionEnum, { nullable: true })
  direction?: DependencyDirection | null;
  @Field(() => UuidScalar, { nullable: true })
  otherTeamId?: string | null;
  @Field(() => String, { nullable: true, description: 'For somebody outside the programme.' })
  otherName?: string | null;
  @Field(() => String, { nullable: true })
  what?: string | null;
  @Field(() => Boolean, { nullable: true })
  critical?: boolean | null;
  @Field(() => UuidScalar, { nullable: true })
  sharedObjectiveId?: string | null;
}

@InputType()
export class AddDependencyArgs extends DependencyFields {
  @Field(() => UuidScalar)
  draftId: string;
}

@InputType()
export class EditDependencyArgs extends DependencyFields {
  @Field(() => UuidScalar)
  dependencyId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class RemoveDependencyArgs extends MutationInput {
  @Field(() => UuidScalar)
  dependencyId: string;
  @Field(() => Int)
  version: number;
}

@InputType()
export class AgreeDependencyArgs extends RemoveDependencyArgs {
  @Field(() => Boolean, { defaultValue: true, description: 'False takes the agreement back.' })
  agreed: boolean;
}

@InputType()
export class FinishAlignmentArgs extends MutationInput {
  @Field(() => UuidScalar)
  draftId: string;
  @Field(() => Boolean, { defaultValue: false, description: 'The team asked itself, and the answer is nobody.' })
  nobody: boolean;
}
