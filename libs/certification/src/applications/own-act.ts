import type { Result } from '@cairn/kernel';
import type { Db, Tx } from '@cairn/platform';
import { ApplicationRow } from './application.entity.js';
import { applicant } from './apply-door.js';

/** Which application a link opens. */
export interface Own {
  readonly practiceId: string;
  readonly applicationId: string;
}

/** An act of an applicant on their own application, which is held meanwhile: of two at once the second finds what the first did. */
export const ownAct = <T>(db: Db, own: Own, work: (tx: Tx, application: ApplicationRow) => Promise<Result<T>>): Promise<Result<T>> =>
  db.tx(applicant(own.practiceId), async (tx) => {
    await tx.rows(`select from application where practice_id = $1 and id = $2 for no key update`, [own.applicationId]);
    return work(tx, await tx.table(ApplicationRow).get(own.applicationId));
  });
