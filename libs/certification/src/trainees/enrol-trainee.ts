import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, refusal, type Result } from '@cairn/kernel';
import { mailAddress, nameOf, type Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canRunCohort } from '../certification.policy.js';
import { cohorts } from '../cohorts/cohorts.repository.js';
import { seatPerson } from './seat-person.js';

export interface EnrolTraineeInput {
  readonly idempotencyKey: string;
  readonly cohortId: string;
  readonly name: string;
  readonly email: string;
  readonly mentorId?: string | null;
}

/** Somebody gets a place without applying, and a mail that says so; in a full cohort they wait for one. */
@Injectable()
export class EnrolTrainee {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: EnrolTraineeInput): Promise<Result<{ cohortId: string; waits: boolean }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'certification.enrol-trainee', input }, async (tx) => {
      const cohort = await cohorts(tx).hold(input.cohortId);
      authorize(canRunCohort(viewer, cohort), 'The certification director and the facilitators say who is in a cohort.');
      const [email, name] = [mailAddress(input.email), nameOf(input.name)];
      if (!email.ok) return email;
      if (!name.ok) return name;
      const mentorId = input.mentorId ?? null;
      if (mentorId !== null) await demandStaff(tx, mentorId);
      const same = await sameAddress(tx, email.value, [cohort.facilitatorId, cohort.secondFacilitatorId, mentorId]);
      if (same) return refusal('TRAINEE_FACILITATES', 'Whoever facilitates or mentors does not learn there at the same time.', 'email');
      const seated = await seatPerson(tx, cohort, { name: name.value, email: email.value, mentorId });
      return seated.ok ? ok({ cohortId: cohort.id, waits: seated.value.seat === 'WAITING' }) : seated;
    });
  }
}

/** Mentors, assessors and facilitators are people of the practice who work there. Throws NOT_FOUND. */
export async function demandStaff(tx: Tx, ...personIds: readonly string[]): Promise<void> {
  const found = await tx.row<{ count: number }>(
    `select count(distinct g.person_id)::int as count from role_grant g where g.practice_id = $1 and g.person_id = any ($2::uuid[]) and g.ended_at is null
       and g.role in ('OWNER', 'COACH', 'CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH')`,
    [personIds],
  );
  if (found?.count !== new Set(personIds).size) throw notFound();
}

/** One of these people has this address. */
async function sameAddress(tx: Tx, email: string, personIds: readonly (string | null)[]): Promise<boolean> {
  return (
    (await tx.row(`select from person where practice_id = $1 and email = $2 and id = any ($3::uuid[])`, [email, personIds.filter((id) => id !== null)])) !==
    undefined
  );
}
