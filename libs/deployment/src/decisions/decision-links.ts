import { Inject, Injectable } from '@nestjs/common';
import { Clock, type Instant } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope } from '@cairn/platform';
import { decisionLinkAsked } from '../deployment.events.js';
import { hashOfDecisionToken, isDecisionToken } from './decision-token.js';
import type { DecisionView } from './decision.view.js';

/** Where a link leads and whose it is. */
export interface OpenedLink {
  readonly practiceId: string;
  readonly clientId: string;
  readonly changeSetId: string;
  readonly linkId: string;
  readonly signerId: string;
  readonly personId: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expired: boolean;
}

const minutesBetweenLinks = 10;

@Injectable()
export class DecisionLinks {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Undefined for a token that never was, or whose signer is not needed any more. Reads only. */
  async open(token: string): Promise<OpenedLink | undefined> {
    if (!isDecisionToken(token)) return undefined;
    // The practice is known only afterwards, so the statement asks the one function that may look everywhere.
    return this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<OpenedLink>(
        `select l.practice_id as "practiceId", l.client_id as "clientId", l.change_set_id as "changeSetId", l.link_id as "linkId", l.signer_id as "signerId", l.person_id as "personId", l.name,
                instant_text(l.created_at) as "createdAt", l.expires_at <= $3 as expired
         from find_decision_link($2) l where $1::uuid is not null`,
        [hashOfDecisionToken(token), this.clock.now()],
      ),
    );
  }

  /** A new link by mail to the address on file; asking often sends one in ten minutes. */
  async renew(link: OpenedLink, { facts }: Pick<DecisionView, 'facts'>): Promise<void> {
    await this.db.tx(systemScope(link.practiceId), async (tx) => {
      const slot = Math.floor(tx.now().getTime() / (minutesBetweenLinks * 60_000));
      if (!(await tx.once(`decision-link:${link.signerId}:${slot}`))) return;
      await tx.emit(
        decisionLinkAsked({ changeSetId: link.changeSetId, engagementId: facts.set.engagementId, clientId: link.clientId, signerId: link.signerId }),
      );
    });
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
