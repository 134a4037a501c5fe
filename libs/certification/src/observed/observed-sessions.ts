import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { canReadTrainee } from '../certification.policy.js';
import { sessionFrom, sessionJson, type SessionFacts } from './observed.sql.js';

/** Its two assessors, and whoever reads the trainee’s path. */
export const canReadSession = (viewer: Viewer, session: Pick<SessionFacts, 'trainee' | 'cohort' | 'firstAssessorId' | 'secondAssessorId'>): boolean =>
  isItsAssessor(viewer, session) || canReadTrainee(viewer, session.trainee, session.cohort);

export const isItsAssessor = (viewer: Pick<Viewer, 'personId'>, session: Pick<SessionFacts, 'firstAssessorId' | 'secondAssessorId'>): boolean =>
  viewer.personId === session.firstAssessorId || viewer.personId === session.secondAssessorId;

export const observedSessions = (tx: Tx) => ({
  /** As this viewer may read it. Throws NOT_FOUND. */
  get: async (viewer: Viewer, id: string): Promise<SessionFacts> => {
    const row = await tx.row<{ facts: SessionFacts }>(`select ${sessionJson} as facts ${sessionFrom} where s.practice_id = $1 and s.id = $2`, [id]);
    if (!row || !canReadSession(viewer, row.facts)) throw notFound();
    return row.facts;
  },
  ofTrainee: async (traineeId: string, itemId: string): Promise<readonly SessionFacts[]> =>
    (
      await tx.rows<{ facts: SessionFacts }>(
        `select ${sessionJson} as facts ${sessionFrom} where s.practice_id = $1 and s.trainee_id = $2 and s.item_id = $3 and s.status <> 'CANCELLED' order by s.held_on, s.id`,
        [traineeId, itemId],
      )
    ).map((row) => row.facts),
  /** What one assessor watches and has not marked yet; the earliest first. */
  toMark: async (personId: string): Promise<readonly SessionFacts[]> =>
    (
      await tx.rows<{ facts: SessionFacts }>(
        `select ${sessionJson} as facts ${sessionFrom} where s.practice_id = $1 and s.kind = 'OBSERVED' and s.status = 'PLANNED' and $2 in (s.first_assessor_id, s.second_assessor_id)
           and not exists (select from observed_mark k where k.practice_id = $1 and k.observed_session_id = s.id and k.assessor_id = $2) order by s.held_on, s.id limit 200`,
        [personId],
      )
    ).map((row) => row.facts),
});

export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Gives marks. */
  readonly assesses: boolean;
}

/** Who can watch a session or have a guest: the practice’s coaches, assessors and those who direct. */
export const colleagues = (tx: Tx): Promise<Colleague[]> =>
  tx.rows(
    `select p.id, p.name, bool_or(g.role in ('ASSESSOR', 'CERTIFICATION_DIRECTOR', 'OWNER')) as assesses from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
     where g.practice_id = $1 and g.ended_at is null and g.role in ('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH') group by p.id, p.name order by lower(p.name), p.id`,
  );
