import { Controller, Get, Injectable, type Type } from '@nestjs/common';
import { Args, Field, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { defineLoader, type Loaders } from '../loaders/loaders.js';
import { type Started, startApp } from '../server/graphql-app.fixture.js';
import { MutationInput } from '../types/mutation-input.js';
import { CurrentViewer, Load } from './parameters.js';
import { definePermission, open, Requires, signedIn } from './permission.js';
import type { ViewerLike } from './viewer-source.js';

const quarry = definePermission('quarry.cut', { roles: ['OWNER', 'COACH'] });

@InputType()
class CutInput extends MutationInput {
  @Field(() => Int) weight: number;
}

@ObjectType()
class Block {
  @Field(() => Int) id: number;
  @Field(() => String) owner?: string;
  @Field(() => Int) weight?: number;
}

let weights: Record<number, number> = {};
const weightById = defineLoader(
  async (_, ids: readonly number[]) => new Map(ids.map((id) => [id, weights[id] ?? 0])),
  () => -1,
);

@Resolver(() => Block)
class Blocks {
  @Query(() => Int) @Requires(open) anybody(): number {
    return 1;
  }
  @Query(() => String) @Requires(signedIn) me(@CurrentViewer() viewer: ViewerLike): string {
    return viewer.actor.name;
  }
  @Query(() => [Block]) @Requires(signedIn) blocks(): Block[] {
    return [{ id: 1 }, { id: 2 }, { id: 1 }];
  }
  @Mutation(() => Block, { nullable: true }) @Requires(quarry) cut(@Args('input', { type: () => CutInput }) { weight }: CutInput): Block {
    weights = { ...weights, 1: weight };
    return { id: 1 };
  }
  @ResolveField(() => Int) weight(@Parent() { id }: Block, @Load() loaders: Loaders): Promise<number> {
    return loaders.load(weightById, id);
  }
}

@Controller('blocks')
class BlockRoutes {
  @Get('free') @Requires(open) free(@CurrentViewer() viewer: ViewerLike | undefined): string {
    return viewer?.actor.name ?? 'nobody';
  }
  @Get('mine') @Requires(signedIn) mine(@CurrentViewer() viewer: ViewerLike): string {
    return viewer.actor.name;
  }
  @Get('cut') @Requires(quarry) cut(): string {
    return 'cut';
  }
}

let app: Started;
beforeAll(async () => {
  app = await startApp({ providers: [Blocks], controllers: [BlockRoutes] });
});
afterAll(() => app.app.close());

const cutting = (key: string, weight: number): string => `cut(input: { idempotencyKey: "${key}", weight: ${weight} }) { weight }`;

describe('doors', () => {
  it.each([
    ['open, nobody', '{ anybody }', undefined, undefined],
    ['signed in, nobody', '{ me }', undefined, 'UNAUTHENTICATED'],
    ['signed in, somebody', '{ me }', 'MEMBER', undefined],
    ['a permission, nobody', `mutation { ${cutting('12345678', 1)} }`, undefined, 'UNAUTHENTICATED'],
    ['a permission, another role', `mutation { ${cutting('12345678', 1)} }`, 'MEMBER,CLIENT_LEAD', 'FORBIDDEN'],
    ['a permission, one of its roles', `mutation { ${cutting('12345678', 1)} }`, 'MEMBER,COACH', undefined],
  ])('%s', async (_, query, roles, code) => expect((await app.ask(query, {}, { roles })).errors?.[0]?.extensions['code']).toBe(code));

  it.each([
    ['/blocks/free', undefined, 200, 'nobody'],
    ['/blocks/free', 'MEMBER', 200, 'Mara Keller'],
    ['/blocks/mine', undefined, 401, undefined],
    ['/blocks/mine', 'MEMBER', 200, 'Mara Keller'],
    ['/blocks/cut', 'MEMBER', 403, undefined],
    ['/blocks/cut', 'OWNER', 200, 'cut'],
  ])('%s for %s answers %i', async (path, roles, status, body) => {
    const got = await app.send(path, { headers: roles === undefined ? {} : { 'x-roles': roles } });
    expect(got.status).toBe(status);
    if (body !== undefined) expect(got.body.toString()).toBe(body);
  });

  it.each(['1234567', 'x'.repeat(101)])('refuses the idempotency key %s', async (key) => {
    const { errors } = await app.ask(`mutation { ${cutting(key, 1)} }`, {}, { roles: 'OWNER' });
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'input.idempotencyKey' });
  });
});

describe('loaders', () => {
  it('read the edges of a list in one transaction', async () => {
    const before = app.db.opened;
    expect((await app.ask('{ blocks { weight } }', {}, { roles: 'MEMBER' })).data['blocks']).toHaveLength(3);
    expect(app.db.opened - before).toBe(1);
  });

  it('read anew after each mutation of a request', async () => {
    const { data } = await app.ask(`mutation { a: ${cutting('12345678', 7)} b: ${cutting('12345679', 8)} }`, {}, { roles: 'OWNER' });
    expect(data).toEqual({ a: { weight: 7 }, b: { weight: 8 } });
  });
});

describe('a door that does not say what it requires stops the start', () => {
  @Resolver()
  class BareQuery {
    @Query(() => Int) bare(): number {
      return 1;
    }
  }
  @Injectable()
  class BareMutationBase {
    @Mutation(() => Int) inherited(): number {
      return 1;
    }
    @Query(() => Int) @Requires(open) fine(): number {
      return 1;
    }
  }
  @Resolver()
  class BareMutation extends BareMutationBase {}
  @Controller()
  class BareRoute {
    @Get('bare') bare(): string {
      return '';
    }
  }

  it.each<[string, Type<unknown>[], Type<unknown>[]]>([
    ['BareQuery.bare', [BareQuery], []],
    ['BareMutation.inherited', [BareMutation], []],
    ['BareRoute.bare', [], [BareRoute]],
  ])('%s', async (name, providers, controllers) => {
    await expect(startApp({ providers: [Blocks, ...providers], controllers })).rejects.toThrow(`These do not say what they require: ${name}.`);
  });

  it('and so does a mutation that a client could not repeat', async () => {
    @Resolver()
    class Unrepeatable {
      @Mutation(() => Int) @Requires(open) strike(): number {
        return 1;
      }
    }
    await expect(startApp({ providers: [Blocks, Unrepeatable] })).rejects.toThrow('no input with an idempotency key: strike.');
  });
});
