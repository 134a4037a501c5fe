import type { Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

/** That the story of an engagement is published, with its client's yes to the exact words. */
export interface PublishedStudyFact {
  readonly engagementId: string;
  readonly publishedId: string;
  readonly publishedOn: Day;
  /** The last day that the client agreed to; null: until it is taken back. */
  readonly until: Day | null;
}

/**
 * Which of these engagements have a published case study at this moment, for contexts that count it, such as evidence of practice. By what the client
 * allows now, not by what a job has taken down already; without its words, and only of engagements that the transaction may see. One statement.
 */
export const publishedStudies = (tx: Tx, engagementIds: readonly string[]): Promise<PublishedStudyFact[]> =>
  tx.rows(
    `select d.engagement_id as "engagementId", p.id as "publishedId", p.published_on as "publishedOn", p.until
       from case_study_edition d join published_case_study p on p.practice_id = $1 and p.id = d.published_id
      where d.practice_id = $1 and d.engagement_id = any ($3::uuid[]) and d.ended_at is null and d.id in (select a.edition_id from agreed_editions($1, $2) a) order by d.engagement_id`,
    [tx.now(), engagementIds],
  );
