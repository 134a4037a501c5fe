import { isUuid } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { StudyChart } from '../case-study-kinds.js';

export interface AskedStudy {
  readonly clientId: string;
  readonly engagementId: string;
  readonly practiceName: string;
  readonly isSample: boolean;
  readonly title: string;
  readonly text: string;
  readonly charts: readonly StudyChart[];
}

/** The text that a question is about, with its figures; undefined once it is over. */
export async function askedStudy(tx: Tx, requestId: string): Promise<AskedStudy | undefined> {
  if (!isUuid(requestId)) return undefined;
  return tx.row<AskedStudy>(
    `select d.client_id as "clientId", d.engagement_id as "engagementId", d.title, d.text, d.charts, r.name as "practiceName", r.is_sample as "isSample"
       from case_study_edition d join practice r on r.practice_id = $1 where d.practice_id = $1 and d.request_id = $2 and d.ended_at is null`,
    [requestId],
  );
}
