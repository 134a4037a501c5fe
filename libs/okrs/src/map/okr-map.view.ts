import type { TeamKind } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { cycleView } from '../cycles/cycle.view.js';
import type { Around } from '../cycles/okrs-page.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';
import type { ObjectiveKind } from '../drafts/draft.facts.js';
import { mapFindings, notLinked, type MapObjective } from './map-findings.rules.js';
import { orderColumns } from './map-order.rules.js';
import type { MapColumn, MapDependency, MapNode, OkrMap } from './okr-map.types.js';

interface MapDraft {
  readonly id: string;
  readonly status: DraftStatus;
  readonly teamId: string;
  readonly teamName: string;
  readonly level: TeamKind;
}

type Row = readonly [
  id: string,
  draftId: string,
  text: string,
  kind: ObjectiveKind | null,
  supportsId: string | null,
  sharedWithTeamId: string | null,
  keyResults: number,
];

export interface OkrMapFacts extends Around {
  readonly cycleId: string | null;
  readonly drafts: readonly MapDraft[];
  readonly objectives: readonly Row[];
  readonly dependencies: readonly (MapDependency & { readonly draftId: string })[];
}

const titles: Record<TeamKind, string> = { ORGANISATION: 'Company', UNIT: 'Divisions', TEAM: 'Teams', CROSS_FUNCTIONAL: 'Across functions' };
const levels: readonly TeamKind[] = ['ORGANISATION', 'UNIT', 'TEAM', 'CROSS_FUNCTIONAL'];

type Node = MapNode & MapObjective;

export type Drawn = Pick<OkrMap, 'columns' | 'dependencies' | 'findings' | 'notLinkedIds' | 'hiddenTeams'>;

/** The map as a reader may see it, by what is open to them of `facts.drafts`: those of other teams are left out until they are sent. */
export function drawnMap(facts: OkrMapFacts, open: readonly boolean[]): Drawn {
  const readable = new Map(facts.drafts.flatMap((draft, at) => (open[at] ? [[draft.id, draft] as const] : [])));
  const nodes = nodesOf(facts.objectives, readable);
  const columns = levels.map((level) => nodes.filter((node) => node.level === level)).filter((column) => column.length > 0);
  return {
    columns: orderColumns(columns).flatMap((column): MapColumn[] =>
      column[0] ? [{ level: column[0].level, title: titles[column[0].level], nodes: column }] : [],
    ),
    dependencies: facts.dependencies.filter((one) => readable.has(one.draftId)),
    findings: mapFindings(nodes),
    notLinkedIds: notLinked(nodes).map((one) => one.id),
    hiddenTeams: facts.drafts.length - readable.size,
  };
}

export function okrMapView(facts: OkrMapFacts, drawn: Drawn, viewer: Viewer): OkrMap {
  const cycle = facts.cycles.find((one) => one.id === facts.cycleId);
  return {
    ...{ engagementId: facts.engagementId, clientSlug: facts.clientSlug, clientName: facts.clientName },
    cycles: facts.cycles.map((one) => cycleView(one, facts, viewer)),
    cycle: cycle ? cycleView(cycle, facts, viewer) : null,
    ...drawn,
  };
}

function nodesOf(rows: readonly Row[], readable: ReadonlyMap<string, MapDraft>): Node[] {
  const seen = new Set<string>();
  for (const [id, draftId] of rows) if (readable.has(draftId)) seen.add(id);
  const nodes: Node[] = [];
  for (const [id, draftId, text, kind, supports, sharedWithTeamId, keyResults] of rows) {
    const draft = readable.get(draftId);
    if (!draft) continue;
    const supportsId = supports !== null && seen.has(supports) ? supports : null;
    nodes.push({
      id,
      text,
      kind,
      teamId: draft.teamId,
      teamName: draft.teamName,
      status: draft.status,
      keyResults,
      supportsId,
      sharedWithTeamId,
      level: draft.level,
    });
  }
  return nodes;
}
