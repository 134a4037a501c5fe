import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar, type GraphqlContext } from '@cairn/platform';
import { bySession, type Deciding } from '../decisions/deciding.js';
import { requestConsent, speakForClient } from '../deployment.permissions.js';
import { AnswerConsent } from './answer-consent.js';
import { AskConsent } from './ask-consent.js';
import { ChangeConsent } from './change-consent.js';
import { AnswerConsentArgs, AskConsentArgs, ChangeConsentArgs, TakeBackConsentRequestArgs, WithdrawConsentArgs } from './consent.inputs.js';
import { ConsentQueries } from './consent.queries.js';
import { ClientConsent, ConsentPayload } from './consent.types.js';
import { TakeBackConsentRequest } from './take-back-request.js';

type Done = ConsentPayload & { readonly clientId?: string };
const payload = (result: Result<{ clientId: string }>): Done => (result.ok ? { clientId: result.value.clientId, errors: [] } : refused(result.error));
const who = (viewer: Viewer, { ip, userAgent }: GraphqlContext): Deciding => bySession(viewer, { ip, agent: userAgent });

/** What a client allows: asked by coaches, said and taken back by the client lead. */
@Resolver(() => ConsentPayload)
export class ConsentResolver {
  constructor(
    @Inject(AskConsent) private readonly asks: AskConsent,
    @Inject(TakeBackConsentRequest) private readonly takesBack: TakeBackConsentRequest,
    @Inject(AnswerConsent) private readonly answers: AnswerConsent,
    @Inject(ChangeConsent) private readonly changes: ChangeConsent,
    @Inject(ConsentQueries) private readonly consents: ConsentQueries,
  ) {}

  @Query(() => ClientConsent, { name: 'clientConsent', description: 'What the client with this slug allows, and all that was asked and said about it.' })
  @Requires(signedIn)
  one(@CurrentViewer() viewer: Viewer, @Args('client', { type: () => String }) client: string): Promise<ClientConsent> {
    return this.consents.ofSlug(viewer, client);
  }

  @Query(() => String, { name: 'consentText', description: 'The exact text that a question is about.' })
  @Requires(signedIn)
  text(@CurrentViewer() viewer: Viewer, @Args('requestId', { type: () => UuidScalar }) requestId: string): Promise<string> {
    return this.consents.text(viewer, requestId);
  }

  @Mutation(() => ConsentPayload, { name: 'askConsent', description: 'Asks every client lead by mail, with a reason and an example.' })
  @Requires(requestConsent)
  async ask(@CurrentViewer() viewer: Viewer, @Args('input') input: AskConsentArgs): Promise<Done> {
    return payload(await this.asks.run(viewer, input));
  }

  @Mutation(() => ConsentPayload, { name: 'takeBackConsentRequest', description: 'Before it is answered.' })
  @Requires(requestConsent)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeBackConsentRequestArgs): Promise<Done> {
    return payload(await this.takesBack.run(viewer, input));
  }

  @Mutation(() => ConsentPayload, { name: 'answerConsent', description: 'Yes, yes to less, or no.' })
  @Requires(speakForClient)
  async answer(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: AnswerConsentArgs): Promise<Done> {
    return payload(await this.answers.run(who(viewer, context), input));
  }

  @Mutation(() => ConsentPayload, {
    name: 'changeConsent',
    description: 'Says anew what is allowed; less for everything also takes back what went further elsewhere.',
  })
  @Requires(speakForClient)
  async change(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: ChangeConsentArgs): Promise<Done> {
    return payload(await this.changes.change(who(viewer, context), input));
  }

  @Mutation(() => ConsentPayload, { name: 'withdrawConsent', description: 'One of those in force, or everything. At any time.' })
  @Requires(speakForClient)
  async withdraw(@CurrentViewer() viewer: Viewer, @Context() context: GraphqlContext, @Args('input') input: WithdrawConsentArgs): Promise<Done> {
    return payload(await this.changes.withdraw(who(viewer, context), input));
  }

  @ResolveField(() => ClientConsent, { nullable: true })
  async consent(@Parent() { clientId }: Done, @CurrentViewer() viewer: Viewer): Promise<ClientConsent | null> {
    return clientId === undefined ? null : this.consents.ofClient(viewer, clientId);
  }
}
