import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, notFound, ok, refusal, checkText, type Day, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { sha256Of } from '../decisions/text-hash.js';
import { consentAsked } from '../deployment.events.js';
import type { ConsentLevel } from './consent-levels.rules.js';
import { canAskConsent, canReadConsent } from './consent.policy.js';
import { ConsentRequestRow } from './consent-request.entity.js';
import { askConsent } from './consent.rules.js';
import { consents } from './consents.repository.js';

export interface AskConsentInput {
  readonly clientId: string;
  /** Null: all work with the client. */
  readonly engagementId?: string | null;
  readonly level: ConsentLevel;
  /** What it would help with, and what of this client's work one would use: both in the coach's words. */
  readonly why: string;
  readonly example: string;
  /** The last day that is asked for; null: until it is withdrawn. */
  readonly until?: Day | null;
}

/** One text, as it is to be published: the client agrees to it word for word. */
export interface ExactText {
  readonly title: string;
  readonly text: string;
  readonly places: readonly string[];
}

/** A coach asks the client lead what the practice may make of the work; a mail with a page goes to every client lead. */
@Injectable()
export class AskConsent {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AskConsentInput & { readonly idempotencyKey: string }): Promise<Result<{ requestId: string; clientId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'deployment.ask-consent', input }, (tx) => askForConsent(tx, viewer, input, null));
  }
}

/**
 * The same inside another context's transaction, also for one exact text (level CASE_STUDY or NAMED). The answer comes as `consentGiven` or
 * `consentRefused` with this `requestId`; what was agreed is found by the text's hash. Throws NOT_FOUND, FORBIDDEN.
 */
export async function askForConsent(
  tx: Tx,
  viewer: Viewer,
  input: AskConsentInput,
  exact: ExactText | null,
): Promise<Result<{ requestId: string; clientId: string; textSha256: string | null }>> {
  const facts = await consents(tx).ofClient(input.clientId);
  const engagementId = input.engagementId ?? null;
  if (!canReadConsent(viewer, facts) || (engagementId !== null && !facts.engagements.some((one) => one.id === engagementId))) throw notFound();
  authorize(canAskConsent(viewer, { clientId: facts.clientId, engagementId }), 'The coaches of this client ask for consent.');
  if (facts.leads.length === 0) return refusal('CONSENT_NO_LEAD', `${facts.clientName} has no client lead yet who could agree. Name one under People.`);
  const title = exact ? checkText(exact.title, { field: 'title', code: 'CONSENT_TITLE', what: 'The title', most: 300 }) : ok(null);
  if (!title.ok) return title;
  if (exact && exact.places.length === 0) return refusal('CONSENT_PLACES_MISSING', 'Say where the text is to stand.', 'places');
  const textSha256 = exact ? sha256Of(exact.text) : null;
  const asked = { engagementId, textSha256, level: input.level, why: input.why, example: input.example, until: input.until ?? null };
  const places = [...(exact?.places ?? [])];
  const read = askConsent({ ...asked, places }, { acts: facts.acts, waiting: facts.requests.filter((one) => one.status === 'WAITING'), today: facts.today });
  if (!read.ok) return read;
  const requestId = newId();
  const { clientId } = facts;
  await tx.table(ConsentRequestRow).add({
    ...{ id: requestId, clientId, ...asked, ...read.value, text: exact?.text ?? null, title: title.value, places },
    ...{ status: 'WAITING', askedBy: viewer.personId, askedAt: instant(tx.now()), answeredBy: null, answeredAt: null, note: null, endedAt: null },
  });
  await tx.record({
    kind: 'deployment.consent-asked',
    clientId,
    body: { requestId, clientId, ...asked, ...read.value, title: title.value, places, askedBy: viewer.personId },
  });
  await tx.emit(consentAsked({ requestId, clientId }));
  return ok({ requestId, clientId, textSha256 });
}
