import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires, signedIn, UuidScalar } from '@cairn/platform';
import { runEngagements } from '../permissions.js';
import { AddClientName } from './add-client-name.js';
import { ClientNameQueries } from './client-name.queries.js';
import { AddClientNameInput, ClientName, ClientNamesPayload, RemoveClientNameInput } from './client-name.types.js';
import { RemoveClientName } from './remove-client-name.js';

interface PayloadParent extends Pick<ClientNamesPayload, 'errors'> {
  readonly clientId?: string;
}

@Resolver(() => ClientNamesPayload)
export class ClientNameResolver {
  constructor(
    @Inject(ClientNameQueries) private readonly queries: ClientNameQueries,
    @Inject(AddClientName) private readonly addClientName: AddClientName,
    @Inject(RemoveClientName) private readonly removeClientName: RemoveClientName,
  ) {}

  @Query(() => [ClientName], { description: 'Products and other names of a client, which no shared text may carry.' })
  @Requires(signedIn)
  clientNames(@CurrentViewer() viewer: Viewer, @Args('clientId', { type: () => UuidScalar }) clientId: string): Promise<ClientName[]> {
    return this.queries.ofClient(viewer, clientId);
  }

  @Mutation(() => ClientNamesPayload, { name: 'addClientName' })
  @Requires(runEngagements)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddClientNameInput): Promise<PayloadParent> {
    const added = await this.addClientName.run(viewer, input);
    return added.ok ? { ...added.value, errors: [] } : refused(added.error);
  }

  @Mutation(() => ClientNamesPayload, { name: 'removeClientName' })
  @Requires(runEngagements)
  async remove(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveClientNameInput): Promise<PayloadParent> {
    const removed = await this.removeClientName.run(viewer, input);
    return removed.ok ? { ...removed.value, errors: [] } : refused(removed.error);
  }

  @ResolveField(() => [ClientName], { nullable: true })
  names(@Parent() { clientId }: PayloadParent, @CurrentViewer() viewer: Viewer): Promise<ClientName[]> | null {
    return clientId === undefined ? null : this.queries.ofClient(viewer, clientId);
  }
}
