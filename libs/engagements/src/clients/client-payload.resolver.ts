import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer } from '@cairn/platform';
import { ClientQueries } from './client.queries.js';
import { Client, ClientPayload } from './client.types.js';

/** What a use case left for the payload; the client itself is read when it is selected. */
export interface ClientPayloadParent extends Pick<ClientPayload, 'errors'> {
  readonly clientId?: string;
  /** Instead of the viewer of the request. */
  readonly seenBy?: Viewer;
}

@Resolver(() => ClientPayload)
export class ClientPayloadResolver {
  constructor(@Inject(ClientQueries) private readonly queries: ClientQueries) {}

  @ResolveField(() => Client, { nullable: true })
  client(@Parent() { clientId, seenBy }: ClientPayloadParent, @CurrentViewer() viewer: Viewer): Promise<Client> | null {
    return clientId === undefined ? null : this.queries.byId(seenBy ?? viewer, clientId);
  }
}
