import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Client, Engagement } from '@cairn/engagements';
import { Load, type Loaders } from '@cairn/platform';
import { consentByClient, consentByEngagement } from './consent.loaders.js';
import { Consent } from './consent.types.js';

const description = 'What the client allows the practice to make of the work; null for readers who do not run the programme.';

@Resolver(() => Client)
export class ClientConsentResolver {
  @ResolveField(() => Consent, { nullable: true, description })
  async consent(@Parent() client: Client, @Load() loaders: Loaders): Promise<Consent | null> {
    return (await loaders.load(consentByClient, client.id)) ?? null;
  }
}

@Resolver(() => Engagement)
export class EngagementConsentResolver {
  @ResolveField(() => Consent, { nullable: true, description })
  async consent(@Parent() engagement: Engagement, @Load() loaders: Loaders): Promise<Consent | null> {
    return (await loaders.load(consentByEngagement, engagement.id)) ?? null;
  }
}
