import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { newId, ok, refusal, type Result } from '@cairn/kernel';
import { Db, systemScope } from '@cairn/platform';
import { DeploymentOptions } from '../deployment.options.js';
import { mailSigner } from '../mails/decision-mails.js';
import { codeMail } from '../mails/telling.mails.js';
import type { OpenedLink } from './decision-links.js';
import type { DecisionView } from './decision.view.js';

const minutes = 10;
const mostAttempts = 5;

/** Six digits by mail, for practices that want a second proof before a decision by link. */
@Injectable()
export class DecisionCodes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
  ) {}

  /** A new code takes the place of the last one; at most one a minute. */
  async send(link: OpenedLink, view: DecisionView): Promise<void> {
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const id = newId();
    await this.db.tx(systemScope(link.practiceId), async (tx) => {
      const made = await tx.row(
        `insert into decision_code as c (practice_id, id, client_id, engagement_id, signer_id, change_set_id, code_hash, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8::timestamptz + make_interval(mins => $9))
         on conflict (practice_id, signer_id) do update set id = excluded.id, code_hash = excluded.code_hash, attempts = 0, created_at = excluded.created_at, expires_at = excluded.expires_at
         where c.created_at < $8::timestamptz - interval '1 minute' returning c.id`,
        [id, link.clientId, view.facts.set.engagementId, link.signerId, link.changeSetId, this.hash(link, code), tx.now(), minutes],
      );
      if (made) await mailSigner(tx, view, `decision-code:${id}`, codeMail(view, code, minutes));
    });
  }

  /** Works for ten minutes and five attempts; an attempt counts although nothing else happens. */
  async check(link: OpenedLink, typed: string): Promise<Result<null>> {
    const digits = typed.normalize('NFKC').replace(/[\s\u2010-\u2015-]/gu, '');
    if (!/^\d{6}$/.test(digits)) return refusal('DECISION_CODE_FORM', 'Enter the six digits from the mail.', 'code');
    return this.db
      .tx({ ...systemScope(link.practiceId), clientIds: [link.clientId] }, async (tx) => {
        const kept = await tx.row<{ hash: Buffer }>(
          `update decision_code set attempts = attempts + 1 where practice_id = $1 and signer_id = $2 and expires_at > $3 and attempts < $4 returning code_hash as hash`,
          [link.signerId, tx.now(), mostAttempts],
        );
        if (kept && timingSafeEqual(kept.hash, this.hash(link, digits))) return ok(null);
        const why = kept ? 'This code does not fit. Compare it with the mail.' : 'This code has run out. Ask for a new one.';
        // Returned inside a value, because a returned refusal would roll the counted attempt back.
        return { counted: refusal('DECISION_CODE_WRONG', why, 'code') };
      })
      .then((answer) => ('counted' in answer ? answer.counted : answer));
  }

  private hash(link: OpenedLink, code: string): Buffer {
    return createHmac('sha256', this.options.secretKey).update(`decision-code\n${link.signerId}\n${code}`).digest();
  }
}
