import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MutationInput, UserError, UuidScalar } from '@cairn/platform';
import type { PastChoice, Touch } from './past.rules.js';

export const PastChoiceEnum = { CONTINUE: 'CONTINUE', LOCK: 'LOCK' } as const;
registerEnumType(PastChoiceEnum, { name: 'PastChoice', description: 'Those who are past a changed prerequisite go on, or are locked again.' });
export const TouchEnum = { PASSED: 'PASSED', BEGUN: 'BEGUN', WAITS: 'WAITS', OPENS: 'OPENS' } as const;
registerEnumType(TouchEnum, {
  name: 'PrerequisiteTouch',
  description: 'PASSED and BEGUN are past it. WAITS: it was open to them, untouched. OPENS: it opens to them.',
});

@InputType()
export class PrerequisiteChangeInput {
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => UuidScalar, { nullable: true, description: 'Either a module or an item.' })
  moduleId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  itemId?: string | null;
  @Field(() => [UuidScalar])
  needsModuleIds: string[];
  @Field(() => [UuidScalar])
  needsItemIds: string[];
}

@InputType()
export class ChangePrerequisitesArgs extends MutationInput {
  @Field(() => UuidScalar)
  versionId: string;
  @Field(() => Int)
  version: number;
  @Field(() => UuidScalar, { nullable: true, description: 'Either a module or an item.' })
  moduleId?: string | null;
  @Field(() => UuidScalar, { nullable: true })
  itemId?: string | null;
  @Field(() => [UuidScalar])
  needsModuleIds: string[];
  @Field(() => [UuidScalar])
  needsItemIds: string[];
  @Field(() => PastChoiceEnum, { nullable: true, description: 'Needed where somebody is past it.' })
  past?: PastChoice | null;
  @Field(() => String, { nullable: true, description: 'Whom the change was shown to concern: `seen` of `prerequisiteChange`.' })
  seen?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed once the version is published; trainees read it.' })
  reason?: string | null;
}

@ObjectType()
export class TouchedTrainee {
  @Field(() => UuidScalar)
  traineeId: string;
  @Field(() => String)
  name: string;
  @Field(() => String)
  cohortName: string;
  @Field(() => TouchEnum)
  touch: Touch;
  @Field(() => String, { nullable: true, description: 'Of a module that was begun: "2 of 4".' })
  standing: string | null;
}

@ObjectType({ description: 'Whom a change of what something waits for would concern.' })
export class PrerequisiteChange {
  @Field(() => [TouchedTrainee])
  people: TouchedTrainee[];
  @Field(() => String, { description: 'Goes back with the change, so that it means the people who were shown.' })
  seen: string;
  @Field(() => [UserError])
  errors: UserError[];
}
