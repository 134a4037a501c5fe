import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, type Result } from '@cairn/kernel';
import { endRole, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { traineeLeft } from '../certification.events.js';
import { canRunCohort } from '../certification.policy.js';
import { cohorts } from '../cohorts/cohorts.repository.js';
import { demandStaff } from './enrol-trainee.js';
import { moveUp, seatPerson } from './seat-person.js';
import { TraineeRow } from './trainee.entity.js';
import { deferTo, leaveCohort, mayMentor } from './trainee.rules.js';

interface OfTrainee {
  readonly idempotencyKey: string;
  readonly traineeId: string;
  readonly version: number;
}
type Done = Promise<Result<{ cohortId: string }>>;
const whoSays = 'The certification director and the facilitators say who is in a cohort.';

/** Leaving a cohort, moving to a later one, and who accompanies whom. A place that becomes free goes to whoever waits longest. Throws CONFLICT. */
@Injectable()
export class ChangeTrainee {
  constructor(@Inject(Db) private readonly db: Db) {}

  withdraw(viewer: Viewer, input: OfTrainee & { readonly because: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.withdraw-trainee', input }, async (tx) => {
      const trainee = await tx.table(TraineeRow).get(input.traineeId);
      const cohort = await cohorts(tx).hold(trainee.cohortId);
      authorize(canRunCohort(viewer, cohort), whoSays);
      const because = leaveCohort(trainee.status, input.because);
      if (!because.ok) return because;
      await leave(tx, trainee, input.version, { status: 'WITHDRAWN', leftBecause: because.value });
      await moveUp(tx, cohort.id);
      return ok({ cohortId: cohort.id });
    });
  }

  /** To a later cohort of the programme, or its waiting list. */
  defer(viewer: Viewer, input: OfTrainee & { readonly because: string; readonly toCohortId: string }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.defer-trainee', input }, async (tx) => {
      const trainee = await tx.table(TraineeRow).get(input.traineeId);
      // Always in this order, so that two who swap cohorts do not wait for each other.
      const [first, second] = [trainee.cohortId, input.toCohortId].sort();
      const held = [await cohorts(tx).hold(first ?? ''), await cohorts(tx).hold(second ?? '')];
      const [cohort, later] = held[0]?.id === trainee.cohortId ? [held[0], held[1]] : [held[1], held[0]];
      if (!cohort || !later) throw new Error('Both cohorts are held');
      authorize(canRunCohort(viewer, cohort), whoSays);
      const because = leaveCohort(trainee.status, input.because);
      if (!because.ok) return because;
      const may = deferTo(cohort, later);
      if (!may.ok) return may;
      await leave(tx, trainee, input.version, { status: 'DEFERRED', leftBecause: because.value, deferredToCohortId: later.id });
      const seated = await seatPerson(tx, later, { ...(await addressOf(tx, trainee.personId)), mentorId: trainee.mentorId });
      if (!seated.ok) return seated;
      await moveUp(tx, cohort.id);
      return ok({ cohortId: cohort.id });
    });
  }

  mentor(viewer: Viewer, input: OfTrainee & { readonly mentorId?: string | null }): Done {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.set-mentor', input }, async (tx) => {
      const trainee = await tx.table(TraineeRow).get(input.traineeId);
      const cohort = await cohorts(tx).hold(trainee.cohortId);
      authorize(canRunCohort(viewer, cohort), whoSays);
      const mentorId = input.mentorId ?? null;
      if (mentorId !== null) await demandStaff(tx, mentorId);
      const mentor = mayMentor(trainee.personId, mentorId, mentorId === null ? [] : await assessing(tx, trainee.id, mentorId));
      if (!mentor.ok) return mentor;
      await tx.table(TraineeRow).change(trainee.id, input.version, { mentorId: mentor.value });
      return ok({ cohortId: cohort.id });
    });
  }
}

async function leave(
  tx: Tx,
  trainee: TraineeRow,
  version: number,
  patch: Pick<TraineeRow, 'leftBecause'> & Partial<TraineeRow> & { status: 'WITHDRAWN' | 'DEFERRED' },
) {
  await tx.table(TraineeRow).change(trainee.id, version, { ...patch, leftAt: instant(tx.now()) });
  const elsewhere = await tx.row(`select from trainee where practice_id = $1 and person_id = $2 and status = 'ENROLLED' limit 1`, [trainee.personId]);
  if (!elsewhere && patch.status === 'WITHDRAWN') await endRole(tx, { personId: trainee.personId, role: 'TRAINEE' });
  const of = { traineeId: trainee.id, cohortId: trainee.cohortId, personId: trainee.personId, status: patch.status };
  await tx.record({ kind: 'certification.trainee-left', body: { ...of, because: patch.leftBecause } });
  await tx.emit(traineeLeft(of));
}

/** Titles of what this colleague has begun to assess, or is asked to watch, and has not answered. */
async function assessing(tx: Tx, traineeId: string, assessorId: string): Promise<readonly string[]> {
  const rows = await tx.rows<{ title: string }>(
    `select distinct i.title from programme_item i join (
       select r.item_id from assignment_round r join assessment a on a.practice_id = $1 and a.round_id = r.id
        where r.practice_id = $1 and r.trainee_id = $2 and a.assessor_id = $3 and a.given_at is null and r.status in ('HANDED_IN', 'TO_DIRECTOR')
       union all
       select o.item_id from observed_session o where o.practice_id = $1 and o.trainee_id = $2 and o.kind = 'OBSERVED' and o.status = 'PLANNED' and $3 in (o.first_assessor_id, o.second_assessor_id)
          and not exists (select from observed_mark m where m.practice_id = $1 and m.observed_session_id = o.id and m.assessor_id = $3)
     ) x on x.item_id = i.id where i.practice_id = $1 order by i.title`,
    [traineeId, assessorId],
  );
  return rows.map(({ title }) => title);
}

async function addressOf(tx: Tx, personId: string): Promise<{ name: string; email: string }> {
  const found = await tx.row<{ name: string; email: string }>(`select name, email from person where practice_id = $1 and id = $2`, [personId]);
  if (!found) throw notFound();
  return found;
}
