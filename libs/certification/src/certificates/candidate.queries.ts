import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db, gated } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { ownPathFacts } from '../progress/load-path.js';
import { todayOf } from '../cohorts/today-of.js';
import type { CourseFacts, PathFacts, TraineeFacts } from '../progress/path-facts.js';
import { courseJson, traineeJson } from '../progress/path.sql.js';
import { pathOf } from '../progress/progress.rules.js';
import { requirementsGate } from './certificate.rules.js';
import { canCertify } from './certificate.policy.js';
import type { CertificateCandidate } from './certificate.types.js';

/** Who is on the way to a certificate and what is left. */
@Injectable()
export class CandidateQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One's own way; null for whoever is in no cohort, or has its certificate. */
  async mine(viewer: Viewer): Promise<CertificateCandidate | null> {
    const facts = await this.db.read(viewer, (tx) => ownPathFacts(tx, viewer.personId));
    return facts?.trainee.status === 'ENROLLED' ? candidate(facts, viewer, this.db.now()) : null;
  }

  /** Everybody enrolled in a cohort of the practice, those who can be certified first, then by what is left. */
  async all(viewer: Viewer): Promise<readonly CertificateCandidate[]> {
    authorize(canDirect(viewer), 'The certification director issues certificates.');
    const rows = await this.db.read(viewer, (tx) =>
      tx.rows<{ course: CourseFacts; trainees: TraineeFacts[] }>(
        `select ${courseJson} as course, (select json_agg(${traineeJson} order by t.id) from trainee t where t.practice_id = $1 and t.cohort_id = c.id and t.status = 'ENROLLED') as trainees
         from cohort c join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id join programme p on p.practice_id = $1 and p.id = c.programme_id
         where c.practice_id = $1 and c.status <> 'CANCELLED' and c.starts_on <= $2::timestamptz::date
           and exists (select from trainee t where t.practice_id = $1 and t.cohort_id = c.id and t.status = 'ENROLLED')`,
        [this.db.now()],
      ),
    );
    const candidates = rows.flatMap(({ course, trainees }) =>
      trainees.map((trainee) => candidate({ ...course, rules: programmeRules(course.rules), trainee }, viewer, this.db.now())),
    );
    const left = (one: CertificateCandidate): number => one.gate?.left.length ?? 0;
    return candidates.sort((a, b) => left(a) - left(b) || a.name.localeCompare(b.name, 'en'));
  }
}

function candidate(facts: PathFacts, viewer: Viewer, now: Date): CertificateCandidate {
  const { requirements, allMet } = pathOf(facts, todayOf(facts.cohort, now));
  const gate = requirementsGate({ requirements, allMet });
  const act = canCertify(viewer, facts.trainee) ? [availableAction('issueCertificate', gate ? { gated: gate } : { allowed: 'Issue certificate' })] : [];
  return {
    ...{ traineeId: facts.trainee.id, name: facts.trainee.name, cohortName: facts.cohort.name, title: facts.programme.title },
    ...{ requirements: requirements.map(({ words, met, left }) => ({ words, met, left })), gate: gate ? gated(gate) : null, availableActions: act },
  };
}
