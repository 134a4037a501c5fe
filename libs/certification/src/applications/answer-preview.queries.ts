import { Inject, Injectable } from '@nestjs/common';
import { authorize, dayIn, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, mailText } from '@cairn/platform';
import { CertificationOptions } from '../certification.options.js';
import { canDirect } from '../certification.policy.js';
import { answerMails, type ApplicationWords } from '../mails/application.mails.js';
import { offerUntil, type AnswerLine } from './application.rules.js';
import type { AnswerPreview } from './application.types.js';

interface Read extends Pick<ApplicationWords, 'to' | 'programmeTitle' | 'practiceName' | 'answerBy' | 'cohort'> {
  readonly zone: string;
}

/** What an applicant would read, word for word. */
@Injectable()
export class AnswerPreviewQueries {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** Throws NOT_FOUND, also for a cohort of another programme. */
  async of(viewer: Viewer, { applicationId, act, words, cohortId }: AnswerLine): Promise<AnswerPreview> {
    const read = await this.db.readRow<Read>(
      viewer,
      `select a.name as "to", p.title as "programmeTitle", r.name as "practiceName", a.answer_by as "answerBy", r.time_zone as zone,
              case when c.id is null then null else json_build_object('name', c.name, 'startsOn', c.starts_on, 'endsOn', c.ends_on) end as cohort
         from application a join programme p on p.practice_id = $1 and p.id = a.programme_id join practice r on r.practice_id = $1
         left join cohort c on c.practice_id = $1 and c.id = $3 and c.programme_id = a.programme_id
        where a.practice_id = $1 and a.id = $2 and a.handed_in_at is not null and ($3::uuid is null or c.id is not null)`,
      [applicationId, cohortId],
    );
    if (!read) throw notFound();
    authorize(canDirect(viewer), 'The certification director decides about applications.');
    const today = dayIn(read.zone, this.db.now());
    const mail = answerMails[act]({
      ...read,
      ...{ words: words.trim(), today, offerUntil: act === 'OFFER' ? offerUntil(today) : null },
      // Whoever has the link answers in the applicant's place: it stands in their mail alone.
      link: `${this.options.publicUrl}/apply/a/...`,
    });
    return { subject: mail.subject, text: mailText(mail) };
  }
}
