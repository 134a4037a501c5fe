import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, ok, type Result } from '@cairn/kernel';
import { endRole, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { cohortCancelled } from '../certification.events.js';
import { canDirect } from '../certification.policy.js';
import { seatPerson } from '../trainees/seat-person.js';
import { CohortRow } from './cohort.entity.js';
import type { CohortFacts } from './cohort.facts.js';
import { callOff } from './cohort.rules.js';
import { cohorts } from './cohorts.repository.js';
import { todayOf } from './today-of.js';

export interface CancelCohortInput {
  readonly idempotencyKey: string;
  readonly cohortId: string;
  readonly version: number;
  readonly because: string;
  readonly moveToCohortId: string | null;
}

interface Learner {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly mentorId: string | null;
}

/** A cohort does not take place, or not to its end. Nobody in it is left without a word: they leave or move, who waits stops waiting, open offers go back to the desk. Throws CONFLICT. */
@Injectable()
export class CancelCohort {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: CancelCohortInput): Promise<Result<{ cohortId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.cancel-cohort', input }, async (tx) => {
      const { cohort, later } = await held(tx, input);
      authorize(canDirect(viewer), 'The certification director plans cohorts.');
      const here = await learnersOf(tx, cohort.id);
      const because = callOff(cohort, { because: input.because, to: later, people: here.length }, todayOf(cohort, tx.now()));
      if (!because.ok) return because;
      const at = instant(tx.now());
      await tx.table(CohortRow).change(cohort.id, input.version, { status: 'CANCELLED', cancelledAt: at, cancelledBecause: because.value });
      const offeredIds = await takeOffersBack(tx, cohort.id);
      await leaveAll(tx, cohort.id, later, because.value);
      for (const { personId, ...person } of here) {
        const seated = later ? await seatPerson(tx, later, person) : await endLearning(tx, personId);
        if (!seated.ok) return seated;
      }
      const body = { cohortId: cohort.id, because: because.value, movedTo: later?.id ?? null, people: here.map(({ personId }) => personId) };
      await tx.record({ kind: 'certification.cohort-cancelled', body: { ...body, by: viewer.personId } });
      await tx.emit(cohortCancelled({ cohortId: cohort.id, offeredIds }));
      return ok({ cohortId: cohort.id });
    });
  }
}

/** Both cohorts, always held in the same order, so that two acts do not wait for each other. */
async function held(tx: Tx, { cohortId, moveToCohortId }: CancelCohortInput): Promise<{ cohort: CohortFacts; later: CohortFacts | null }> {
  const found = new Map<string, CohortFacts>();
  for (const id of [cohortId, ...(moveToCohortId === null ? [] : [moveToCohortId])].sort()) found.set(id, await cohorts(tx).hold(id));
  const cohort = found.get(cohortId);
  if (!cohort) throw new Error('A cohort that is held is there');
  return { cohort, later: moveToCohortId === null ? null : (found.get(moveToCohortId) ?? null) };
}

const learnersOf = (tx: Tx, cohortId: string): Promise<Learner[]> =>
  tx.rows<Learner>(
    `select t.person_id as "personId", p.name, p.email::text as email, t.mentor_id as "mentorId" from trainee t join person p on p.practice_id = $1 and p.id = t.person_id
      where t.practice_id = $1 and t.cohort_id = $2 and t.status = 'ENROLLED' order by t.joined_on, t.id`,
    [cohortId],
  );

/** Places, waiting list and dates end together; what was learned is kept. */
const leaveAll = (tx: Tx, cohortId: string, later: CohortFacts | null, because: string): Promise<unknown> =>
  tx.together(() => [
    tx.rows(
      `update trainee set status = $3, left_at = $4, left_because = $5, deferred_to_cohort_id = $6, version = version + 1
        where practice_id = $1 and cohort_id = $2 and status = 'ENROLLED'`,
      [cohortId, later ? 'DEFERRED' : 'WITHDRAWN', tx.now(), because, later?.id ?? null],
    ),
    tx.rows(`update cohort_waiting set ended_at = $3, ended_as = 'LEFT' where practice_id = $1 and cohort_id = $2 and ended_at is null`, [cohortId, tx.now()]),
    tx.rows(
      `update cohort_session set status = 'CANCELLED', ics_sequence = ics_sequence + 1, version = version + 1
        where practice_id = $1 and cohort_id = $2 and status = 'PLANNED' and starts_at > $3`,
      [cohortId, tx.now()],
    ),
  ]);

/** Open offers and those who wait by an application stand on the desk again, to be answered anew. Answers the applications that had an offer. */
async function takeOffersBack(tx: Tx, cohortId: string): Promise<string[]> {
  const offered = await tx.rows<{ id: string }>(`select id from application where practice_id = $1 and cohort_id = $2 and status = 'OFFERED' order by id`, [
    cohortId,
  ]);
  await tx.rows(
    `update application set status = 'NEW', cohort_id = null, offer_until = null, version = version + 1
      where practice_id = $1 and cohort_id = $2 and status in ('OFFERED', 'WAITING')`,
    [cohortId],
  );
  return offered.map(({ id }) => id);
}

/** Whoever learns nowhere else is a trainee no more. */
async function endLearning(tx: Tx, personId: string): Promise<Result<true>> {
  const elsewhere = await tx.row(`select from trainee where practice_id = $1 and person_id = $2 and status = 'ENROLLED' limit 1`, [personId]);
  if (!elsewhere) await endRole(tx, { personId, role: 'TRAINEE' });
  return ok(true);
}
