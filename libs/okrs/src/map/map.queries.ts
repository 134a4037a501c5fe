import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { Around } from '../cycles/okrs-page.facts.js';
import { canSeeTeams } from '../drafts/draft.policy.js';
import type { ListFilter } from './okr-list.rules.js';
import { okrListStatement } from './okr-list.sql.js';
import type { OkrList } from './okr-list.types.js';
import { okrListView, type OkrListFacts } from './okr-list.view.js';
import { okrMapStatement } from './okr-map.sql.js';
import type { OkrMap } from './okr-map.types.js';
import { okrMapView, type OkrMapFacts } from './okr-map.view.js';

interface Address {
  readonly client: string;
  readonly cycle: number | null;
}

/** The OKRs of a client as a list and as a map; one statement each. Both throw NOT_FOUND. */
@Injectable()
export class MapQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async list(viewer: Viewer, address: Address, filter: ListFilter): Promise<OkrList> {
    const found = await this.db.readRow<{ list: OkrListFacts }>(viewer, okrListStatement, [this.db.now(), viewer.personId, address.client, address.cycle]);
    return okrListView(known(found?.list, viewer, address), viewer, filter);
  }

  async map(viewer: Viewer, address: Address): Promise<OkrMap> {
    const found = await this.db.readRow<{ map: OkrMapFacts }>(viewer, okrMapStatement, [this.db.now(), viewer.personId, address.client, address.cycle]);
    return okrMapView(known(found?.map, viewer, address), viewer);
  }
}

function known<F extends Around & { readonly cycleId: string | null }>(facts: F | undefined, viewer: Viewer, { cycle }: Address): F {
  if (!facts || !canSeeTeams(viewer, facts) || (cycle !== null && facts.cycleId === null)) throw notFound();
  return facts;
}
