import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { DraftPlace, TeamPlace } from './draft-place.js';
import { draftPlaceKeys, fromDraft, fromTeam, teamPlaceKeys } from './draft-place.sql.js';

/** What names a draft: itself, or something in it. */
export type DraftRef = { readonly draftId: string } | { readonly objectiveId: string } | { readonly lineId: string } | { readonly dependencyId: string };

/**
 * READ takes no lock. WRITE lets many write at once, and holds off whoever would send or publish the draft meanwhile.
 * ORDER is for what changes the draft as a whole: its order, its status.
 */
export type DraftLock = 'READ' | 'WRITE' | 'ORDER';

const locks: Record<DraftLock, string> = { READ: '', WRITE: 'for share of d', ORDER: 'for no key update of d' };

const named = (ref: DraftRef): readonly [string, string] => {
  if ('draftId' in ref) return [`d.id = $4`, ref.draftId];
  if ('objectiveId' in ref) return [`d.id = (select o.draft_id from objective o where o.practice_id = $1 and o.id = $4)`, ref.objectiveId];
  if ('lineId' in ref) return [`d.id = (select l.draft_id from okr_line l where l.practice_id = $1 and l.id = $4)`, ref.lineId];
  return [`d.id = (select y.draft_id from dependency y where y.practice_id = $1 and y.id = $4)`, ref.dependencyId];
};

export class Drafts {
  constructor(
    private readonly tx: Tx,
    private readonly viewer: Viewer,
  ) {}

  /** Throws NOT_FOUND. What the viewer may do there is for the policies to say. */
  async place(ref: DraftRef, lock: DraftLock): Promise<DraftPlace> {
    const [where, id] = named(ref);
    const found = await this.tx.row<{ place: DraftPlace }>(
      `select json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}) as place ${fromDraft} and ${where} ${locks[lock]}`,
      [this.tx.now(), this.viewer.personId, id],
    );
    if (!found) throw notFound();
    return found.place;
  }

  /** A team, whether or not it drafts. Throws NOT_FOUND. */
  async team(teamId: string): Promise<TeamPlace> {
    const found = await this.tx.row<{ place: TeamPlace }>(`select json_build_object(${teamPlaceKeys}) as place ${fromTeam} and tm.id = $4`, [
      this.tx.now(),
      this.viewer.personId,
      teamId,
    ]);
    if (!found) throw notFound();
    return found.place;
  }
}

export const drafts = (tx: Tx, viewer: Viewer): Drafts => new Drafts(tx, viewer);
