import { Inject } from '@nestjs/common';
import { Args, ArgsType, Field, InputType, Int, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AppError, type Day } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, DayScalar, MutationInput, refused, Requires, UserError } from '@cairn/platform';
import { seeToday } from '../cockpit.permissions.js';
import { BringBackItem, SnoozeItem } from './snooze-item.js';
import { TodayQueries } from './today.queries.js';
import { Today } from './today.types.js';

@InputType()
export class SnoozeTodayItemInput extends MutationInput {
  @Field(() => String) key: string;
  @Field(() => DayScalar) until: Day;
  @Field(() => String, { description: 'As the item reads.' }) what: string;
}

@InputType()
export class BringBackTodayItemInput extends MutationInput {
  @Field(() => String) key: string;
}

@ArgsType()
export class TodayArgs {
  @Field(() => Int, { nullable: true, description: 'Items of each list; all unless told.' }) first?: number | null;
}

@ObjectType()
export class TodayPayload {
  @Field(() => Today, { nullable: true, description: 'As it is after the change.' }) today?: Today | null;
  @Field(() => [UserError]) errors: UserError[];
}

@Resolver(() => TodayPayload)
export class TodayResolver {
  constructor(
    @Inject(TodayQueries) private readonly queries: TodayQueries,
    @Inject(SnoozeItem) private readonly snoozeItem: SnoozeItem,
    @Inject(BringBackItem) private readonly bringBackItem: BringBackItem,
  ) {}

  @Query(() => Today, { name: 'today' })
  @Requires(seeToday)
  today(@CurrentViewer() viewer: Viewer, @Args() { first }: TodayArgs): Promise<Today> {
    if (first !== undefined && first !== null && first < 1) throw new AppError('BAD_USER_INPUT', 'At least one item is shown.', { field: 'first' });
    return this.queries.today(viewer, first ?? undefined);
  }

  @Mutation(() => TodayPayload, { name: 'snoozeTodayItem' })
  @Requires(seeToday)
  async snooze(@CurrentViewer() viewer: Viewer, @Args('input') input: SnoozeTodayItemInput): Promise<TodayPayload> {
    const done = await this.snoozeItem.run(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @Mutation(() => TodayPayload, { name: 'bringBackTodayItem' })
  @Requires(seeToday)
  async bringBack(@CurrentViewer() viewer: Viewer, @Args('input') input: BringBackTodayItemInput): Promise<TodayPayload> {
    const done = await this.bringBackItem.run(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @ResolveField('today', () => Today, { nullable: true })
  async todayAfter(@Parent() payload: TodayPayload, @CurrentViewer() viewer: Viewer): Promise<Today | null> {
    return payload.errors.length > 0 ? null : this.queries.today(viewer);
  }
}
