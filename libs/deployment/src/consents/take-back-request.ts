import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { canAskConsent, canReadConsent } from './consent.policy.js';
import { ConsentRequestRow } from './consent-request.entity.js';

export interface TakeBackConsentRequestInput {
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly version: number;
}

/** A coach takes a question back that has not been answered; its link then says that there is nothing to do. Throws CONFLICT. */
@Injectable()
export class TakeBackConsentRequest {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: TakeBackConsentRequestInput): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.take-back-consent-request', input }, (tx) =>
      takeBackRequest(tx, viewer, input),
    );
  }
}

/** The same inside another context's transaction. Throws NOT_FOUND, FORBIDDEN, CONFLICT. */
export async function takeBackRequest(
  tx: Tx,
  viewer: Viewer,
  { requestId, version }: { readonly requestId: string; readonly version: number },
): Promise<Result<{ clientId: string }>> {
  const request = await tx.table(ConsentRequestRow).get(requestId);
  if (!canReadConsent(viewer, request)) throw notFound();
  authorize(canAskConsent(viewer, request), 'The coaches of this client ask for consent.');
  if (request.status !== 'WAITING') return refusal('CONSENT_ANSWERED', 'This has been answered already, or was taken back.');
  await tx.table(ConsentRequestRow).change(request.id, version, { status: 'TAKEN_BACK', endedAt: instant(tx.now()), text: null });
  const { clientId } = request;
  await tx.record({ kind: 'deployment.consent-request-taken-back', clientId, body: { requestId: request.id, clientId, by: viewer.personId } });
  return ok({ clientId });
}
