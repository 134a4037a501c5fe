import { notFound, type Day } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';

/** Whom a certificate is about, in which cohort and version, and whether there is one for it. */
export interface CertifiedPerson {
  readonly traineeId: string;
  readonly traineeVersion: number;
  readonly status: 'ENROLLED' | 'CERTIFIED' | 'WITHDRAWN' | 'DEFERRED';
  readonly personId: string;
  readonly mentorId: string | null;
  readonly name: string;
  readonly email: string;
  readonly facilitatorId: string;
  readonly secondFacilitatorId: string | null;
  readonly cohortCancelled: boolean;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly title: string;
  readonly summary: string;
  readonly criteria: string;
  readonly rules: unknown;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly firstNumber: string | null;
}

/** Locks the trainee: two acts about one person's certificate run after each other. Throws NOT_FOUND. */
export async function certifiedPerson(tx: Tx, traineeId: string): Promise<CertifiedPerson> {
  const found = await tx.row<CertifiedPerson>(
    `select t.id as "traineeId", t.version as "traineeVersion", t.status, t.person_id as "personId", t.mentor_id as "mentorId", p.name, p.email,
            c.facilitator_id as "facilitatorId", c.second_facilitator_id as "secondFacilitatorId", c.status = 'CANCELLED' as "cohortCancelled",
            g.id as "programmeId", v.id as "programmeVersionId", g.title, v.summary, v.criteria, v.rules, r.name as "practiceName", r.time_zone as "timeZone",
            (select k.number from certificate k where k.practice_id = $1 and k.person_id = t.person_id and k.programme_version_id = v.id and k.requirement_set = 'first') as "firstNumber"
     from trainee t join person p on p.practice_id = $1 and p.id = t.person_id join cohort c on c.practice_id = $1 and c.id = t.cohort_id
       join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme g on g.practice_id = $1 and g.id = v.programme_id
       join practice r on r.practice_id = $1
     where t.practice_id = $1 and t.id = $2 for update of t`,
    [traineeId],
  );
  if (!found) throw notFound();
  return found;
}

/** What a certificate is issued for; the database holds one for each. */
export type RequirementSet = 'first' | `renewal:${Day}` | `replacement:${string}`;
