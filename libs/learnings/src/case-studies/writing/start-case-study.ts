import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { engagementDirectory } from '@cairn/engagements';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { assemble, bodyOf } from '../assembly/assemble.rules.js';
import { recordOf } from '../assembly/record.sql.js';
import { CaseStudyRow } from '../case-study.entity.js';
import { canReadStudy, canWriteStudy } from '../case-study.policy.js';
import { studyOfEngagement } from '../case-study.sql.js';
import { chartsOf } from '../charts/chart.rules.js';

export interface StartCaseStudyInput {
  readonly idempotencyKey: string;
  readonly engagementId: string;
  /** Told with the client’s name; else by bands. */
  readonly isNamed: boolean;
}

/** A coach starts the case study of an engagement; its first draft is what the record says. Throws NOT_FOUND, FORBIDDEN. */
@Injectable()
export class StartCaseStudy {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: StartCaseStudyInput): Promise<Result<{ engagementId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.start-case-study', input }, async (tx) => {
      const engagement = await engagementDirectory(tx).get(input.engagementId);
      const of = { clientId: engagement.clientId, engagementId: engagement.id };
      if (!canReadStudy(viewer, of)) throw notFound();
      authorize(canWriteStudy(viewer, of), 'The coaches of this client write its case study.');
      if (await studyOfEngagement(tx, engagement.id)) return refusal('CASE_STUDY_STARTED', 'There is a case study of this engagement already. Open it.');
      const record = await recordOf(tx, engagement.id);
      const { title, sections } = assemble(record, input.isNamed);
      const charts = chartsOf(record);
      const at = instant(tx.now());
      const written = sections.map((section) => ({ key: section.key, heading: section.heading, body: bodyOf(section) }));
      await tx.table(CaseStudyRow).add({
        ...{ id: newId(), ...of, title, isNamed: input.isNamed, sections: written, assembled: sections, news: [], assembledAt: at },
        ...{ charts, shownCharts: charts.map(({ kind }) => kind), editedBy: viewer.personId, editedAt: at, startedBy: viewer.personId, startedAt: at },
      });
      return ok({ engagementId: engagement.id });
    });
  }
}
