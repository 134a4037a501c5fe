import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { readableParams } from '../engagements/engagement-facts.js';
import { currentOf } from '../engagements/engagement.sql.js';
import { readableNotes } from './note.policy.js';
import type { EngagementNote } from './note.types.js';

const noteJson = (viewer: string): string => `json_build_object(
  'id', n.id, 'body', n.body, 'visibility', n.visibility, 'authorId', n.author_id, 'createdAt', instant_text(n.created_at), 'deletedAt', instant_text(n.deleted_at), 'version', n.version,
  'mine', n.author_id = ${viewer}, 'authorName', coalesce((select p.name from person p where p.practice_id = $1 and p.id = n.author_id), 'Former colleague'))`;

/** Notes of an engagement that the viewer may read; the bin holds their own. */
@Injectable()
export class NoteQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The newest first, 200 at most. Throws NOT_FOUND. */
  async ofClient(viewer: Viewer, slug: string, binned: boolean): Promise<EngagementNote[]> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ id: string; clientId: string; notes: EngagementNote[] }>(
        `select e.id, e.client_id as "clientId",
                (select coalesce(json_agg(${noteJson('$6::uuid')} order by n.created_at desc, n.id), '[]') from (
                   select * from engagement_note n where n.practice_id = $1 and n.engagement_id = e.id and (n.deleted_at is not null) = $7
                      and (n.author_id = $6 or (not $7 and n.visibility <> 'ONLY_ME')) order by n.created_at desc, n.id limit 200) n) as notes
           from client c join lateral (${currentOf('c.id')}) e on true where c.practice_id = $1 and c.slug = $5`,
        [...readableParams(viewer), slug, viewer.personId, binned],
      ),
    );
    if (!row) throw notFound();
    const others = readableNotes(viewer, row);
    return row.notes.filter((note) => note.mine || others.includes(note.visibility));
  }

  /** Throws NOT_FOUND. */
  async byId(viewer: Viewer, id: string): Promise<EngagementNote> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ note: EngagementNote }>(`select ${noteJson('$3::uuid')} as note from engagement_note n where n.practice_id = $1 and n.id = $2`, [
        id,
        viewer.personId,
      ]),
    );
    if (!row) throw notFound();
    return row.note;
  }
}
