import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '@cairn/identity';
import { CurrentViewer, refused, Requires } from '@cairn/platform';
import { writeOkrs } from '../okrs.permissions.js';
import { ThrowAwayOkrImportInput } from './okr-import.inputs.js';
import { OkrSheetsQueries } from './okr-sheets.queries.js';
import { OkrSheets, ThrowAwayOkrImportPayload } from './okr-sheets.types.js';
import { ThrowAwayOkrImport } from './throw-away-okr-import.js';

interface PayloadParent extends ThrowAwayOkrImportPayload {
  readonly cycleId?: string;
}

@Resolver(() => ThrowAwayOkrImportPayload)
export class ThrowAwayResolver {
  constructor(
    @Inject(ThrowAwayOkrImport) private readonly throwAway: ThrowAwayOkrImport,
    @Inject(OkrSheetsQueries) private readonly queries: OkrSheetsQueries,
  ) {}

  @Mutation(() => ThrowAwayOkrImportPayload, { name: 'throwAwayOkrImport', description: 'Lets go of a file that was not imported.' })
  @Requires(writeOkrs)
  async run(@CurrentViewer() viewer: Viewer, @Args('input') input: ThrowAwayOkrImportInput): Promise<PayloadParent> {
    const gone = await this.throwAway.run(viewer, input);
    return gone.ok ? { ...gone.value, errors: [] } : refused(gone.error);
  }

  @ResolveField('sheets', () => OkrSheets, { nullable: true })
  left(@Parent() { cycleId }: PayloadParent, @CurrentViewer() viewer: Viewer): Promise<OkrSheets> | null {
    return cycleId === undefined ? null : this.queries.ofCycle(viewer, cycleId);
  }
}
