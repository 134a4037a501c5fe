import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Day } from '@cairn/kernel';
import { type Industry, IndustryEnum, type Region, RegionEnum, type SizeBand, SizeBandEnum } from '@cairn/engagements';
import { DayScalar } from '@cairn/platform';

export const cycleBands = { FIRST_CYCLE: 'FIRST_CYCLE', LATER_CYCLES: 'LATER_CYCLES' } as const;
export type CycleBand = keyof typeof cycleBands;
registerEnumType(cycleBands, { name: 'CycleBand', description: 'Before or after the first complete cycle.' });

@ObjectType({ description: 'One answer and how many clients gave it. What would point at a single client is told as nearly all or hardly any.' })
export class BenchmarkChoice {
  @Field(() => String)
  optionKey: string;

  @Field(() => String)
  label: string;

  @Field(() => Int, { nullable: true, description: 'Null where an exact count would leave a single client apart.' })
  clients: number | null;

  @Field(() => String, { description: '14 of 17 clients chose this; 3 changed it later.' })
  words: string;
}

@ObjectType({ description: 'What at least five clients of the practice chose for one parameter; each client counts once, with its consent.' })
export class Benchmark {
  @Field(() => String, { description: 'Of the parameter and the bands.' })
  id: string;

  @Field(() => String)
  parameterKey: string;

  @Field(() => String)
  heading: string;

  @Field(() => IndustryEnum, { nullable: true, description: 'Null: clients of all industries; so with the other bands.' })
  industry: Industry | null;

  @Field(() => SizeBandEnum, { nullable: true })
  sizeBand: SizeBand | null;

  @Field(() => RegionEnum, { nullable: true })
  region: Region | null;

  @Field(() => cycleBands, { nullable: true })
  cycles: CycleBand | null;

  @Field(() => Int)
  clients: number;

  @Field(() => DayScalar, { description: 'The day of the count; it is counted anew when at least five clients bring something new.' })
  countedOn: Day;

  @Field(() => [BenchmarkChoice], { description: 'The most chosen first.' })
  choices: BenchmarkChoice[];
}
