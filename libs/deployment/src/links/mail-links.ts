import { Inject, Injectable } from '@nestjs/common';
import { Clock, instant, newId, type Instant } from '@cairn/kernel';
import { Db, INSTALLATION, systemScope, type Tx } from '@cairn/platform';
import { planSettings } from '../settings/plan-settings.js';
import { hashOfLinkToken, isLinkToken, newLinkToken } from './link-token.js';

/** What every link of a mail knows: whose it is, and whether it still opens. */
export interface OpenedMailLink {
  readonly practiceId: string;
  readonly clientId: string;
  readonly linkId: string;
  readonly personId: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly expired: boolean;
}

/** The columns that every kind of link has in its table. */
export interface IssuedLink {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** A fresh token with the row to keep of it; only the mail knows the token. Good for as many days as the practice says. */
export function issueLink(tx: Tx, settings: unknown): { readonly token: string; readonly row: IssuedLink } {
  const token = newLinkToken();
  const expiresAt = instant(new Date(tx.now().getTime() + planSettings(settings).linkDays * 86_400_000));
  return { token, row: { id: newId(), tokenHash: hashOfLinkToken(token), createdAt: instant(tx.now()), expiresAt } };
}

const minutesBetweenLinks = 10;

/** Opens and renews the links of mails, whatever they lead to. */
@Injectable()
export class MailLinks {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Undefined for a token that never was, or whose person is not asked any more. Reads only. `find` is the reviewed function that may look into every
   * practice, since the practice is known only afterwards; `more` are columns that only this kind of link has.
   */
  async open<L extends OpenedMailLink>(token: string, find: 'find_decision_link' | 'find_consent_link', more: string): Promise<L | undefined> {
    if (!isLinkToken(token)) return undefined;
    return this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<L>(
        `select l.practice_id as "practiceId", l.client_id as "clientId", l.link_id as "linkId", l.person_id as "personId", l.name, ${more},
                instant_text(l.created_at) as "createdAt", l.expires_at <= $3 as expired
         from ${find}($2) l where $1::uuid is not null`,
        [hashOfLinkToken(token), this.clock.now()],
      ),
    );
  }

  /** Asks for a new link by mail; asking often asks once in ten minutes. `whose` tells one link from another. */
  async askAnew(practiceId: string, whose: string, ask: (tx: Tx) => Promise<void>): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      const slot = Math.floor(tx.now().getTime() / (minutesBetweenLinks * 60_000));
      if (await tx.once(`${whose}:${slot}`)) await ask(tx);
    });
  }
}
