import { Inject, Injectable } from '@nestjs/common';
import { addDays, day, instant, newId, ok, type Result } from '@cairn/kernel';
import { hashOfToken, mailAddress, nameOf } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { applicationLinkAsked } from '../certification.events.js';
import { CertificationOptions } from '../certification.options.js';
import { applicationToken } from './application-token.js';
import { linkDays, mayApply, sourceOf } from './application.rules.js';
import { applicant } from './apply-door.js';
import type { ProgrammePage } from './apply.facts.js';
import { ApplyLimits } from './apply-limits.js';

export interface BeginAsked {
  readonly name: string;
  readonly email: string;
  readonly source: string;
  readonly ip: string;
}

/** Somebody begins an application, or comes back to theirs: either way a mail brings the link, and the page says the same. Throws TOO_MANY_REQUESTS. */
@Injectable()
export class BeginApplication {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ApplyLimits) private readonly limits: ApplyLimits,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  async run(page: ProgrammePage, asked: BeginAsked): Promise<Result<{ email: string }>> {
    const email = mailAddress(asked.email);
    if (!email.ok) return email;
    const open = mayApply(page.status);
    const name = open ? nameOf(asked.name, 'name', 'your name') : ok('');
    if (!name.ok) return name;
    await this.limits.demand({ ip: asked.ip, mailTo: `${page.programmeId} ${email.value}` });
    return this.db.tx(applicant(page.practiceId), async (tx) => {
      const now = tx.now();
      const id = newId();
      const until = `${addDays(day(now.toISOString().slice(0, 10)), linkDays)}T00:00:00Z`;
      if (open)
        await tx.rows(
          `insert into application (practice_id, id, programme_id, name, email, status, source, token_hash, token_expires_at, begun_at, saved_at)
           select $1, $2, $3, $4, $5, 'DRAFT', $6, $7, $8, $9, $9 from programme where practice_id = $1 and id = $3 and status in ('OPEN', 'FULL')
           on conflict (practice_id, programme_id, email) where status not in ('DECLINED', 'TURNED_DOWN', 'WITHDRAWN') do nothing`,
          [
            id,
            page.programmeId,
            name.value,
            email.value,
            sourceOf(asked.source),
            hashOfToken(applicationToken(this.options.secretKey, id)),
            until,
            instant(now),
          ],
        );
      const mine = await tx.row<{ id: string }>(
        `update application set token_expires_at = greatest(token_expires_at, $4::timestamptz) where practice_id = $1 and id =
           (select id from application where practice_id = $1 and programme_id = $2 and email = $3 order by begun_at desc limit 1) returning id`,
        [page.programmeId, email.value, until],
      );
      if (mine) await tx.emit(applicationLinkAsked({ applicationId: mine.id, programmeId: page.programmeId }));
      return ok({ email: email.value });
    });
  }
}
