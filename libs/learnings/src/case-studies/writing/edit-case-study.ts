import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { mayWrite } from '../asking/edition.rules.js';
import { CaseStudyRow } from '../case-study.entity.js';
import type { ChartKind, StudySection } from '../case-study-kinds.js';
import { studyToWrite } from '../case-study.sql.js';
import { checkWriting } from './document.rules.js';

export interface EditCaseStudyInput {
  readonly idempotencyKey: string;
  readonly caseStudyId: string;
  readonly version: number;
  readonly title: string;
  readonly isNamed: boolean;
  readonly sections: readonly StudySection[];
  readonly shownCharts: readonly ChartKind[];
  /** News of the record that were put into the text, or left out. */
  readonly settledNews: readonly string[];
}

/** The coaches go on writing. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class EditCaseStudy {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EditCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.edit-case-study', input }, async (tx) => {
      const study = await studyToWrite(tx, viewer, input.caseStudyId);
      const open = mayWrite(study.editions, study.today);
      if (!open.ok) return open;
      const checked = checkWriting(input);
      if (!checked.ok) return checked;
      await tx.table(CaseStudyRow).change(study.id, input.version, {
        ...{ ...checked.value, isNamed: input.isNamed, shownCharts: study.charts.map(({ kind }) => kind).filter((kind) => input.shownCharts.includes(kind)) },
        news: study.news.filter(({ id }) => !input.settledNews.includes(id)),
        ...{ editedBy: viewer.personId, editedAt: instant(tx.now()) },
      });
      return ok({ engagementId: study.engagementId });
    });
  }
}
