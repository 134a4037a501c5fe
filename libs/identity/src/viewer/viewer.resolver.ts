import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, refused, Requires, signedIn } from '@cairn/platform';
import { UpdateProfile } from '../people/update-profile.js';
import { UpdateProfileInput, ViewerObject, ViewerPayload } from './viewer.types.js';
import { ViewerQueries } from './viewer.queries.js';
import type { Viewer } from './viewer.js';

@Resolver(() => ViewerPayload)
export class ViewerResolver {
  constructor(
    @Inject(ViewerQueries) private readonly queries: ViewerQueries,
    @Inject(UpdateProfile) private readonly updateProfile: UpdateProfile,
  ) {}

  @Query(() => ViewerObject, { name: 'viewer', description: 'Who is looking.' })
  @Requires(signedIn)
  show(@CurrentViewer() viewer: Viewer): Promise<ViewerObject> {
    return this.queries.viewer(viewer);
  }

  @Mutation(() => ViewerPayload, { name: 'updateProfile', description: 'Changes the viewer’s own name, zone, language and habits.' })
  @Requires(signedIn)
  async update(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateProfileInput): Promise<ViewerPayload> {
    const updated = await this.updateProfile.run(viewer, input);
    return updated.ok ? { errors: [] } : refused(updated.error);
  }

  /** Nothing when the mutation was refused. */
  @ResolveField(() => ViewerObject, { name: 'viewer', nullable: true })
  async updated(@Parent() { errors }: ViewerPayload, @CurrentViewer() viewer: Viewer): Promise<ViewerObject | null> {
    return errors.length > 0 ? null : this.queries.viewer(viewer);
  }
}
