import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, Requires, UuidScalar } from '@cairn/platform';
import { writeOkrs } from '../okrs.permissions.js';
import { OkrImportQueries } from './okr-import.queries.js';
import { OkrSheetsQueries } from './okr-sheets.queries.js';
import { OkrSheets } from './okr-sheets.types.js';
import { OkrImport, OkrImportPayload } from './okr-import.types.js';

export interface ImportPayloadParent extends Omit<OkrImportPayload, 'okrImport'> {
  readonly importId?: string;
}

@Resolver(() => OkrImportPayload)
export class OkrImportReadsResolver {
  constructor(
    @Inject(OkrImportQueries) private readonly queries: OkrImportQueries,
    @Inject(OkrSheetsQueries) private readonly sheets: OkrSheetsQueries,
  ) {}

  @Query(() => OkrSheets)
  @Requires(writeOkrs)
  okrSheets(@CurrentViewer() viewer: Viewer, @Args('cycleId', { type: () => UuidScalar }) cycleId: string): Promise<OkrSheets> {
    return this.sheets.ofCycle(viewer, cycleId);
  }

  @Query(() => OkrImport)
  @Requires(writeOkrs)
  okrImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => UuidScalar }) id: string,
    @Args('client', {
      type: () => String,
      nullable: true,
      description: 'The address of the client under which it is asked for; it is not found under another one.',
    })
    client: string | null,
  ): Promise<OkrImport> {
    return this.queries.byId(viewer, id, client);
  }

  @ResolveField('okrImport', () => OkrImport, { nullable: true })
  that(@Parent() { importId }: ImportPayloadParent, @CurrentViewer() viewer: Viewer): Promise<OkrImport> | null {
    return importId === undefined ? null : this.queries.byId(viewer, importId);
  }
}
