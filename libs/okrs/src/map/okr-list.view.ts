import type { Viewer } from '@cairn/identity';
import { cycleView } from '../cycles/cycle.view.js';
import type { Around } from '../cycles/okrs-page.facts.js';
import { narrowed, type ListFilter } from './okr-list.rules.js';
import type { ListedTeam, OkrList } from './okr-list.types.js';

/** The text of what an objective serves is filled in here, as far as its reader may see it. */
type ReadTeam = Omit<ListedTeam, 'mine' | 'readable'>;

export interface OkrListFacts extends Around {
  readonly cycleId: string | null;
  readonly teams: readonly ReadTeam[];
}

/** The OKRs that a reader may see, by what is open to them of `facts.teams`; what the objectives of these teams serve is filled in. */
export function readTeams(facts: OkrListFacts, open: readonly boolean[]): readonly ListedTeam[] {
  const readable = facts.teams.filter((_, at) => open[at]);
  const texts = new Map(readable.flatMap((team) => team.objectives.map(({ id, text }) => [id, text] as const)));
  // Filled in and named field by field: with hundreds of rows, copies cost more than reading them did.
  return readable.map((team): ListedTeam => {
    for (const one of team.objectives) one.supportsText = one.supportsObjectiveId === null ? null : (texts.get(one.supportsObjectiveId) ?? null);
    const { teamId, name, kind, parentId, draftId, status, publishedAt, objectives, looseLines } = team;
    return { teamId, name, kind, parentId, mine: facts.mine?.teamId === teamId, draftId, status, publishedAt, readable: true, objectives, looseLines };
  });
}

/** A team whose draft is not open to this reader yet is counted and not shown. */
export function okrListView(facts: OkrListFacts, readable: readonly ListedTeam[], viewer: Viewer, filter: ListFilter): OkrList {
  const teams = narrowed(readable, filter);
  const objectives = teams.flatMap((team) => team.objectives);
  const lines = [...objectives.flatMap((one) => one.lines), ...teams.flatMap((team) => team.looseLines)];
  const cycle = facts.cycles.find((one) => one.id === facts.cycleId);
  return {
    ...{ engagementId: facts.engagementId, clientId: facts.clientId, clientSlug: facts.clientSlug, clientName: facts.clientName },
    cycle: cycle ? cycleView(cycle, facts, viewer) : null,
    cycles: facts.cycles.map((one) => cycleView(one, facts, viewer)),
    teams,
    objectives: objectives.length,
    keyResults: lines.filter((line) => line.kind === 'KEY_RESULT').length,
    published: teams.filter((team) => team.status === 'PUBLISHED').length,
    hiddenTeams: facts.teams.length - readable.length,
  };
}
