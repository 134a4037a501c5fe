import { Inject, Injectable } from '@nestjs/common';
import { Db, systemScope } from '@cairn/platform';
import { decisionLinkAsked } from '../deployment.events.js';
import { MailLinks, type OpenedMailLink } from '../links/mail-links.js';
import type { DecisionView } from './decision.view.js';

/** Where a link leads and whose it is. */
export interface OpenedLink extends OpenedMailLink {
  readonly changeSetId: string;
  readonly signerId: string;
}

@Injectable()
export class DecisionLinks {
  constructor(
    @Inject(MailLinks) private readonly links: MailLinks,
    @Inject(Db) private readonly db: Db,
  ) {}

  /** Undefined for a token that never was, or whose signer is not needed any more. Reads only. */
  open(token: string): Promise<OpenedLink | undefined> {
    return this.links.open(token, 'find_decision_link', 'l.change_set_id as "changeSetId", l.signer_id as "signerId"');
  }

  /** A new link by mail to the address on file. */
  renew({ practiceId, clientId, changeSetId, signerId }: OpenedLink, { facts }: Pick<DecisionView, 'facts'>): Promise<void> {
    return this.links.askAnew(practiceId, `decision-link:${signerId}`, (tx) =>
      tx.emit(decisionLinkAsked({ changeSetId, engagementId: facts.set.engagementId, clientId, signerId })),
    );
  }

  /** A person looked, by an act of their own: looks within half an hour are one visit. No answer to the reader depends on it. */
  async seen(link: OpenedLink): Promise<void> {
    await this.db.tx({ ...systemScope(link.practiceId), clientIds: [link.clientId] }, (tx) =>
      tx.rows(
        `update signer set first_seen_at = coalesce(first_seen_at, $3), last_seen_at = $3, visits = visits + (last_seen_at is null or last_seen_at < $3::timestamptz - interval '30 minutes')::int
         where practice_id = $1 and id = $2`,
        [link.signerId, tx.now()],
      ),
    );
  }
}
