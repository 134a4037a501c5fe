import { Inject, Injectable } from '@nestjs/common';
import { addMonths, dayIn } from '@cairn/kernel';
import { Db, defineScheduledJob, schedule, systemScope, type JobData, type JobHandler, type JobMeta, type Tx } from '@cairn/platform';
import type { ConsentFacts } from './consent.facts.js';
import { ConsentRow } from './consent.entity.js';
import { consents } from './consents.repository.js';

/** Kind of the schedule, one per end of a consent to an exact text, of the day on which its words go. */
export const forgetTextKind = 'deployment.forget-consent-text';
export const forgetText = defineScheduledJob('deployment.forget-consent-text', forgetTextKind);

/** Copies of what was published turn up for years; until then both sides can show what was agreed to. */
const monthsKept = 36;

/** The words that ended with this act are kept as proof for three years. */
export const keepAsProof = (tx: Tx, { timeZone: zone }: Pick<ConsentFacts, 'timeZone'>, consentId: string): Promise<unknown> =>
  schedule(tx, { kind: forgetTextKind, subjectId: consentId, rule: { days: 'once', on: addMonths(dayIn(zone, tx.now()), monthsKept) }, time: '00:00', zone });

/** Three years after the last yes to a text has ended its words go. Its hash, title, places and every act of the ledger stay. */
@Injectable()
export class ForgetText implements JobHandler<typeof forgetText> {
  readonly job = forgetText;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof forgetText>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const ended = await tx.table(ConsentRow).get(subjectId);
      const { acts, clientId } = await consents(tx).ofClient(ended.clientId);
      const last = acts.filter(({ textSha256, kind }) => textSha256 === ended.textSha256 && kind !== 'REFUSED').at(-1);
      // Agreed to again since then: it stands, or ended later and goes later.
      if (last?.id !== ended.id) return;
      await tx.rows(
        `update consent_request set text = null, version = version + 1 where practice_id = $1 and client_id = $2 and text_sha256 = $3 and status = 'AGREED' and text is not null`,
        [clientId, ended.textSha256],
      );
      await tx.record({ kind: 'deployment.consent-text-forgotten', clientId, body: { consentId: ended.id, clientId, textSha256: ended.textSha256 } });
    });
  }
}
