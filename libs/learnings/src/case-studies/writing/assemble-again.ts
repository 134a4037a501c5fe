import { Inject, Injectable } from '@nestjs/common';
import { instant, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { mayWrite } from '../asking/edition.rules.js';
import { assemble } from '../assembly/assemble.rules.js';
import { newsOf, withNewSections } from '../assembly/news.rules.js';
import { recordOf } from '../assembly/record.sql.js';
import { CaseStudyRow } from '../case-study.entity.js';
import { studyToWrite } from '../case-study.sql.js';
import { chartsOf } from '../charts/chart.rules.js';

export interface OwnCaseStudyInput {
  readonly idempotencyKey: string;
  readonly caseStudyId: string;
  readonly version: number;
}

/** What the record says since is laid beside the text; the text itself is nobody’s but its writers’. Figures are today’s. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
@Injectable()
export class AssembleAgain {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: OwnCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.assemble-again', input }, async (tx) => {
      const study = await studyToWrite(tx, viewer, input.caseStudyId);
      const open = mayWrite(study.editions, study.today);
      if (!open.ok) return open;
      const record = await recordOf(tx, study.engagementId);
      const { sections: now } = assemble(record, study.isNamed);
      const charts = chartsOf(record);
      const known = study.charts.map(({ kind }) => kind);
      const added = charts.map(({ kind }) => kind).filter((kind) => !known.includes(kind));
      await tx.table(CaseStudyRow).change(study.id, input.version, {
        ...{ sections: withNewSections(study.sections, study.assembled, now), news: newsOf(study.assembled, now, study.news), assembled: now },
        ...{ charts, shownCharts: [...study.shownCharts, ...added], assembledAt: instant(tx.now()) },
      });
      return ok({ engagementId: study.engagementId });
    });
  }
}
