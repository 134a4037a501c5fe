import { Inject } from '@nestjs/common';
import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { type ConnectionOf, CurrentViewer, Requires, selects, signedIn } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { PeopleQueries } from './people.queries.js';
import { PeopleArgs, PeoplePayload, Roster, RosterPerson, RosterPersonConnection } from './people.types.js';

/** What a use case left for the payload; the people themselves are read when they are selected. */
export interface PeoplePayloadParent extends Omit<PeoplePayload, 'people'> {
  readonly ids?: readonly string[];
}

@Resolver(() => PeoplePayload)
export class PeopleReadsResolver {
  constructor(@Inject(PeopleQueries) private readonly queries: PeopleQueries) {}

  @Query(() => RosterPersonConnection, { description: 'The people of a client’s engagement, by name.' })
  @Requires(signedIn)
  people(@CurrentViewer() viewer: Viewer, @Args() args: PeopleArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<RosterPerson>> {
    return this.queries.page(viewer, args, selects(info, 'totalCount'));
  }

  @Query(() => Roster, { description: 'The teams of a client’s engagement, and what the viewer may do with its list of people.' })
  @Requires(signedIn)
  roster(@CurrentViewer() viewer: Viewer, @Args('client') client: string): Promise<Roster> {
    return this.queries.roster(viewer, client);
  }

  @ResolveField('people', () => [RosterPerson])
  those(@Parent() { ids }: PeoplePayloadParent, @CurrentViewer() viewer: Viewer): Promise<RosterPerson[]> | RosterPerson[] {
    return ids === undefined ? [] : this.queries.byIds(viewer, ids);
  }
}
