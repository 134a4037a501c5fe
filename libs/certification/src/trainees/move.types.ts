import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What becomes of what somebody did when they move to a later cohort. Steps are named by their titles.' })
export class TraineeMove {
  @Field(() => String)
  cohortName: string;
  @Field(() => Boolean, { description: 'It learns from the same version: everything goes along.' })
  isSameVersion: boolean;
  @Field(() => Int, { description: 'Of the version it learns from.' })
  versionNumber: number;
  @Field(() => Boolean, { description: 'No place is free: they wait for one.' })
  waits: boolean;
  @Field(() => String, { nullable: true, description: 'Why nobody can move there now.' })
  closed: string | null;
  @Field(() => [String], { description: 'Passed, and counts there.' })
  counts: string[];
  @Field(() => [String], { description: 'Begun or handed in, and goes on there.' })
  goesOn: string[];
  @Field(() => [String], { description: 'Passed, and asked for in another way there.' })
  again: string[];
  @Field(() => [String], { description: 'Passed or begun, and no part of it there.' })
  gone: string[];
  @Field(() => [String], { description: 'New there, and required.' })
  added: string[];
}
