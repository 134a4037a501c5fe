import { Inject, Injectable } from '@nestjs/common';
import { ok, refusal, type Result } from '@cairn/kernel';
import { takeBackRequest } from '@cairn/deployment';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { CaseStudyRow } from '../case-study.entity.js';
import { studyToWrite } from '../case-study.sql.js';
import type { OwnCaseStudyInput } from '../writing/assemble-again.js';
import { waiting } from './edition.rules.js';
import { endEdition } from './end-edition.js';

/** Before it is answered, the question is taken back; the text can be changed again. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class TakeBackCaseStudyRequest {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.take-back-case-study-request', input }, async (tx) => {
      const study = await studyToWrite(tx, viewer, input.caseStudyId);
      const open = waiting(study.editions, study.today);
      if (!open || open.requestId === null || open.requestVersion === null) return refusal('CASE_STUDY_NOT_ASKED', 'No question waits for the client lead.');
      await tx.table(CaseStudyRow).change(study.id, input.version, { isNamed: study.isNamed });
      const taken = await takeBackRequest(tx, viewer, { requestId: open.requestId, version: open.requestVersion });
      if (!taken.ok) return taken;
      await endEdition(tx, open, 'REPLACED');
      return ok({ engagementId: study.engagementId });
    });
  }
}
