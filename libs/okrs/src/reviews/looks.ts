import { instant, newId } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { DraftPlace } from '../drafts/draft-place.js';
import { contentOf } from './draft-content.js';
import { snapshotOf } from './snapshot.rules.js';

/** From now on this reviewer is shown only what changes after this moment. */
export async function keepLook(tx: Tx, viewer: Viewer, { draftId, engagementId, clientId }: DraftPlace, revision: number): Promise<void> {
  const seen = snapshotOf(await contentOf(tx, draftId));
  await tx.rows(
    `insert into review_look (practice_id, id, client_id, engagement_id, draft_id, person_id, revision, seen, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (practice_id, draft_id, person_id) do update set revision = excluded.revision, seen = excluded.seen, at = excluded.at`,
    [newId(), clientId, engagementId, draftId, viewer.personId, revision, JSON.stringify(seen), instant(tx.now())],
  );
}
