import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@cairn/platform';
import { consentLinkAsked } from '../deployment.events.js';
import { issueLink, MailLinks, type OpenedMailLink } from '../links/mail-links.js';
import { ConsentLinkRow } from './consent-link.entity.js';
import type { ConsentFacts } from './consent.facts.js';

/** Where a link leads and whose it is. */
export interface OpenedConsentLink extends OpenedMailLink {
  readonly requestId: string | null;
}

@Injectable()
export class ConsentLinks {
  constructor(@Inject(MailLinks) private readonly links: MailLinks) {}

  /** Undefined for a token that never was, or whose person is not client lead any more. Reads only. */
  open(token: string): Promise<OpenedConsentLink | undefined> {
    return this.links.open(token, 'find_consent_link', 'l.request_id as "requestId"');
  }

  /** A new link by mail to the address on file. */
  renew({ practiceId, clientId, personId, requestId }: OpenedConsentLink): Promise<void> {
    return this.links.askAnew(practiceId, `consent-link:${clientId}:${personId}`, (tx) => tx.emit(consentLinkAsked({ clientId, personId, requestId })));
  }
}

/** A fresh link for one client lead. Only the mail knows its token. */
export async function newConsentLink(tx: Tx, facts: ConsentFacts, personId: string, requestId: string | null, publicUrl: string): Promise<string> {
  const { token, row } = issueLink(tx, facts.settings);
  await tx.table(ConsentLinkRow).add({ ...row, clientId: facts.clientId, requestId, personId });
  return `${publicUrl}/go/c/${token}`;
}
