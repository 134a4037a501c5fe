import { Inject, Injectable } from '@nestjs/common';
import { instant, newId } from '@cairn/kernel';
import { Db, defineScheduledJob, systemScope, type JobData, type JobHandler, type JobMeta } from '@cairn/platform';
import { sha256Of } from '../decisions/text-hash.js';
import { consentWithdrawn } from '../deployment.events.js';
import { ConsentRow } from './consent.entity.js';
import { inForceFor, sameScope, wordOn } from './consent.rules.js';
import { consentWords } from './consent-text.rules.js';
import { consents } from './consents.repository.js';
import { keepAsProof } from './forget-text.job.js';
import { consentEndKind } from './write-consent.js';

export const endConsent = defineScheduledJob('deployment.end-consent', consentEndKind);

/** Notes that the last day of a consent is over, and tells whoever rested on it. It does not count any more either way: what counts is the day. */
@Injectable()
export class EndConsent implements JobHandler<typeof endConsent> {
  readonly job = endConsent;

  constructor(@Inject(Db) private readonly db: Db) {}

  async handle({ practiceId, subjectId }: JobData<typeof endConsent>, meta: JobMeta): Promise<void> {
    await this.db.tx(systemScope(practiceId), async (tx) => {
      if (!(await tx.once(meta.effectKey))) return;
      const { clientId } = await tx.table(ConsentRow).get(subjectId);
      const facts = await consents(tx).ofClient(clientId);
      const ended = facts.acts.find((act) => act.id === subjectId);
      const last = facts.acts.filter((act) => ended && act.kind !== 'REFUSED' && sameScope(act, ended)).at(-1);
      // Said anew since then, or the day was moved: nothing ends.
      if (!ended || last?.id !== ended.id || wordOn(facts.acts, ended, facts.today)) return;
      const { engagementId, textSha256, title } = ended;
      const id = newId();
      const at = instant(tx.now());
      const engagementName = facts.engagements.find((one) => one.id === engagementId)?.name ?? null;
      const by = { name: null, at, zone: facts.timeZone, clientName: facts.clientName, engagementName, practiceName: facts.practiceName };
      const kept = { engagementId, textSha256, title, places: [], level: 'NONE' as const, until: null };
      const words = consentWords(kept, by);
      const number = (facts.acts.at(-1)?.number ?? 0) + 1;
      const proof = { words, wordsSha256: sha256Of(words) };
      await tx
        .table(ConsentRow)
        .add({ id, clientId, number, kind: 'ENDED', ...kept, requestId: null, ...proof, personId: null, personName: null, note: null, at });
      if (textSha256 !== null) await keepAsProof(tx, facts, id);
      await tx.record({ kind: 'deployment.consent-ended', clientId, body: { consentId: id, endedId: ended.id, clientId, number, ...kept, ...proof } });
      // What was said about everything may still count for the engagement whose own word ended.
      const rest = textSha256 === null && engagementId !== null ? inForceFor(facts.acts, null, facts.today) : null;
      await tx.emit(consentWithdrawn({ consentId: id, clientId, engagementId, textSha256, level: rest?.level ?? 'NONE', was: ended.level, cause: 'ENDED' }));
    });
  }
}
