import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { agreed, published } from '../asking/edition.rules.js';
import { CaseStudyRow } from '../case-study.entity.js';
import { canPublishStudy } from '../case-study.policy.js';
import { studyToRead } from '../case-study.sql.js';
import type { OwnCaseStudyInput } from '../writing/assemble-again.js';
import { takeDown } from './take-down.js';

/** The practice itself takes a case study back, published or only agreed to. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class WithdrawCaseStudy {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.withdraw-case-study', input }, async (tx) => {
      const study = await studyToRead(tx, viewer, input.caseStudyId);
      authorize(canPublishStudy(viewer, study), 'The lead coach or the owner withdraws a case study.');
      const there = [published(study.editions, study.today), agreed(study.editions, study.today)].flatMap((edition) => edition ?? []);
      if (there.length === 0) return refusal('CASE_STUDY_NOT_PUBLISHED', 'Nothing of this is published or agreed to, so there is nothing to withdraw.');
      await tx.table(CaseStudyRow).change(study.id, input.version, { isNamed: study.isNamed });
      for (const edition of there)
        await takeDown(tx, { ...edition, caseStudyId: study.id, clientId: study.clientId }, { because: 'COACH', on: study.today, by: viewer.personId });
      return ok({ engagementId: study.engagementId });
    });
  }
}
