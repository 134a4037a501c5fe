import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { SamplePersonChoice, SeeAsInput, StopSeeingAsInput, SwitchedPayload } from '../session/session.types.js';
import type { Viewer } from '../viewer/viewer.js';
import { SeeAs } from './see-as.js';

@Resolver()
export class SeeAsResolver {
  constructor(@Inject(SeeAs) private readonly seeAs: SeeAs) {}

  @Query(() => [SamplePersonChoice], { name: 'samplePeople', description: 'Whom a coach may look at the sample practice as; empty everywhere else.' })
  @Requires(signedIn)
  choices(@CurrentViewer() viewer: Viewer): Promise<SamplePersonChoice[]> {
    return this.seeAs.choices(viewer);
  }

  @Mutation(() => SwitchedPayload, { name: 'seeAs', description: 'Shows the sample practice as one of its people sees it.' })
  @Requires(signedIn)
  async see(@CurrentViewer() viewer: Viewer, @Args('input') input: SeeAsInput): Promise<SwitchedPayload> {
    const seen = await this.seeAs.run(viewer, input);
    return seen.ok ? { errors: [] } : refused(seen.error);
  }

  @Mutation(() => SwitchedPayload, { name: 'stopSeeingAs' })
  @Requires(signedIn)
  async stop(@CurrentViewer() viewer: Viewer, @Args('input') input: StopSeeingAsInput): Promise<SwitchedPayload> {
    const stopped = await this.seeAs.stop(viewer, input);
    return stopped.ok ? { errors: [] } : refused(stopped.error);
  }
}
