import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { directCertification } from '../certification.permissions.js';
import { RevokeSigningKey, RotateSigningKey } from './change-signing-key.js';
import { SigningKeyQueries } from './signing-key.queries.js';
import { RevokeSigningKeyArgs, RotateSigningKeyArgs, Signing, SigningPayload } from './signing-key.types.js';

@Resolver(() => SigningPayload)
export class SigningKeyResolver {
  constructor(
    @Inject(SigningKeyQueries) private readonly keys: SigningKeyQueries,
    @Inject(RotateSigningKey) private readonly rotateKey: RotateSigningKey,
    @Inject(RevokeSigningKey) private readonly revokeKey: RevokeSigningKey,
  ) {}

  @Query(() => Signing, { name: 'signing', description: 'The keys with which the practice signs certificates.' })
  @Requires(directCertification)
  all(@CurrentViewer() viewer: Viewer): Promise<Signing> {
    return this.keys.all(viewer);
  }

  @Mutation(() => SigningPayload, { name: 'rotateSigningKey', description: 'Another key signs from now on; what the one before signed stays good.' })
  @Requires(directCertification)
  async rotate(@CurrentViewer() viewer: Viewer, @Args('input') input: RotateSigningKeyArgs): Promise<SigningPayload> {
    const done = await this.rotateKey.run(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @Mutation(() => SigningPayload, { name: 'revokeSigningKey', description: 'Whatever it signed says so from now on.' })
  @Requires(directCertification)
  async revoke(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeSigningKeyArgs): Promise<SigningPayload> {
    const done = await this.revokeKey.run(viewer, input);
    return done.ok ? { errors: [] } : refused(done.error);
  }

  @ResolveField(() => Signing, { nullable: true })
  signing(@Parent() { errors }: SigningPayload, @CurrentViewer() viewer: Viewer): Promise<Signing> | null {
    return errors.length > 0 ? null : this.keys.all(viewer);
  }
}
