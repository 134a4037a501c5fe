import { Inject, Injectable } from '@nestjs/common';
import { authorize, newId, notFound, ok, oneLine, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft, canSeeTeams, ownUntilSent } from '../drafts/draft.policy.js';
import { drafts } from '../drafts/drafts.repository.js';

export interface SayWhereIAmInput {
  readonly draftId: string;
  /** What they have open, such as `objective:<id>`; null: they left. */
  readonly section: string | null;
}

/** For how long a sign of somebody counts, in seconds. */
export const presenceSeconds = 30;

/** A sign of life from whoever has a draft open. The same said twice is the same, so no key is kept of it. */
@Injectable()
export class SayWhereIAm {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SayWhereIAmInput): Promise<Result<{ draftId: string }>> {
    const { draftId } = input;
    return this.db.tx(viewer, async (tx): Promise<Result<{ draftId: string }>> => {
      const place = await drafts(tx, viewer).place({ draftId }, 'READ');
      if (!canSeeTeams(viewer, place)) throw notFound();
      authorize(canReadDraft(viewer, place), ownUntilSent(place.teamName));
      if (input.section === null) {
        await tx.rows(`delete from draft_presence where practice_id = $1 and draft_id = $2 and person_id = $3`, [draftId, viewer.personId]);
        return ok({ draftId });
      }
      const section = oneLine(input.section);
      if (section === '' || section.length > 80) return refusal('SECTION_UNKNOWN', 'This part of the draft is not known.', 'section');
      await tx.rows(
        `insert into draft_presence (practice_id, id, client_id, engagement_id, draft_id, person_id, section, seen_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict on constraint present_once do update set section = excluded.section, seen_at = excluded.seen_at`,
        [newId(), place.clientId, place.engagementId, draftId, viewer.personId, section, tx.now()],
      );
      return ok({ draftId });
    });
  }
}
