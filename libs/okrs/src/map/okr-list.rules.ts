import type { ObjectiveKind } from '../drafts/draft.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';

export interface ListFilter {
  readonly teamId?: string | null;
  readonly championId?: string | null;
  readonly kind?: ObjectiveKind | null;
  readonly publishedOnly?: boolean | null;
  readonly text?: string | null;
}

interface Line {
  readonly text: string;
  readonly championId: string | null;
}
interface Objective {
  readonly text: string;
  readonly kind: ObjectiveKind | null;
  lines: Line[];
}
interface Team {
  readonly teamId: string;
  readonly name: string;
  readonly status: DraftStatus;
  objectives: Objective[];
  looseLines: Line[];
}

/** Whoever filters sees what fits, under the objective and the team it belongs to; teams without anything that fits go. */
export function narrowed<T extends Team>(teams: readonly T[], filter: ListFilter): T[] {
  const { teamId, championId, kind, publishedOnly } = filter;
  const searched = (filter.text ?? '').trim().toLowerCase();
  const found = teams.filter((team) => (!teamId || team.teamId === teamId) && (!publishedOnly || team.status === 'PUBLISHED'));
  if (!championId && !kind && searched === '') return found;
  const says = (text: string): boolean => searched === '' || text.toLowerCase().includes(searched);
  const lines = (all: readonly Line[], above: boolean): Line[] =>
    all.filter((line) => (!championId || line.championId === championId) && (above || says(line.text)));
  return found.flatMap((team) => {
    const ofTeam = searched !== '' && says(team.name);
    const objectives = team.objectives.flatMap((objective) => {
      if (kind && objective.kind !== kind) return [];
      const named = ofTeam || says(objective.text);
      const fitting = lines(objective.lines, named);
      return fitting.length > 0 || (named && !championId) ? [{ ...objective, lines: fitting }] : [];
    });
    const looseLines = kind ? [] : lines(team.looseLines, ofTeam);
    return objectives.length > 0 || looseLines.length > 0 ? [{ ...team, objectives, looseLines }] : [];
  });
}
