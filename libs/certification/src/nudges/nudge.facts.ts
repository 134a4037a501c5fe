import type { Tx } from '@cairn/platform';
import type { TraineeStatus } from '../certification-kinds.js';
import type { Learner, RunBy } from '../certification.policy.js';
import type { LastNudge } from './nudge.rules.js';

/** The last nudge to each trainee of the cohort `c` that was not taken back; of any cohort of that person. Keys are those of `CohortNudge`. */
export const nudgesOfCohort = `(select coalesce(json_agg(json_build_object('traineeId', w.trainee_id, 'on', w.nudged_on, 'restsUntil', w.rests_until, 'byName', b.name)), '[]')
  from (select distinct on (x.id) x.id as trainee_id, n.nudged_on, n.rests_until, n.nudged_by from trainee x
          join trainee_nudge n on n.practice_id = $1 and n.person_id = x.person_id and n.undone_at is null
         where x.practice_id = $1 and x.cohort_id = c.id order by x.id, n.nudged_on desc) w
  join person b on b.practice_id = $1 and b.id = w.nudged_by)`;

export interface CohortNudge extends LastNudge {
  readonly traineeId: string;
}

export interface NudgedTrainee extends Learner, RunBy {
  readonly id: string;
  readonly name: string;
  readonly status: TraineeStatus;
  readonly zone: string;
  readonly last: LastNudge | null;
}

/** Whom a nudge would go to, held until the end of the transaction; undefined for nobody. */
export const nudgedTrainee = (tx: Tx, traineeId: string): Promise<NudgedTrainee | undefined> =>
  tx.row<NudgedTrainee>(
    `select t.id, o.name, t.status, t.person_id as "personId", t.mentor_id as "mentorId", c.facilitator_id as "facilitatorId", c.second_facilitator_id as "secondFacilitatorId", c.time_zone as zone,
            (select json_build_object('on', n.nudged_on, 'restsUntil', n.rests_until, 'byName', b.name) from trainee_nudge n join person b on b.practice_id = $1 and b.id = n.nudged_by
              where n.practice_id = $1 and n.person_id = t.person_id and n.undone_at is null order by n.nudged_on desc limit 1) as last
       from trainee t join cohort c on c.practice_id = $1 and c.id = t.cohort_id join person o on o.practice_id = $1 and o.id = t.person_id
      where t.practice_id = $1 and t.id = $2 for update of t`,
    [traineeId],
  );
