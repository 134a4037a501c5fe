import { newId, ok, type Result } from '@cairn/kernel';
import { findOrAddPerson, grantRole } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import { placeWaitedFor, traineeEnrolled } from '../certification.events.js';
import type { CohortFacts } from '../cohorts/cohort.facts.js';
import { carryOver } from './carry-over.js';
import { joinCohort, movingUp } from '../cohorts/cohort.rules.js';
import { cohorts } from '../cohorts/cohorts.repository.js';
import { todayOf } from '../cohorts/today-of.js';

export interface Seated {
  readonly seat: 'PLACE' | 'WAITING';
}

interface Asked {
  readonly name: string;
  readonly email: string;
  readonly mentorId?: string | null;
  readonly applicationId?: string | null;
}

/** Gives somebody a place in a cohort that the caller holds, or, where it is full, the last place of its waiting list. Refuses EMAIL_… and NAME_… . */
export async function seatPerson(tx: Tx, cohort: CohortFacts, asked: Asked): Promise<Result<Seated>> {
  const seating = joinCohort(cohort, todayOf(cohort, tx.now()));
  if (!seating.ok) return seating;
  if (seating.value === 'PLACE') return enrol(tx, cohort, asked);
  await waitFor(tx, cohort, asked);
  return ok({ seat: 'WAITING' });
}

/** Whoever waits is no person of the practice yet: the list keeps their name and address. */
async function waitFor(tx: Tx, cohort: CohortFacts, { name, email, applicationId }: Asked): Promise<void> {
  const added = await tx.row<{ id: string }>(
    `insert into cohort_waiting (practice_id, id, cohort_id, name, email, application_id, added_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (practice_id, cohort_id, email) where ended_at is null do update set application_id = coalesce(cohort_waiting.application_id, excluded.application_id) returning id`,
    [newId(), cohort.id, name, email, applicationId ?? null, tx.now()],
  );
  if (added) await tx.emit(placeWaitedFor({ waitingId: added.id, cohortId: cohort.id }));
}

/** Whoever left this cohort and comes back, or moves here from an earlier one, takes up where they were. */
async function enrol(tx: Tx, cohort: CohortFacts, { mentorId, applicationId, ...asked }: Asked): Promise<Result<Seated>> {
  const person = await findOrAddPerson(tx, asked);
  if (!person.ok) return person;
  const { personId } = person.value;
  const moved = await carryOver(tx, cohort, { personId, mentorId: mentorId ?? null, today: todayOf(cohort, tx.now()) });
  const written =
    moved ??
    (await tx.row<{ id: string }>(
      `insert into trainee (practice_id, id, cohort_id, person_id, mentor_id, joined_on) values ($1, $2, $3, $4, $5, $6)
     on conflict (practice_id, cohort_id, person_id) do update set status = 'ENROLLED', left_at = null, left_because = null, deferred_to_cohort_id = null, version = trainee.version + 1
       where trainee.status in ('WITHDRAWN', 'DEFERRED') returning id`,
      [newId(), cohort.id, personId, mentorId ?? null, todayOf(cohort, tx.now())],
    ));
  await grantRole(tx, { personId, role: 'TRAINEE' });
  if (applicationId) await closeApplication(tx, applicationId, cohort.id, personId);
  if (!written) return ok({ seat: 'PLACE' });
  const of = { traineeId: written.id, cohortId: cohort.id, personId };
  await tx.record({ kind: 'certification.trainee-enrolled', body: of });
  await tx.emit(traineeEnrolled(of));
  return ok({ seat: 'PLACE' });
}

const closeApplication = (tx: Tx, applicationId: string, cohortId: string, personId: string): Promise<unknown> =>
  tx.rows(
    `update application a set status = 'ENROLLED', cohort_id = t.cohort_id, trainee_id = t.id, version = a.version + 1 from trainee t
     where a.practice_id = $1 and a.id = $2 and t.practice_id = $1 and t.cohort_id = $3 and t.person_id = $4`,
    [applicationId, cohortId, personId],
  );

/** After a place became free, or more were added: the longest waiting get them. Answers how many moved up. */
export async function moveUp(tx: Tx, cohortId: string): Promise<number> {
  const cohort = await cohorts(tx).hold(cohortId);
  const places = movingUp(cohort, cohort.waitingCount, todayOf(cohort, tx.now()));
  if (places === 0) return 0;
  const next = await tx.rows<Asked>(
    `update cohort_waiting set ended_at = $3, ended_as = 'MOVED_UP' where practice_id = $1 and id in
       (select id from cohort_waiting where practice_id = $1 and cohort_id = $2 and ended_at is null order by added_at, id limit $4)
     returning name, email, application_id as "applicationId"`,
    [cohortId, tx.now(), places],
  );
  for (const one of next) {
    const moved = await enrol(tx, cohort, one);
    if (!moved.ok) throw new Error(`Whoever waits has a name and an address: ${moved.error.code}`);
  }
  return next.length;
}
