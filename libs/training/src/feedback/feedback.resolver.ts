import { Inject } from '@nestjs/common';
import { Args, Field, InputType, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, MutationInput, Requires, signedIn, UuidScalar } from '@cairn/platform';
import type { FeedbackPace } from '../workshops/workshop.kinds.js';
import { workshopDone, type WorkshopDone } from '../workshops/workshop-payload.resolver.js';
import { WorkshopPayload } from '../workshops/workshop.inputs.js';
import { FeedbackPaceEnum } from './feedback-of-workshop.types.js';
import { GiveFeedback } from './give-feedback.js';

@InputType()
export class GiveFeedbackArgs extends MutationInput {
  @Field(() => UuidScalar)
  workshopId: string;
  @Field(() => Int, { description: '1 (not useful) to 5 (very useful).' })
  useful: number;
  @Field(() => FeedbackPaceEnum)
  pace: FeedbackPace;
  @Field(() => String, { defaultValue: '' })
  helped: string;
  @Field(() => String, { defaultValue: '' })
  missing: string;
}

@Resolver()
export class FeedbackResolver {
  constructor(@Inject(GiveFeedback) private readonly giveFeedback: GiveFeedback) {}

  @Mutation(() => WorkshopPayload, { name: 'giveFeedback', description: 'One voice per person, which they may change; coaches read it without a name.' })
  @Requires(signedIn)
  async give(@CurrentViewer() viewer: Viewer, @Args('input') input: GiveFeedbackArgs): Promise<WorkshopDone> {
    return workshopDone(await this.giveFeedback.run(viewer, input));
  }
}
