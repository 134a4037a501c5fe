import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar, type GraphqlContext } from '@cairn/platform';
import { AskCoach } from './ask-coach.js';
import { Decide } from './decide.js';
import { bySession, type Deciding } from './deciding.js';
import { DecisionQueries } from './decision.queries.js';
import { AskCoachArgs, DecideChangeSetArgs, Decision, DecisionPayload, HandOverArgs, OwnDecisionArgs } from './decision.types.js';
import { HandOverDecision } from './hand-over-decision.js';
import { TakeBackDecision } from './take-back-decision.js';

type Done = DecisionPayload & { readonly changeSetId?: string };
const payload = (result: Result<{ changeSetId: string }>): Done => (result.ok ? { changeSetId: result.value.changeSetId, errors: [] } : refused(result.error));
const who = (viewer: Viewer, { ip, userAgent }: GraphqlContext): Deciding => bySession(viewer, { ip, agent: userAgent });

/** Deciding in the portal, for people who are signed in. */
@Resolver(() => DecisionPayload)
export class DecisionResolver {
  constructor(
    @Inject(Decide) private readonly decides: Decide,
    @Inject(TakeBackDecision) private readonly takesBack: TakeBackDecision,
    @Inject(AskCoach) private readonly asks: AskCoach,
    @Inject(HandOverDecision) private readonly handsOver: HandOverDecision,
    @Inject(DecisionQueries) private readonly decisions: DecisionQueries,
  ) {}

  @Query(() => Decision, { name: 'decision', description: 'A change set as the viewer reads it who signs it.' })
  @Requires(signedIn)
  one(@CurrentViewer() viewer: Viewer, @Args('changeSetId', { type: () => UuidScalar }) changeSetId: string): Promise<Decision> {
    return this.decisions.ofViewer(viewer, changeSetId);
  }

  @Mutation(() => DecisionPayload, { name: 'decideChangeSet', description: 'Approves or asks for changes, on exactly the words that were shown.' })
  @Requires(signedIn)
  async decide(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: DecideChangeSetArgs): Promise<Done> {
    return payload(await this.decides.run(who(viewer, context), input));
  }

  @Mutation(() => DecisionPayload, { name: 'takeBackDecision', description: 'Until it comes into force.' })
  @Requires(signedIn)
  async takeBack(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: OwnDecisionArgs): Promise<Done> {
    return payload(await this.takesBack.run(who(viewer, context), input));
  }

  @Mutation(() => DecisionPayload, { name: 'askCoach', description: 'Asks the coach about a change set before deciding.' })
  @Requires(signedIn)
  async ask(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: AskCoachArgs): Promise<Done> {
    return payload(await this.asks.run(who(viewer, context), input));
  }

  @Mutation(() => DecisionPayload, { name: 'handOverDecision', description: 'Names somebody else of the client who decides on this set.' })
  @Requires(signedIn)
  async handOver(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: HandOverArgs): Promise<Done> {
    return payload(await this.handsOver.run(who(viewer, context), input));
  }

  @ResolveField(() => Decision, { nullable: true })
  async decision(@Parent() { changeSetId }: Done, @CurrentViewer() viewer: Viewer): Promise<Decision | null> {
    return changeSetId === undefined ? null : this.decisions.ofViewer(viewer, changeSetId);
  }
}
