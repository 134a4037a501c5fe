// The same code-first schema for every candidate: a list of key results as a screen asks for it.
import { Context, Field, Float, ID, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import DataLoader from 'dataloader';
import { GraphQLScalarType } from 'graphql';

/** A scalar of our own, because compilers may treat those apart. */
const Day = new GraphQLScalarType<string, string>({ name: 'Day', serialize: (day) => String(day), parseValue: (day) => String(day) });

@ObjectType()
export class Team {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => Int) size: number;
}

@ObjectType()
export class Objective {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => Team) team: Team;
}

@ObjectType()
export class CheckIn {
  @Field(() => ID) id: string;
  @Field(() => Day) on: string;
  @Field(() => Float) value: number;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType()
export class KeyResult {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => Float) start: number;
  @Field(() => Float) target: number;
  @Field(() => Boolean) committed: boolean;
  @Field(() => Objective) objective: Objective;
  @Field(() => CheckIn, { nullable: true }) latest: CheckIn | null;
}

@ObjectType()
export class KeyResultEdge {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  teamId: string;
}

export const ROWS = 50;
const team = (at: number) => ({ id: `team-${at % 10}`, name: `Team ${at % 10}`, size: 5 + (at % 4) });
const prepared = JSON.stringify(
  Array.from({ length: ROWS }, (_, at) => ({
    id: `key-result-${at}`,
    title: `Time from order to dispatch falls in region ${at}`,
    start: 40 + at,
    target: 20,
    committed: at % 3 === 0,
    objective: { id: `objective-${at % 15}`, title: `Orders leave on the day they arrive, ${at % 15}`, team: team(at) },
    latest: at % 7 === 0 ? null : { id: `check-in-${at}`, on: '2026-11-16', value: 31.5, note: at % 2 ? null : 'Second shift has begun' },
  })),
);
const edge = (at: number) => ({ id: `key-result-${at}`, title: `Key result ${at}`, teamId: `team-${at % 10}` });
/** What the floor sends through, as the database would have prepared it. */
export const floors = {
  prepared: `{"data":{"keyResults":${prepared}}}`,
  edges: JSON.stringify({ data: { edges: Array.from({ length: ROWS }, (_, at) => ({ id: edge(at).id, title: edge(at).title, team: team(at % 10) })) } }),
};

export interface Loading {
  readonly teams: DataLoader<string, Team>;
}
export const loading = (): Loading => ({
  teams: new DataLoader(async (ids: readonly string[]) => ids.map((id) => team(Number(id.slice(5))))),
});

@Resolver(() => KeyResultEdge)
export class KeyResults {
  /** One prepared statement's answer: the keys are the field names, so nothing resolves below the root. */
  @Query(() => [KeyResult])
  async keyResults(): Promise<KeyResult[]> {
    return JSON.parse(prepared) as KeyResult[];
  }

  @Query(() => [KeyResultEdge])
  async edges(): Promise<KeyResultEdge[]> {
    return Array.from({ length: ROWS }, (_, at) => edge(at));
  }

  @ResolveField(() => Team)
  team(@Parent() of: KeyResultEdge, @Context() context: Loading): Promise<Team> {
    return context.teams.load(of.teamId);
  }
}

export const queries = {
  prepared: 'query Hot { keyResults { id title start target committed objective { id title team { id name size } } latest { id on value note } } }',
  edges: 'query Edges { edges { id title team { id name size } } }',
};
