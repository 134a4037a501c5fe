import { Field, Int, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLObjectType } from 'graphql';
import { open, Requires } from '../doors/permission.js';
import { startApp } from './graphql-app.fixture.js';

@ObjectType()
class Path {
  @Field(() => Int) steps: number;
  @Field(() => String, { name: 'called' }) title: string;
  @Field(() => Int, { defaultValue: 3 }) marks: number;
  @Field(() => Int) double?: number;
}

@Resolver(() => Path)
class Paths {
  @Query(() => Path) @Requires(open) path(): object {
    return { steps: 4, title: 'North' };
  }
  @ResolveField(() => Int) double(@Parent() { steps }: Path): number {
    return steps * 2;
  }
}

it('leaves a resolver only where there is something to do', async () => {
  const app = await startApp({ providers: [Paths] });
  const fields = (app.app.get(GraphQLSchemaHost).schema.getType('Path') as GraphQLObjectType).getFields();
  const withResolver = Object.values(fields)
    .filter(({ resolve }) => resolve)
    .map(({ name }) => name);
  expect(withResolver.sort()).toEqual(['called', 'double', 'marks']);
  expect((await app.ask('{ path { steps called marks double } }')).data['path']).toEqual({ steps: 4, called: 'North', marks: 3, double: 8 });
  await app.app.close();
});
