import { Inject, Injectable } from '@nestjs/common';
import { countCaseStudy, uncountCaseStudy } from '@cairn/certification';
import { Db, defineJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { z } from 'zod';
import { caseStudyPublished, caseStudyWithdrawn } from '../../learnings.events.js';

const data = z.object({ practiceId: z.uuid(), publishedId: z.uuid(), because: z.enum(['COACH', 'CLIENT', 'DAY', 'REPLACED']).optional() });
export const countPublished = defineJob('learnings.count-case-study', data, { on: [caseStudyPublished, caseStudyWithdrawn] });

interface Edition {
  readonly engagementId: string;
  readonly textSha256: string;
  readonly isNamed: boolean;
  readonly title: string;
  readonly startedBy: string;
  readonly editedBy: string;
  readonly isOut: boolean;
}

/** A case study that its client let be published counts for the certificate of the trainee who wrote it, until the client takes the yes to it back. */
@Injectable()
export class CountCaseStudy implements JobHandler<typeof countPublished> {
  readonly job = countPublished;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, publishedId, because }: JobData<typeof countPublished>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const edition = await tx.row<Edition>(
        `select d.engagement_id as "engagementId", d.text_sha256 as "textSha256", s.is_named as "isNamed", d.title, s.started_by as "startedBy", s.edited_by as "editedBy",
                d.ended_at is null as "isOut"
           from case_study_edition d join case_study s on s.practice_id = $1 and s.id = d.case_study_id
          where d.practice_id = $1 and d.published_id = $2 order by d.published_at desc, d.number desc limit 1`,
        [publishedId],
      );
      if (!edition) return;
      if (because === 'CLIENT') return uncountCaseStudy(tx, edition);
      const { engagementId, textSha256, isNamed, title, startedBy, editedBy, isOut } = edition;
      if (because === undefined && isOut)
        await countCaseStudy(tx, { engagementId, textSha256, title: isNamed ? null : title, personIds: [startedBy, editedBy] });
    });
  }
}
