import { Inject, Injectable } from '@nestjs/common';
import { forbidden, instant, notFound, ok, refusal, type Day, type Result } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { personalOf, type Deciding } from '../decisions/deciding.js';
import { consentRefused } from '../deployment.events.js';
import { planSettings } from '../settings/plan-settings.js';
import type { ConsentFacts } from './consent.facts.js';
import type { ConsentLevel } from './consent-levels.rules.js';
import { canReadConsent } from './consent.policy.js';
import { ConsentRequestRow } from './consent-request.entity.js';
import { answerConsent } from './consent.rules.js';
import { consents } from './consents.repository.js';
import { writeConsent } from './write-consent.js';

export interface AnswerConsentInput {
  readonly idempotencyKey: string;
  readonly requestId: string;
  /** As asked, lower, or NONE for no. */
  readonly level: ConsentLevel;
  readonly until?: Day | null;
  readonly note?: string;
}

/** A client lead answers a question, signed in or by the link in the mail. Throws CONFLICT when another client lead was faster. */
@Injectable()
export class AnswerConsent {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(who: Deciding, input: AnswerConsentInput): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation: 'deployment.answer-consent', input }, async (tx) => {
      const facts = await consents(tx).ofRequest(input.requestId);
      speaksFor(facts, who);
      const request = facts.requests.find((one) => one.id === input.requestId);
      if (!request) throw notFound();
      const read = answerConsent(request, { level: input.level, until: input.until ?? null, note: input.note ?? '' }, facts);
      if (!read.ok) return read;
      const { status, note, word } = read.value;
      if (word) {
        const proven = provenToGive(facts, who);
        if (!proven.ok) return proven;
      }
      const { clientId } = facts;
      // Nobody agreed to the words of a no, so nobody keeps them for proof.
      const words = status === 'REFUSED' ? { text: null } : {};
      await tx
        .table(ConsentRequestRow)
        .change(request.id, request.version, { status, note, answeredBy: who.personId, answeredAt: instant(tx.now()), ...words });
      if (word) await writeConsent(tx, facts, [word], who, { requestId: request.id, note });
      else await refuse(tx, facts, request.id, who, note);
      return ok({ clientId });
    });
  }
}

/** A no is kept beside what was asked; nothing that stood before changes. */
async function refuse(tx: Tx, facts: ConsentFacts, requestId: string, who: Deciding, note: string | null): Promise<void> {
  const { clientId } = facts;
  await tx.record({
    kind: 'deployment.consent-refused',
    clientId,
    body: { requestId, clientId, personId: who.personId, recognised: who.via, linkId: who.linkId },
    payload: personalOf(who, note === null ? {} : { note }),
  });
  await tx.emit(consentRefused({ requestId, clientId }));
}

/** Only a client lead speaks for a client. Throws FORBIDDEN for others who know the ledger, else NOT_FOUND. */
export function speaksFor(facts: ConsentFacts, who: Deciding): void {
  if (facts.leads.some((one) => one.personId === who.personId)) return;
  throw who.scope instanceof Viewer && canReadConsent(who.scope, facts) ? forbidden('The client lead says what is allowed.') : notFound();
}

/** Where the practice asks for a second proof before decisions by mail, the mail's link alone takes back and refuses, but does not give. */
export const provenToGive = (facts: Pick<ConsentFacts, 'settings' | 'practiceName'>, who: Deciding): Result<null> =>
  planSettings(facts.settings).asksCode && who.via === 'MAIL_LINK'
    ? refusal('CONSENT_SIGN_IN', `${facts.practiceName} asks for more than a link before you agree. Sign in and agree there; a no and a withdrawal work here.`)
    : ok(null);
