import { Inject, Injectable } from '@nestjs/common';
import { dayIn, notFound, type Day, type Instant } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import type { RoundStatus } from '../assignments/round.rules.js';
import { assignments } from '../assignments/assignments.js';
import type { Learner, RunBy } from '../certification.policy.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { canAssess, canReadRound, isOwnMentee, readableRounds } from './assessment.policy.js';
import type { HeldAssessment, Settler } from './assessment.rules.js';
import { ageOf, waitsFor } from './review-row.rules.js';
import type { AssignmentReview, ReviewRow } from './review.types.js';
import { reviewView } from './review.view.js';
import { settlersJson } from './settlers.sql.js';

interface Waiting extends Pick<ReviewRow, 'id' | 'traineeName' | 'title' | 'moduleNumber' | 'number' | 'cohortId' | 'cohortName' | 'late'> {
  readonly handedInAt: Instant;
  readonly promisedOn: Day;
  readonly status: RoundStatus;
  readonly timeZone: string;
  readonly rules: unknown;
  readonly trainee: Learner;
  readonly cohort: RunBy;
  readonly held: readonly (HeldAssessment & { readonly name: string })[];
  readonly settlers: readonly Settler[];
}

@Injectable()
export class ReviewQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** What waits for an answer, the earliest promise first. One statement. */
  async queue(viewer: Viewer): Promise<ReviewRow[]> {
    const { all, personId } = readableRounds(viewer);
    const found = await this.db.readRow<{ rows: readonly Waiting[] }>(viewer, queueSql, [all, personId]);
    return (found?.rows ?? []).filter((row) => canReadRound(viewer, row.trainee, row.cohort)).map((row) => this.row(viewer, row));
  }

  private row(viewer: Viewer, { timeZone, rules, trainee, held, settlers, cohort: _cohort, ...row }: Waiting): ReviewRow {
    const round = { status: row.status, secondAssessor: programmeRules(rules).secondAssessor, settlers, held, ownMentee: isOwnMentee(viewer, trainee) };
    const assesses = canAssess(viewer, { personId: '', mentorId: null });
    const age = ageOf(dayIn(timeZone, row.handedInAt), row.promisedOn, dayIn(timeZone, this.db.now()));
    return { ...row, ...age, ...waitsFor(round, { personId: viewer.personId, assesses }) };
  }

  /** Throws NOT_FOUND. One statement. */
  async byRound(viewer: Viewer, roundId: string): Promise<AssignmentReview> {
    const facts = await this.db.read(viewer, (tx) => assignments(tx).ofRound(roundId));
    const round = facts.rounds.find((one) => one.id === roundId);
    if (!round || round.status === 'DRAFT' || !canReadRound(viewer, facts.trainee, facts.cohort)) throw notFound();
    return reviewView(facts, round, viewer);
  }
}

const queueSql = `select coalesce(json_agg(json_build_object('id', r.id, 'traineeName', p.name, 'title', i.title, 'number', r.number, 'cohortId', c.id, 'cohortName', c.name, 'handedInAt', instant_text(r.handed_in_at),
    'moduleNumber', (select count(*) from programme_module n where n.practice_id = $1 and n.programme_version_id = m.programme_version_id and n.ordinal <= m.ordinal),
    'promisedOn', r.promised_on, 'late', r.late, 'status', r.status, 'timeZone', c.time_zone, 'rules', v.rules,
    'trainee', json_build_object('personId', t.person_id, 'mentorId', t.mentor_id), 'cohort', json_build_object('facilitatorId', c.facilitator_id, 'secondFacilitatorId', c.second_facilitator_id),
    'settlers', ${settlersJson('r', 't')},
    'held', (select coalesce(json_agg(json_build_object('assessorId', a.assessor_id, 'ordinal', a.ordinal, 'given', a.given_at is not null, 'name', (select o.name from person o where o.practice_id = $1 and o.id = a.assessor_id)) order by a.ordinal), '[]')
             from assessment a where a.practice_id = $1 and a.round_id = r.id)) order by r.promised_on, r.handed_in_at, r.id), '[]') as rows
  from (select * from assignment_round w where w.practice_id = $1 and w.status in ('HANDED_IN', 'TO_DIRECTOR') order by w.promised_on, w.handed_in_at limit 500) r
  join trainee t on t.practice_id = $1 and t.id = r.trainee_id join person p on p.practice_id = $1 and p.id = t.person_id
  join cohort c on c.practice_id = $1 and c.id = t.cohort_id join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id
  join programme_item i on i.practice_id = $1 and i.id = r.item_id join programme_module m on m.practice_id = $1 and m.id = i.module_id
  where r.practice_id = $1 and ($2 or t.mentor_id = $3 or c.facilitator_id = $3 or c.second_facilitator_id = $3) and t.person_id <> $3`;
