import { Inject, Injectable } from '@nestjs/common';
import { dayIn, notFound, timeIn, type Instant } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { canRunCohort, canWorkOnCertification } from '../certification.policy.js';
import { cohortFacts } from '../progress/load-path.js';
import { wasPresent } from '../progress/learned.rules.js';
import { numberOf } from '../progress/modules.rules.js';
import { meetingOf } from '../progress/path.view.js';
import type { CohortSession, CohortSessions } from './session.types.js';

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly texts: readonly { readonly traineeId: string; readonly text: string | null }[];
}

@Injectable()
export class SessionQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Live sessions of a cohort with who was there, for those who work on certification or run it. Two statements. Throws NOT_FOUND. */
  ofCohort(viewer: Viewer, cohortId: string): Promise<CohortSessions> {
    return this.db.read(viewer, async (tx) => {
      const found = await cohortFacts(tx, cohortId);
      if (!found || !(canRunCohort(viewer, found.course.cohort) || canWorkOnCertification(viewer))) throw notFound();
      const { course, trainees } = found;
      const may = canRunCohort(viewer, course.cohort);
      const kept = await tx.rows<Kept>(
        `select s.id, s.version, (select coalesce(json_agg(json_build_object('traineeId', a.trainee_id, 'text', a.make_up_text)), '[]') from session_attendance a
                                   where a.practice_id = $1 and a.session_id = s.id and a.make_up_text is not null) as texts
           from cohort_session s where s.practice_id = $1 and s.cohort_id = $2`,
        [cohortId],
      );
      const here = trainees.filter((one) => one.status === 'ENROLLED' || one.status === 'CERTIFIED');
      const view = (session: (typeof course.sessions)[number]): CohortSession => {
        const own = kept.find((one) => one.id === session.id);
        const { id, startsAt, timeZone, minutes, place, recordingUrl, status } = session;
        return {
          ...{
            id,
            startsAt,
            minutes,
            place,
            recordingUrl,
            status,
            meeting: meetingOf(session),
            on: dayIn(timeZone, startsAt),
            time: timeIn(timeZone, startsAt),
          },
          version: own?.version ?? 1,
          attendance: here.map((trainee) => {
            const line = trainee.attendance.find((one) => one.sessionId === id);
            const makeUpText = may ? (own?.texts.find((one) => one.traineeId === trainee.id)?.text ?? null) : null;
            return {
              ...{ traineeId: trainee.id, name: trainee.name, minutes: line?.minutes ?? null, makeUpText, makeUpAskedAt: line?.makeUpAskedAt ?? null },
              ...{ returnedAt: line?.returnedAt ?? null, remark: may ? (line?.remark ?? null) : null, madeUpAt: line?.madeUpAt ?? null },
              counts: line !== undefined && (line.madeUpAt !== null || wasPresent(line.minutes, session, course.rules.attendancePercent)),
            };
          }),
          availableActions: may ? actsOn(status, startsAt, tx.now()) : [],
        };
      };
      return {
        ...{ id: cohortId, cohortName: course.cohort.name, programmeTitle: course.programme.title, timeZone: course.cohort.timeZone },
        ...{ startsOn: course.cohort.startsOn, endsOn: course.cohort.endsOn },
        items: course.items
          .filter((item) => item.kind === 'LIVE')
          .map((item) => ({
            ...{ itemId: item.id, title: item.title, minutes: item.minutes },
            moduleNumber: numberOf({ id: item.moduleId }, course),
            sessions: course.sessions.filter((one) => one.itemId === item.id).map(view),
          })),
        availableActions: may ? [availableAction('planSession', { allowed: 'Set a date' })] : [],
      };
    });
  }
}

function actsOn(status: string, startsAt: Instant, now: Date): CohortSession['availableActions'] {
  const act = (name: string, label: string) => availableAction(name, { allowed: label });
  if (status === 'CANCELLED') return [];
  const begun = Date.parse(startsAt) <= now.getTime();
  return [
    act('editSession', status === 'PLANNED' ? 'Move' : 'Add the recording'),
    ...(status === 'PLANNED' && !begun ? [act('cancelSession', 'Cancel')] : []),
    ...(begun ? [act('recordSessionAttendance', status === 'HELD' ? 'Correct who was there' : 'Who was there?')] : []),
    ...(status === 'HELD' ? [act('acceptSessionMakeUp', 'Made up'), act('returnSessionMakeUp', 'Ask for more')] : []),
  ];
}
