import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, KeptTexts } from '@cairn/platform';
import type { Around } from '../cycles/okrs-page.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import { canReadDraft, canSeeTeams } from '../drafts/draft.policy.js';
import type { ListFilter } from './okr-list.rules.js';
import { okrListRead } from './okr-list.sql.js';
import type { ListedTeam, OkrList } from './okr-list.types.js';
import { okrListView, readTeams, type OkrListFacts } from './okr-list.view.js';
import { okrMapRead } from './okr-map.sql.js';
import type { OkrMap } from './okr-map.types.js';
import { drawnMap, okrMapView, type Drawn, type OkrMapFacts } from './okr-map.view.js';

interface Address {
  readonly client: string;
  readonly cycle: number | null;
}

type Facts = Around & { readonly cycleId: string | null };
type Draft = { readonly teamId: string; readonly status: DraftStatus };

/** What was read of a cycle, and what of it is open to its reader and therefore shown. */
interface Read<F, S> {
  readonly facts: F;
  readonly open: readonly boolean[];
  readonly shown: S;
}

interface Page<F extends Facts, S> {
  readonly kept: KeptTexts<Read<F, S>>;
  readonly statement: string;
  readonly drafts: (facts: F) => readonly Draft[];
  readonly show: (facts: F, open: readonly boolean[]) => S;
}

/** Characters that are kept of each of the two pages; a client with 3,000 objectives has a million, the usual one some 50,000. */
const mostKept = 4_000_000;

/** The OKRs of a client as a list and as a map; one statement each. Both throw NOT_FOUND. */
@Injectable()
export class MapQueries {
  private readonly lists: Page<OkrListFacts, readonly ListedTeam[]> = {
    ...{ kept: new KeptTexts(mostKept), statement: okrListRead, drafts: ({ teams }) => teams, show: readTeams },
  };
  private readonly maps: Page<OkrMapFacts, Drawn> = {
    ...{ kept: new KeptTexts(mostKept), statement: okrMapRead, drafts: ({ drafts }) => drafts, show: drawnMap },
  };

  constructor(@Inject(Db) private readonly db: Db) {}

  async list(viewer: Viewer, address: Address, filter: ListFilter): Promise<OkrList> {
    const { facts, shown } = await this.read(viewer, address, this.lists);
    return okrListView(facts, shown, viewer, filter);
  }

  async map(viewer: Viewer, address: Address): Promise<OkrMap> {
    const { facts, shown } = await this.read(viewer, address, this.maps);
    return okrMapView(facts, shown, viewer);
  }

  private async read<F extends Facts, S>(viewer: Viewer, { client, cycle }: Address, { kept, statement, drafts, show }: Page<F, S>): Promise<Read<F, S>> {
    const openTo = (facts: F): readonly boolean[] => {
      const { engagementId, clientId, mode, mine, myLine, readers } = facts;
      return drafts(facts).map(({ teamId, status }) => canReadDraft(viewer, { engagementId, clientId, mode, mine, myLine, readers, teamId, status }));
    };
    const found = await kept.read(this.db, viewer, {
      key: [viewer.practiceId, viewer.personId, client, cycle].join(),
      statement,
      params: [this.db.now(), viewer.personId, client, cycle],
      make: (text) => {
        const facts = JSON.parse(text) as F;
        const open = openTo(facts);
        return { facts, open, shown: show(facts, open) };
      },
      // What a reader may see hangs on their roles too, which are not part of the text.
      isStill: ({ facts, open }) => openTo(facts).every((one, at) => one === open[at]),
    });
    if (!found || !canSeeTeams(viewer, found.facts) || (cycle !== null && found.facts.cycleId === null)) throw notFound();
    return found;
  }
}
