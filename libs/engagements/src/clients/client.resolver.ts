import { Inject } from '@nestjs/common';
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { type ConnectionOf, CurrentViewer, refused, Requires, selects, signedIn } from '@cairn/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { StartEngagementInput } from '../engagements/engagement.inputs.js';
import { StartEngagement } from '../engagements/start-engagement.js';
import { addClients, runEngagements } from '../permissions.js';
import { AddClient } from './add-client.js';
import { ArchiveClient } from './archive-client.js';
import { asLead } from './as-lead.js';
import type { ClientPayloadParent } from './client-payload.resolver.js';
import { ClientQueries } from './client.queries.js';
import { AddClientInput, ArchiveClientInput, Client, ClientConnection, ClientPayload, ClientsArgs, EditClientInput } from './client.types.js';
import { EditClient } from './edit-client.js';

@Resolver(() => Client)
export class ClientResolver {
  constructor(
    @Inject(ClientQueries) private readonly queries: ClientQueries,
    @Inject(AddClient) private readonly addClient: AddClient,
    @Inject(EditClient) private readonly editClient: EditClient,
    @Inject(ArchiveClient) private readonly archiveClient: ArchiveClient,
    @Inject(StartEngagement) private readonly startEngagement: StartEngagement,
  ) {}

  @Query(() => ClientConnection, { description: 'The clients that the viewer may see, by name.' })
  @Requires(signedIn)
  clients(@CurrentViewer() viewer: Viewer, @Args() args: ClientsArgs, @Info() info: GraphQLResolveInfo): Promise<ConnectionOf<Client>> {
    return this.queries.page(viewer, args, selects(info, 'totalCount'));
  }

  @Query(() => Client)
  @Requires(signedIn)
  client(@CurrentViewer() viewer: Viewer, @Args('slug') slug: string): Promise<Client> {
    return this.queries.bySlug(viewer, slug);
  }

  @Mutation(() => ClientPayload, { name: 'addClient' })
  @Requires(addClients)
  async add(@CurrentViewer() viewer: Viewer, @Args('input') input: AddClientInput): Promise<ClientPayloadParent> {
    const added = await this.addClient.run(viewer, input);
    return added.ok ? { clientId: added.value.clientId, seenBy: asLead(viewer, added.value), errors: [] } : refused(added.error);
  }

  @Mutation(() => ClientPayload, { name: 'startEngagement' })
  @Requires(runEngagements)
  async start(@CurrentViewer() viewer: Viewer, @Args('input') input: StartEngagementInput): Promise<ClientPayloadParent> {
    const started = await this.startEngagement.run(viewer, input);
    return started.ok ? { clientId: started.value.clientId, seenBy: asLead(viewer, started.value), errors: [] } : refused(started.error);
  }

  @Mutation(() => ClientPayload, { name: 'editClient' })
  @Requires(runEngagements)
  async edit(@CurrentViewer() viewer: Viewer, @Args('input') input: EditClientInput): Promise<ClientPayloadParent> {
    const edited = await this.editClient.run(viewer, input);
    return edited.ok ? { ...edited.value, errors: [] } : refused(edited.error);
  }

  @Mutation(() => ClientPayload, { name: 'archiveClient' })
  @Requires(runEngagements)
  async archive(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveClientInput): Promise<ClientPayloadParent> {
    const archived = await this.archiveClient.run(viewer, input);
    return archived.ok ? { ...archived.value, errors: [] } : refused(archived.error);
  }
}
