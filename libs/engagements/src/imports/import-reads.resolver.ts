import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { keepRosters } from '../permissions.js';
import { ImportQueries } from './import.queries.js';
import { RosterImport, RosterImportPayload } from './import.types.js';

export interface ImportPayloadParent extends Omit<RosterImportPayload, 'rosterImport'> {
  readonly importId?: string;
}

@Resolver(() => RosterImportPayload)
export class ImportReadsResolver {
  constructor(@Inject(ImportQueries) private readonly queries: ImportQueries) {}

  @Query(() => RosterImport)
  @Requires(keepRosters)
  rosterImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => UuidScalar }) id: string,
    @Args('client', {
      type: () => String,
      nullable: true,
      description: 'The address of the client under which it is asked for; it is not found under another one.',
    })
    client: string | null,
  ): Promise<RosterImport> {
    return this.queries.byId(viewer, id, client);
  }

  @ResolveField('rosterImport', () => RosterImport, { nullable: true })
  that(@Parent() { importId }: ImportPayloadParent, @CurrentViewer() viewer: Viewer): Promise<RosterImport> | null {
    return importId === undefined ? null : this.queries.byId(viewer, importId);
  }
}
