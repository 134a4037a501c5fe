import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import { Db, defineScheduledJob, queueMail, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import { assignments } from '../assignments/assignments.js';
import type { AssignmentFacts, RoundFacts } from '../assignments/assignment.facts.js';
import { promiseKind } from '../assignments/watch-promise.js';
import { CertificationOptions } from '../certification.options.js';
import { promiseMail } from './reminding.mails.js';

export const remindAssessor = defineScheduledJob('certification.remind-assessor', promiseKind);

interface Asked {
  readonly name: string;
  readonly email: string;
  readonly practiceName: string;
}

/** Once a promised day is over without an answer: whoever began it hears so; where nobody did, the assessors who may; where two differ, who directs. */
@Injectable()
export class RemindAssessor implements JobHandler<typeof remindAssessor> {
  readonly job = remindAssessor;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async handle({ practiceId, subjectId: roundId }: JobData<typeof remindAssessor>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const facts = await assignments(tx).ofRound(roundId);
      const round = facts.rounds.find((one) => one.id === roundId);
      if (!round || (round.status !== 'HANDED_IN' && round.status !== 'TO_DIRECTOR') || round.promisedOn === null || round.handedInAt === null) return;
      const today = dayIn(facts.cohort.timeZone, tx.now());
      if (today <= round.promisedOn || facts.trainee.status !== 'ENROLLED') return;
      const began = round.assessments.filter((one) => one.givenAt === null).map((one) => one.assessorId);
      const asked = began.length > 0 ? began : round.settlers.map(({ personId }) => personId);
      if (asked.length === 0 && round.status === 'TO_DIRECTOR') return;
      const theirs = asked.length > 0;
      for (const to of await askedOf(tx, facts, round, asked))
        await queueMail(tx, {
          key: `promise:${roundId}:${to.email}`,
          to: { name: to.name, address: to.email },
          fromName: to.practiceName,
          ...promiseMail({
            ...{ to: to.name, traineeName: facts.trainee.name, title: facts.title, promisedOn: round.promisedOn, today, theirs },
            handedInOn: dayIn(facts.cohort.timeZone, round.handedInAt),
            url: `${this.options.publicUrl}/cert-admin/reviews/${roundId}`,
          }),
        });
    });
  }
}

/** Nobody is asked to grade their own mentee, nor again what they have answered. */
function askedOf(tx: Tx, facts: AssignmentFacts, round: RoundFacts, named: readonly string[]): Promise<Asked[]> {
  const given = round.assessments.filter((one) => one.givenAt !== null).map((one) => one.assessorId);
  return tx.rows<Asked>(
    `select o.name, o.email::text as email, r.name as "practiceName" from person o join practice r on r.practice_id = $1
      where o.practice_id = $1 and o.id <> all ($3::uuid[]) and case when cardinality($2::uuid[]) > 0 then o.id = any ($2::uuid[])
        else exists (select from role_grant g where g.practice_id = $1 and g.person_id = o.id and g.ended_at is null and g.role = 'ASSESSOR') end
      order by o.name, o.id limit 20`,
    [named, [...given, facts.trainee.personId, ...(facts.trainee.mentorId ? [facts.trainee.mentorId] : [])]],
  );
}
