import { newId, notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { RevisionFacts } from '../decisions/decision.facts.js';
import type { ChangeSetFacts } from './change-set.facts.js';

/** What was sent, word for word. Rows are only ever added. */
export const revisions = (tx: Tx) => ({
  async get(changeSetId: string, revision: number): Promise<RevisionFacts> {
    const found = await tx.row<RevisionFacts>(
      `select revision, changes, text, text_sha256 as "textSha256", instant_text(sent_at) as "sentAt" from change_set_revision where practice_id = $1 and change_set_id = $2 and revision = $3`,
      [changeSetId, revision],
    );
    if (!found) throw notFound();
    return found;
  },
  async add(set: Pick<ChangeSetFacts, 'id' | 'clientId' | 'engagementId'>, sent: Omit<RevisionFacts, 'sentAt'>, sentBy: string): Promise<void> {
    await tx.rows(
      `insert into change_set_revision (practice_id, id, client_id, engagement_id, change_set_id, revision, changes, text, text_sha256, sent_by, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [newId(), set.clientId, set.engagementId, set.id, sent.revision, JSON.stringify(sent.changes), sent.text, sent.textSha256, sentBy, tx.now()],
    );
    // The working rows carry what was counted and hashed, so that the plan's page shows it without the revision.
    await tx.rows(
      `update parameter_change p set affected = jsonb_build_object('text', s."affectedText"), starts_text = s."startsText", text_sha256 = s."textSha256", changed_in_revision = s."changedInRevision"
       from jsonb_to_recordset($3::jsonb) as s (key text, "affectedText" text, "startsText" text, "textSha256" text, "changedInRevision" int)
       where p.practice_id = $1 and p.change_set_id = $2 and p.parameter_key = s.key`,
      [set.id, JSON.stringify(sent.changes)],
    );
  },
});
