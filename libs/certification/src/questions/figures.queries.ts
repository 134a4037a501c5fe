import { Inject, Injectable } from '@nestjs/common';
import { authorize } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canDirect } from '../certification.policy.js';
import { banks, type BankFacts } from './banks.repository.js';
import { figuresOf } from './figures.rules.js';
import type { QuestionFigures } from './figures.types.js';
import { firstMeetings, type MetIn } from './meetings.rules.js';

/** Of this many people who were asked last; older ones learned from other material. */
const mostPeople = 100;

@Injectable()
export class FiguresQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** How each question of a bank went, over all versions and cohorts of its programme. Two statements. Throws NOT_FOUND. */
  ofBank(viewer: Viewer, bankId: string): Promise<QuestionFigures[]> {
    return this.db.read(viewer, async (tx) => {
      const bank = await banks(tx).get(bankId);
      authorize(canDirect(viewer), 'The certification director changes programmes.');
      const met = firstMeetings(await attemptsAt(tx, bank));
      return bank.questions.map((question) => {
        const { choices, ...figures } = figuresOf(question, met.get(question.text) ?? []);
        return { questionId: question.id, ...figures, choices: [...choices] };
      });
    });
  }
}

/** Of those who answered questions of this bank last, every attempt at it, the earliest first. */
const attemptsAt = (tx: Tx, { key, programmeId }: BankFacts): Promise<MetIn[]> =>
  tx.rows<MetIn>(
    `with own as (
       select a.* from attempt a join programme_item i on i.practice_id = $1 and i.id = a.item_id join programme_version v on v.practice_id = $1 and v.id = i.programme_version_id
        where a.practice_id = $1 and v.programme_id = $2 and i.kind in ('QUIZ', 'EXAM') and i.settings ->> 'bankKey' = $3 and a.handed_in_at is not null),
     people as (select trainee_id from own group by trainee_id order by max(handed_in_at) desc, trainee_id limit $4)
     select a.trainee_id as "traineeId", a.questions, a.answers from own a join people using (trainee_id) order by a.handed_in_at, a.number, a.id`,
    [programmeId, key, mostPeople],
  );
