import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { CalendarFeedQueries } from './calendar-feed.queries.js';
import { CalendarFeed, CalendarFeedPayload, CreateCalendarFeedArgs, RevokeCalendarFeedArgs } from './calendar-feed.types.js';
import { CreateCalendarFeed, RevokeCalendarFeed } from './keep-calendar-feed.js';

@Resolver(() => CalendarFeedPayload)
export class CalendarFeedResolver {
  constructor(
    @Inject(CalendarFeedQueries) private readonly feeds: CalendarFeedQueries,
    @Inject(CreateCalendarFeed) private readonly createFeed: CreateCalendarFeed,
    @Inject(RevokeCalendarFeed) private readonly revokeFeed: RevokeCalendarFeed,
  ) {}

  @Query(() => CalendarFeed, { name: 'calendarFeed', nullable: true, description: 'One’s own, null while there is none.' })
  @Requires(signedIn)
  mine(@CurrentViewer() viewer: Viewer): Promise<CalendarFeed | null> {
    return this.feeds.mine(viewer);
  }

  @Mutation(() => CalendarFeedPayload, { name: 'createCalendarFeed', description: 'In place of an earlier one.' })
  @Requires(signedIn)
  async create(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateCalendarFeedArgs): Promise<CalendarFeedPayload> {
    const made = await this.createFeed.run(viewer, input);
    return made.ok ? { address: made.value.address, errors: [] } : refused(made.error);
  }

  @Mutation(() => CalendarFeedPayload, { name: 'revokeCalendarFeed' })
  @Requires(signedIn)
  async revoke(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeCalendarFeedArgs): Promise<CalendarFeedPayload> {
    const done = await this.revokeFeed.run(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @ResolveField(() => CalendarFeed, { nullable: true })
  feed(@Parent() { errors }: CalendarFeedPayload, @CurrentViewer() viewer: Viewer): Promise<CalendarFeed | null> | null {
    return errors.length > 0 ? null : this.feeds.mine(viewer);
  }
}
