import { Inject, Injectable } from '@nestjs/common';
import { instant, newId } from '@cairn/kernel';
import { hashOfToken, isToken, newToken } from '@cairn/identity';
import { Db, INSTALLATION, systemScope, unschedule, type Tx } from '@cairn/platform';
import { IsNull } from 'typeorm';
import { TipFollowRow } from '../follows/tip-follow.entity.js';
import { tipDigestKind, wantDigest } from './want-digest.js';
import { TipStopRow } from './tip-stop.entity.js';

/** What a way out stops: the Monday mail, or the mails about one post. */
export interface TipStop {
  readonly practiceId: string;
  readonly personId: string;
  readonly postId: string | null;
  /** Of the post; empty where its author took it back. */
  readonly title: string | null;
  readonly practiceName: string;
}

/** The address that a mail carries; it works without signing in, for whoever has the mail. */
export async function newTipStop(tx: Tx, of: { readonly personId: string; readonly postId: string | null }, publicUrl: string): Promise<string> {
  const token = newToken();
  await tx.table(TipStopRow).add({ id: newId(), ...of, tokenHash: hashOfToken(token), createdAt: instant(tx.now()) });
  return `${publicUrl}/go/t/${token}`;
}

@Injectable()
export class TipStops {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Undefined for a token that never was. Reads only. */
  async find(token: string): Promise<TipStop | undefined> {
    if (!isToken(token)) return undefined;
    // The practice is known only afterwards, so the statement asks the one function that may look everywhere.
    return this.db.read(systemScope(INSTALLATION), (tx) =>
      tx.row<TipStop>(
        `select s.practice_id as "practiceId", s.person_id as "personId", s.post_id as "postId", s.title, s.practice_name as "practiceName" from find_tip_stop($2) s where $1::uuid is not null`,
        [hashOfToken(token)],
      ),
    );
  }

  /** However often it is asked, the same is stopped. */
  async stop({ practiceId, personId, postId }: TipStop): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (postId !== null) return void (await tx.table(TipFollowRow).amend({ personId, postId, endedAt: IsNull() }, { endedAt: instant(tx.now()) }));
      await wantDigest(tx, personId, false);
      await unschedule(tx, tipDigestKind, personId);
    });
  }
}
