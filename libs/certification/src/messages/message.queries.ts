import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, type Instant } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { canRunCohort, canWorkOnCertification } from '../certification.policy.js';
import { matrixOf } from '../matrix/matrix.rules.js';
import { cohortFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { readersWords, type MessageReader, type ToWhom } from './message.rules.js';
import type { CohortMessage, CohortMessages } from './message.types.js';

export interface StoredMessage {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly byName: string;
  readonly toWhom: ToWhom;
  readonly recipients: readonly MessageReader[];
  readonly writtenAt: Instant;
  readonly sentAt: Instant | null;
}

/** Messages to the cohort `c` that were not taken back, the newest first; keys are those of `StoredMessage`. `only` is a further condition on the message `m`. */
export const messagesJson = (
  only = 'true',
): string => `(select coalesce(json_agg(json_build_object('id', m.id, 'subject', m.subject, 'body', m.body, 'toWhom', m.to_whom, 'recipients', m.recipients,
    'writtenAt', instant_text(m.written_at), 'sentAt', instant_text(m.sent_at), 'byName', (select b.name from person b where b.practice_id = $1 and b.id = m.sent_by)) order by m.written_at desc, m.id), '[]')
  from (select * from cohort_message n where n.practice_id = $1 and n.cohort_id = c.id and n.taken_back_at is null order by n.written_at desc limit 200) m where ${only})`;

export const messageView = ({ toWhom, recipients, ...message }: StoredMessage): CohortMessage => ({
  ...message,
  readers: readersWords(toWhom, recipients.length),
  names: recipients.map(({ name }) => name),
});

@Injectable()
export class MessageQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** For those who run the cohort. One statement. Throws NOT_FOUND. */
  ofCohort(viewer: Viewer, cohortId: string): Promise<CohortMessages> {
    return this.db.read(viewer, async (tx) => {
      const more = `json_build_object('messages', ${messagesJson()}, 'practiceName', (select r.name from practice r where r.practice_id = $1))`;
      const found = await cohortFacts<{ messages: readonly StoredMessage[]; practiceName: string }>(tx, cohortId, more);
      if (!found || !(canRunCohort(viewer, found.course.cohort) || canWorkOnCertification(viewer))) throw notFound();
      const { course, trainees, more: kept } = found;
      authorize(canRunCohort(viewer, course.cohort), 'The certification director and the facilitators read what was written to a cohort.');
      const rows = matrixOf(course, trainees, todayOf(course.cohort, tx.now()));
      return {
        ...{ id: cohortId, cohortName: course.cohort.name, fromName: `${viewer.name} via ${kept.practiceName}` },
        messages: kept.messages.map(messageView),
        trainees: rows.map(({ traineeId, name, silentDays, overdue }) => ({ traineeId, name, silentDays, overdue })),
        availableActions: rows.length > 0 ? [availableAction('writeToCohort', { allowed: 'Write to the cohort' })] : [],
      };
    });
  }
}
