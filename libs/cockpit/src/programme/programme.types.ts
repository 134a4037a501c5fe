import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar } from '@cairn/platform';
import type { Day } from '@cairn/kernel';

export const PhaseStateEnum = { DONE: 'DONE', NOW: 'NOW', AHEAD: 'AHEAD' } as const;
registerEnumType(PhaseStateEnum, { name: 'ProgrammePhaseState' });

@ObjectType()
export class ProgrammePhase {
  @Field(() => String) name: string;
  @Field(() => PhaseStateEnum) state: keyof typeof PhaseStateEnum;
  @Field(() => DayScalar) startsOn: Day;
  @Field(() => DayScalar) endsOn: Day;
}

@ObjectType({ description: 'A decision that waits for this reader.' })
export class ProgrammeDecision {
  @Field(() => String) changeSetId: string;
  @Field(() => Int) changes: number;
  @Field(() => DayScalar, { nullable: true }) decideBy: Day | null;
  @Field(() => String) askedBy: string;
}

@ObjectType({ description: 'Something this reader does for the programme, with a date.' })
export class ProgrammePart {
  @Field(() => String) what: string;
  @Field(() => DayScalar, { nullable: true }) on: Day | null;
  @Field(() => String, { nullable: true }) path: string | null;
}

@ObjectType({ description: 'How far training is.' })
export class ProgrammeTraining {
  @Field(() => Int, { description: 'Asked to a workshop, or trained already.' }) invited: number;
  @Field(() => Int, { description: 'With a session, or trained already.' }) booked: number;
  @Field(() => Int, { description: 'Of those whom the gate counts.' }) trained: number;
  @Field(() => Int, { description: 'Whom the gate counts.' }) toTrain: number;
}

@ObjectType({ description: 'How far the drafts of a cycle are.' })
export class ProgrammeDrafting {
  @Field(() => Int) cycleNumber: number;
  @Field(() => Int, { description: 'Teams with a draft.' }) teams: number;
  @Field(() => Int, { description: 'Sent, and not judged yet.' }) withCoach: number;
  @Field(() => Int) ready: number;
  @Field(() => Int) published: number;
}

@ObjectType({ description: 'The programme as the people of the client see it.' })
export class Programme {
  @Field(() => String) clientName: string;
  @Field(() => String) clientSlug: string;
  @Field(() => String) title: string;
  @Field(() => String) subtitle: string;
  @Field(() => String, { nullable: true, description: 'What the client said they want, in their words.' }) outcome: string | null;
  @Field(() => String, { nullable: true }) coachName: string | null;
  @Field(() => [ProgrammePhase]) phases: ProgrammePhase[];
  @Field(() => [ProgrammeDecision]) decisions: ProgrammeDecision[];
  @Field(() => Int, { nullable: true, description: 'Number of the plan in force.' }) planNumber: number | null;
  @Field(() => DayScalar, { nullable: true }) planSince: Day | null;
  @Field(() => Int) teams: number;
  @Field(() => Int) people: number;
  @Field(() => Int) okrAuthors: number;
  @Field(() => ProgrammeTraining, { nullable: true, description: 'Null before anybody was asked to a workshop.' }) training: ProgrammeTraining | null;
  @Field(() => ProgrammeDrafting, { nullable: true, description: 'Null while no cycle is drafted or runs.' }) drafting: ProgrammeDrafting | null;
  @Field(() => [ProgrammePart]) yourPart: ProgrammePart[];
}
