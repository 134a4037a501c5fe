// A schema with a level below each level, a field that always fails, and one mutation.
import { NotFoundException } from '@nestjs/common';
import { Args, Field, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AppError } from '@cairn/kernel';
import { open, Requires } from '../doors/permission.js';
import { DayScalar } from '../scalars/day.scalar.js';

@ObjectType()
class Stone {
  @Field(() => Int) id: number;
  @Field(() => String) colour: string;
  @Field(() => Stone, { nullable: true }) below?: Stone;
  @Field(() => [StoneEdge]) edges: unknown[];
  @Field(() => String, { nullable: true }) broken?: string;
}
@ObjectType()
class StoneEdge {
  @Field(() => Stone) node: Stone;
}
@InputType()
class LayInput {
  @Field(() => String) idempotencyKey: string;
  @Field(() => DayScalar) laidOn: string;
}

const stone = (): Stone => ({ id: 1, colour: 'grey', edges: [] });
let laid = 0;
/** How many stones were laid since the start. */
export const laidStones = (): number => laid;

@Resolver(() => Stone)
export class Stones {
  @Query(() => Stone) @Requires(open) stone(): Stone {
    return stone();
  }
  @Query(() => String) @Requires(open) long(@Args('length', { type: () => Int }) length: number): string {
    return 'ü'.repeat(length);
  }
  @Query(() => Int) @Requires(open) sum(@Args('of', { type: () => [Int] }) of: number[]): number {
    return of.reduce((left, right) => left + right, 0);
  }
  @Query(() => [Stone]) @Requires(open) cracked(): Stone[] {
    return [stone(), stone(), stone()];
  }
  @Query(() => String, { nullable: true }) @Requires(open) refusal(@Args('kind', { type: () => String }) kind: string): string {
    if (kind === 'app') throw new AppError('CONFLICT', 'Somebody was faster.', { version: 3 });
    if (kind === 'nest') throw new NotFoundException('No such stone.');
    throw Object.assign(new Error('duplicate key value violates unique constraint "stone_pkey", Key (name)=(Mara)'), { code: '23505', severity: 'ERROR' });
  }
  @Mutation(() => Int) @Requires(open) layStone(@Args('input', { type: () => LayInput }) _input: LayInput): number {
    return (laid += 1);
  }
  @ResolveField(() => String, { nullable: true }) broken(@Parent() of: Stone): string {
    throw fault(of);
  }
}
const theFault = new Error('stack of secrets');
const fault = (_: Stone): Error => theFault;
