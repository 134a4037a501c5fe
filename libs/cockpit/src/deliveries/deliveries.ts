import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, deadJobs, failedMails, noteActivity, retryDeadJob, retryMail } from '@cairn/platform';
import { canRetryJobs } from './deliveries.policy.js';
import type { Deliveries } from './deliveries.types.js';

interface Retried {
  readonly idempotencyKey: string;
  readonly id: string;
}

/** What could not be delivered: mails of the clients one sees; failed work only for the owner, since it names no client. */
@Injectable()
export class DeliveryDesk {
  constructor(@Inject(Db) private readonly db: Db) {}

  list(viewer: Viewer): Promise<Deliveries> {
    return this.db.read(viewer, async (tx) => ({ mails: await failedMails(tx), jobs: canRetryJobs(viewer) ? await deadJobs(tx) : [] }));
  }

  retryMail(viewer: Viewer, asked: Retried): Promise<Result<{ id: string }>> {
    return this.db.mutate(viewer, { key: asked.idempotencyKey, operation: 'retryMail', input: asked }, async (tx) => {
      await retryMail(tx, asked.id);
      await noteActivity(tx, { text: 'Sent a failed mail again', path: '/settings/deliveries' });
      return ok({ id: asked.id });
    });
  }

  retryJob(viewer: Viewer, asked: Retried): Promise<Result<{ id: string }>> {
    return this.db.mutate(viewer, { key: asked.idempotencyKey, operation: 'retryJob', input: asked }, async (tx) => {
      authorize(canRetryJobs(viewer));
      await retryDeadJob(tx, asked.id);
      return ok({ id: asked.id });
    });
  }
}
