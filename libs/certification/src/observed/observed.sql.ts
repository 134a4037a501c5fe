import type { Day, Instant } from '@cairn/kernel';
import type { Levels } from '../assessments/rubric.rules.js';
import type { Learner, RunBy } from '../certification.policy.js';
import type { TraineeStatus } from '../certification-kinds.js';
import type { RubricCriterion } from '../default-programme/default-module.js';
import type { EvidenceBands } from '../evidence/evidence-bands.js';
import { sessionConsented } from '../progress/assessing-facts.js';
import type { ObservedKind } from './observed.rules.js';

export interface MarkFacts {
  readonly assessorId: string;
  readonly assessorName: string;
  readonly levels: Levels;
  readonly remark: string;
  readonly rubric: readonly RubricCriterion[];
  readonly givenAt: Instant;
}

export interface SessionFacts {
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  readonly kind: ObservedKind;
  readonly heldOn: Day;
  readonly setting: string;
  readonly status: 'PLANNED' | 'MARKED' | 'CANCELLED';
  readonly firstAssessorId: string;
  readonly firstName: string;
  readonly secondAssessorId: string | null;
  readonly secondName: string | null;
  readonly version: number;
  readonly settings: unknown;
  readonly rules: unknown;
  readonly rubric: readonly RubricCriterion[];
  readonly timeZone: string;
  readonly traineeName: string;
  readonly trainee: Learner & { readonly id: string; readonly status: TraineeStatus };
  readonly cohort: RunBy;
  /** Of whose work it was, behind that client's wall; null for one outside the practice’s engagements. */
  readonly evidenceId: string | null;
  /** What may be known of the client. */
  readonly bands: Partial<EvidenceBands>;
  /** Only where the transaction may see that client. */
  readonly clientName: string | null;
  /** The client’s consent stands, or the trainee’s word for one from outside; a certificate that was issued on it keeps it. */
  readonly consented: boolean;
  /** The client took its consent back. */
  readonly withdrawn: boolean;
  readonly marks: readonly MarkFacts[];
}

const name = (id: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${id})`;

/** JSON of SessionFacts of the session `s` of trainee `t`, cohort `c`, item `i`, version `v`. */
export const sessionJson = `json_build_object('id', s.id, 'itemId', i.id, 'title', i.title, 'kind', s.kind, 'heldOn', s.held_on, 'setting', s.setting, 'status', s.status, 'version', s.version,
  'firstAssessorId', s.first_assessor_id, 'firstName', ${name('s.first_assessor_id')}, 'secondAssessorId', s.second_assessor_id, 'secondName', ${name('s.second_assessor_id')},
  'settings', i.settings, 'rules', v.rules, 'rubric', v.rubric, 'timeZone', c.time_zone, 'traineeName', ${name('t.person_id')},
  'trainee', json_build_object('id', t.id, 'personId', t.person_id, 'mentorId', t.mentor_id, 'status', t.status), 'cohort', json_build_object('facilitatorId', c.facilitator_id, 'secondFacilitatorId', c.second_facilitator_id),
  'evidenceId', s.evidence_id, 'bands', coalesce((select e.bands from practice_evidence e where e.practice_id = $1 and e.id = s.evidence_id), '{}'),
  'clientName', (select l.name from evidence_origin o join client l on l.practice_id = $1 and l.id = o.client_id where o.practice_id = $1 and o.evidence_id = s.evidence_id),
  'consented', ${sessionConsented('s')}, 'withdrawn', exists (select from practice_evidence e where e.practice_id = $1 and e.id = s.evidence_id and e.status = 'WITHDRAWN'),
  'marks', (select coalesce(json_agg(json_build_object('assessorId', k.assessor_id, 'assessorName', ${name('k.assessor_id')}, 'levels', k.levels, 'remark', k.remark, 'rubric', k.rubric, 'givenAt', instant_text(k.given_at)) order by k.given_at, k.id), '[]')
            from observed_mark k where k.practice_id = $1 and k.observed_session_id = s.id))`;

export const sessionFrom = `from observed_session s join trainee t on t.practice_id = $1 and t.id = s.trainee_id join cohort c on c.practice_id = $1 and c.id = t.cohort_id
  join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme_item i on i.practice_id = $1 and i.id = s.item_id`;
