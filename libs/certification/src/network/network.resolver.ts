import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { beInNetwork, directCertification } from '../certification.permissions.js';
import { KeepNetwork } from './keep-network.js';
import { everybody } from './network.facts.js';
import { NetworkQueries } from './network.queries.js';
import {
  AnswerNetworkRequestArgs,
  EndNetworkMembershipArgs,
  InviteNetworkMemberArgs,
  NetworkSearch,
  SaveNetworkProfileArgs,
  SetNetworkDoorArgs,
  TakeNetworkProfileBackArgs,
} from './network.inputs.js';
import { NetworkDirectory, NetworkPayload, NetworkProfile, NetworkProfilePayload } from './network.types.js';
import { SaveProfile } from './save-profile.js';

@Resolver()
export class NetworkResolver {
  constructor(
    @Inject(NetworkQueries) private readonly network: NetworkQueries,
    @Inject(SaveProfile) private readonly profiles: SaveProfile,
    @Inject(KeepNetwork) private readonly keep: KeepNetwork,
  ) {}

  @Query(() => NetworkDirectory, { name: 'networkDirectory', description: 'Certified coaches who chose to be found.' })
  @Requires(beInNetwork)
  directory(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => NetworkSearch, nullable: true }) search?: NetworkSearch | null,
  ): Promise<NetworkDirectory> {
    return this.network.directory(viewer, { language: search?.language ?? '', region: search?.region ?? '', industry: search?.industry ?? '' });
  }

  @Query(() => NetworkProfile, { name: 'myNetworkProfile' })
  @Requires(beInNetwork)
  mine(@CurrentViewer() viewer: Viewer): Promise<NetworkProfile> {
    return this.network.mine(viewer);
  }

  @Mutation(() => NetworkProfilePayload, { name: 'saveNetworkProfile', description: 'What the directory shows of oneself, and to whom.' })
  @Requires(beInNetwork)
  async save(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveNetworkProfileArgs): Promise<NetworkProfilePayload> {
    return this.profile(viewer, await this.profiles.run(viewer, { ...input, version: input.version ?? null }));
  }

  @Mutation(() => NetworkProfilePayload, { name: 'takeNetworkProfileBack', description: 'Out of every directory at once; what was written is kept.' })
  @Requires(beInNetwork)
  async takeBack(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeNetworkProfileBackArgs): Promise<NetworkProfilePayload> {
    return this.profile(viewer, await this.profiles.takeBack(viewer, input));
  }

  @Mutation(() => NetworkPayload, { name: 'setNetworkDoor', description: 'Whether strangers see the directory and may ask to join.' })
  @Requires(directCertification)
  async setDoor(@CurrentViewer() viewer: Viewer, @Args('input') input: SetNetworkDoorArgs): Promise<NetworkPayload> {
    return this.payload(viewer, await this.keep.setDoor(viewer, input));
  }

  @Mutation(() => NetworkPayload, { name: 'inviteNetworkMember', description: 'Into the network without a certificate.' })
  @Requires(directCertification)
  async invite(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteNetworkMemberArgs): Promise<NetworkPayload> {
    return this.payload(viewer, await this.keep.invite(viewer, input));
  }

  @Mutation(() => NetworkPayload, { name: 'answerNetworkRequest' })
  @Requires(directCertification)
  async answer(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerNetworkRequestArgs): Promise<NetworkPayload> {
    return this.payload(viewer, await this.keep.answer(viewer, input));
  }

  @Mutation(() => NetworkPayload, { name: 'endNetworkMembership', description: 'By those who run it; members end their own.' })
  @Requires(beInNetwork)
  async end(@CurrentViewer() viewer: Viewer, @Args('input') input: EndNetworkMembershipArgs): Promise<NetworkPayload> {
    return this.payload(viewer, await this.keep.end(viewer, input));
  }

  private async payload(viewer: Viewer, done: Result<true>): Promise<NetworkPayload> {
    return done.ok ? { network: await this.network.directory(viewer, everybody), errors: [] } : refused(done.error);
  }

  private async profile(viewer: Viewer, done: Result<true>): Promise<NetworkProfilePayload> {
    return done.ok ? { profile: await this.network.mine(viewer), errors: [] } : refused(done.error);
  }
}
