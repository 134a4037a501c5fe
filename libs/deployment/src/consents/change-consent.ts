import { Inject, Injectable } from '@nestjs/common';
import { AppError, notFound, ok, typed, type Day, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { Deciding } from '../decisions/deciding.js';
import { provenToGive, speaksFor } from './answer-consent.js';
import type { ConsentLevel } from './consent-levels.rules.js';
import { everything, inForceNow, sayConsent, type ConsentScope } from './consent.rules.js';
import { consents } from './consents.repository.js';
import { writeConsent } from './write-consent.js';

interface Seen {
  readonly idempotencyKey: string;
  readonly clientId: string;
  /** Number of the last word that was seen; 0 before the first. */
  readonly version: number;
  readonly note?: string;
}

export interface ChangeConsentInput extends Seen {
  readonly engagementId?: string | null;
  readonly level: ConsentLevel;
  readonly until?: Day | null;
}

export interface WithdrawConsentInput extends Seen {
  /** One of those in force; null: everything. */
  readonly consentId?: string | null;
}

/** The client lead says at any time what is allowed, more or less than before, or takes it back. Throws CONFLICT when another word came first. */
@Injectable()
export class ChangeConsent {
  constructor(@Inject(Db) private readonly db: Db) {}

  change(who: Deciding, input: ChangeConsentInput): Promise<Result<{ clientId: string }>> {
    const scope = { engagementId: input.engagementId ?? null, textSha256: null };
    return this.say(who, 'deployment.change-consent', input, (facts) => {
      if (scope.engagementId !== null && !facts.engagements.some((one) => one.id === scope.engagementId)) throw notFound();
      return { ...scope, level: input.level, until: input.until ?? null };
    });
  }

  withdraw(who: Deciding, input: WithdrawConsentInput): Promise<Result<{ clientId: string }>> {
    return this.say(who, 'deployment.withdraw-consent', input, ({ acts, today }) => {
      const consentId = input.consentId ?? null;
      const act = consentId === null ? everything : inForceNow(acts, today).find((one) => one.id === consentId);
      if (act) return { engagementId: act.engagementId, textSha256: act.textSha256, level: 'NONE', until: null };
      // It was in force once: somebody took it back since it was seen.
      if (acts.some((one) => one.id === consentId)) throw new AppError('CONFLICT', 'This has been withdrawn already.', { currentVersion: acts.at(-1)?.number });
      throw notFound();
    });
  }

  private say(
    who: Deciding,
    operation: string,
    input: Seen,
    sayingOf: (facts: Awaited<ReturnType<ReturnType<typeof consents>['ofClient']>>) => ConsentScope & { level: ConsentLevel; until: Day | null },
  ): Promise<Result<{ clientId: string }>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation, input }, async (tx) => {
      const facts = await consents(tx).ofClient(input.clientId);
      speaksFor(facts, who);
      const saying = sayingOf(facts);
      const seen = facts.acts.at(-1)?.number ?? 0;
      if (seen !== input.version) throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: seen });
      const note = typed(input.note ?? '', 'note', 'The note', 2000);
      if (!note.ok) return note;
      const planned = sayConsent(facts.acts, saying, facts.today);
      if (!planned.ok) return planned;
      if (planned.value.some((word) => word.kind === 'GIVEN')) {
        const proven = provenToGive(facts, who);
        if (!proven.ok) return proven;
      }
      await writeConsent(tx, facts, planned.value, who, { requestId: null, note: note.value === '' ? null : note.value });
      return ok({ clientId: facts.clientId });
    });
  }
}
