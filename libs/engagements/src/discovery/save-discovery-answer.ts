import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canPlanEngagement, canReadDiscovery } from '../engagements/engagement.policy.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { engagements } from '../engagements/engagements.repository.js';
import { answerWith, isDiscoveryKey, type DiscoveryAnswers } from './discovery.rules.js';
import type { SaveDiscoveryAnswerInput } from './discovery.types.js';

/** Saves one answer over the version its writer saw. Answers are told apart, so two people can write two answers at once. */
@Injectable()
export class SaveDiscoveryAnswer {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: SaveDiscoveryAnswerInput): Promise<Result<{ engagementId: string; key: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'engagements.save-discovery-answer', input }, async (tx) => {
      const engagement = await engagements(tx).get(viewer, input.engagementId);
      authorize(canReadDiscovery(viewer, engagement) && canPlanEngagement(viewer, engagement), 'The coaches of the engagement keep the discovery record.');
      const open = whileOpen(engagement);
      if (!open.ok) return open;
      if (!isDiscoveryKey(input.key)) throw new AppError('BAD_USER_INPUT', 'There is no such question.', { field: 'input.key' });
      await tx.rows(
        `insert into discovery (practice_id, id, client_id, engagement_id, updated_at) values ($1, $2, $3, $4, $5) on conflict (practice_id, engagement_id) do nothing`,
        [newId(), engagement.clientId, engagement.id, tx.now()],
      );
      const record = await tx.row<{ answers: DiscoveryAnswers }>(`select answers from discovery where practice_id = $1 and engagement_id = $2 for update`, [
        engagement.id,
      ]);
      const answer = answerWith(record?.answers[input.key], input, instant(tx.now()), viewer.personId);
      if (!answer.ok) return answer;
      if (answer.value)
        await tx.rows(
          `update discovery set answers = jsonb_set(answers, array[$3::text], $4::jsonb), updated_at = $5, updated_by = $6, version = version + 1 where practice_id = $1 and engagement_id = $2`,
          [engagement.id, input.key, JSON.stringify(answer.value), tx.now(), viewer.personId],
        );
      return ok({ engagementId: engagement.id, key: input.key });
    });
  }
}
