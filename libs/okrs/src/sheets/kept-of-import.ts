import type { Tx } from '@cairn/platform';
import { keptEntry, type KeptEntry, type LeftByUndo } from './kept-of-import.rules.js';

/** More than these are counted and not named. */
const mostNamed = 100;

/** What an import wrote and an undo did not take back, as far as it is still there; `table` holds it as `x`. */
const left = (subject: 'LINE' | 'OBJECTIVE', table: string, kind: string): string => `
  select '${subject}' as subject, ${kind} as kind, x.text, t.name as team_name, d.status, x.version <> w.written_version as is_changed, p.name as by_name, x.ordinal
    from okr_import_write w join ${table} x on x.practice_id = $1 and x.id = w.subject_id and x.deleted_at is null
    join okr_draft d on d.practice_id = $1 and d.id = x.draft_id join team t on t.practice_id = $1 and t.id = d.team_id
    join person p on p.practice_id = $1 and p.id = x.edited_by
   where w.practice_id = $1 and w.import_id = $2 and w.subject = '${subject}' and not (w.subject_id = any ($3::uuid[]))`;

const leftMissions = `
  select 'MISSION', null, m.body, t.name, 'DRAFTING', true, p.name, 0
    from okr_import_write w join team t on t.practice_id = $1 and t.id = w.subject_id
    join lateral (select * from team_mission n where n.practice_id = $1 and n.team_id = t.id order by n.number desc limit 1) m on true
    join person p on p.practice_id = $1 and p.id = m.written_by
   where w.practice_id = $1 and w.import_id = $2 and w.subject = 'MISSION' and not (w.subject_id = any ($3::uuid[]))`;

/** Everything of an import that stays although it was undone; `taken` are the ids of what was taken back. One statement. */
export async function keptOf(tx: Tx, importId: string, taken: readonly string[]): Promise<{ readonly count: number; readonly entries: readonly KeptEntry[] }> {
  const found = await tx.rows<LeftByUndo>(
    `select k.subject, k.kind, k.text, k.team_name as "teamName", k.status as "draftStatus", k.is_changed as "isChanged", k.by_name as "byName"
       from (${left('OBJECTIVE', 'objective', 'null')} union all ${left('LINE', 'okr_line', 'x.kind')} union all ${leftMissions}) k
      order by lower(k.team_name), array_position(array['MISSION', 'OBJECTIVE', 'LINE'], k.subject), k.ordinal, k.text`,
    [importId, taken],
  );
  return { count: found.length, entries: found.slice(0, mostNamed).map(keptEntry) };
}
