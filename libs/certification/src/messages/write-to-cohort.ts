import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { activityTakenBack, Db, noteActivity } from '@cairn/platform';
import { cohortMessageQueued } from '../certification.events.js';
import { canRunCohort, canWorkOnCertification } from '../certification.policy.js';
import { CohortRow } from '../cohorts/cohort.entity.js';
import { matrixOf } from '../matrix/matrix.rules.js';
import { cohortFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import { CohortMessageRow } from './cohort-message.entity.js';
import { checkMessage, readersOf, type ToWhom } from './message.rules.js';

/** So long a message can be taken back. */
export const messageSeconds = 10;

export interface WriteToCohortInput {
  readonly idempotencyKey: string;
  readonly cohortId: string;
  readonly toWhom: ToWhom;
  readonly traineeIds: readonly string[];
  readonly subject: string;
  readonly body: string;
}
type Done = Promise<Result<{ cohortId: string; messageId: string }>>;

const who = 'The certification director and the facilitators write to a cohort.';

/** Words to a whole cohort or some of it: mails that go out after ten seconds, and a record that its readers find on their cohort page. */
@Injectable()
export class WriteToCohort {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: WriteToCohortInput): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.write-to-cohort', input }, async (tx) => {
      const found = await cohortFacts(tx, input.cohortId);
      if (!found || !(canRunCohort(viewer, found.course.cohort) || canWorkOnCertification(viewer))) throw notFound();
      const { course, trainees } = found;
      authorize(canRunCohort(viewer, course.cohort), who);
      const stranger = input.traineeIds.some((id) => !trainees.some((trainee) => trainee.id === id));
      if (stranger) throw notFound();
      const words = checkMessage(input);
      if (!words.ok) return words;
      const readers = readersOf(input.toWhom, matrixOf(course, trainees, todayOf(course.cohort, tx.now())), input.traineeIds);
      if (!readers.ok) return readers;
      const messageId = newId();
      const until = instant(new Date(tx.now().getTime() + messageSeconds * 1000));
      await tx.table(CohortMessageRow).add({
        ...{ id: messageId, cohortId: course.cohort.id, sentBy: viewer.personId, toWhom: input.toWhom, ...words.value, recipients: readers.value },
        writtenAt: instant(tx.now()),
        sendAt: until,
        ...{ sentAt: null, takenBackAt: null },
      });
      await noteActivity(tx, {
        text: `Wrote “${words.value.subject}” to ${readers.value.length === 1 ? readers.value[0]?.name : `${readers.value.length} trainees`} of ${course.cohort.name}.`,
        path: `/cert-admin/cohorts/${course.cohort.id}/messages`,
        undo: { act: 'takeBackCohortMessage', id: messageId, until },
      });
      await tx.emit(cohortMessageQueued({ messageId, cohortId: course.cohort.id }));
      return ok({ cohortId: course.cohort.id, messageId });
    });
  }

  takeBack(viewer: Viewer, input: { readonly idempotencyKey: string; readonly messageId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.take-back-cohort-message', input }, async (tx) => {
      const message = await tx.table(CohortMessageRow).get(input.messageId);
      const cohort = await tx.table(CohortRow).get(message.cohortId);
      if (!(canRunCohort(viewer, cohort) || canWorkOnCertification(viewer))) throw notFound();
      authorize(canRunCohort(viewer, cohort), who);
      // The row decides between this and the job that sends at the same moment.
      const back = await tx.row(
        `update cohort_message set taken_back_at = $3, version = version + 1 where practice_id = $1 and id = $2 and sent_at is null and taken_back_at is null returning id`,
        [message.id, tx.now()],
      );
      if (!back && message.takenBackAt === null) return refusal('MESSAGE_SENT', 'The message has gone out already.');
      if (back) await activityTakenBack(tx, message.sentBy, { act: 'takeBackCohortMessage', id: message.id });
      return ok({ cohortId: cohort.id, messageId: message.id });
    });
  }
}
