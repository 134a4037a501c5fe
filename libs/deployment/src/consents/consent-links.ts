import { Inject, Injectable } from '@nestjs/common';
import { Clock, instant, newId, type Instant } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope, type Tx } from '@cairn/platform';
import { hashOfDecisionToken, isDecisionToken, newDecisionToken } from '../decisions/decision-token.js';
import { consentLinkAsked } from '../deployment.events.js';
import { planSettings } from '../settings/plan-settings.js';
import { ConsentLinkRow } from './consent-link.entity.js';
import type { ConsentFacts } from './consent.facts.js';

/** Where a link leads and whose it is. */
export interface OpenedConsentLink {
  readonly practiceId: string;
  readonly clientId: string;
  readonly linkId: string;
  readonly requestId: string | null;
  readonly personId: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expired: boolean;
}

const minutesBetweenLinks = 10;

@Injectable()
export class ConsentLinks {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a token that never was, or whose person is not client lead any more. Reads only. */
  async open(token: string): Promise<OpenedConsentLink | undefined> {
    if (!isDecisionToken(token)) return undefined;
    // The practice is known only afterwards, so the statement asks the one function that may look everywhere.
    return this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<OpenedConsentLink>(
        `select l.practice_id as "practiceId", l.client_id as "clientId", l.link_id as "linkId", l.request_id as "requestId", l.person_id as "personId", l.name,
                instant_text(l.created_at) as "createdAt", l.expires_at <= $3 as expired
         from find_consent_link($2) l where $1::uuid is not null`,
        [hashOfDecisionToken(token), this.clock.now()],
      ),
    );
  }

  /** A new link by mail to the address on file; asking often sends one in ten minutes. */
  async renew({ practiceId, clientId, personId, requestId }: OpenedConsentLink): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      const slot = Math.floor(tx.now().getTime() / (minutesBetweenLinks * 60_000));
      if (!(await tx.once(`consent-link:${clientId}:${personId}:${slot}`))) return;
      await tx.emit(consentLinkAsked({ clientId, personId, requestId }));
    });
  }
}

/** A fresh link for one client lead. Only the mail knows its token. */
export async function newConsentLink(tx: Tx, facts: ConsentFacts, personId: string, requestId: string | null, publicUrl: string): Promise<string> {
  const token = newDecisionToken();
  await tx.table(ConsentLinkRow).add({
    ...{ id: newId(), clientId: facts.clientId, requestId, personId, tokenHash: hashOfDecisionToken(token), createdAt: instant(tx.now()) },
    expiresAt: instant(new Date(tx.now().getTime() + planSettings(facts.settings).linkDays * 86_400_000)),
  });
  return `${publicUrl}/go/c/${token}`;
}
