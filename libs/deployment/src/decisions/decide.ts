import { Inject, Injectable } from '@nestjs/common';
import { err, instant, newId, ok, type Result } from '@cairn/kernel';
import { Db, type Tx } from '@cairn/platform';
import { consentText } from '../change-sets/decision-text.rules.js';
import { decisionMade } from '../deployment.events.js';
import { decisions, signerOf, untilUndisturbed } from './decisions.repository.js';
import type { DecidingFacts } from './decision.facts.js';
import { personalOf, type Deciding } from './deciding.js';
import { outcomeOf, signerStand, type Outcome } from './outcome.rules.js';
import { provenEnough } from './proof.rules.js';
import { decide, type GivenVerdict, type Verdict } from './verdict.rules.js';

export interface DecideInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly verdicts: readonly GivenVerdict[];
}

export interface Decided {
  readonly changeSetId: string;
  readonly signerId: string;
}

/** A signer decides on what waits for them, in full or in part; the same for people who are signed in and for those who came by the mail's link. */
@Injectable()
export class Decide {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(who: Deciding, input: DecideInput): Promise<Result<Decided>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation: 'deployment.decide', input }, (tx) =>
      untilUndisturbed(() => attempt(tx, who, input)),
    );
  }
}

async function attempt(tx: Tx, who: Deciding, input: DecideInput): Promise<Result<Decided> | undefined> {
  const facts = await decisions(tx).toDecide(input.changeSetId, who);
  const signer = signerOf(facts);
  const proven = provenEnough(facts, who);
  if (!proven.ok) return err(proven.error);
  const read = decide(facts.set.status, facts.sent.changes, signer, input.verdicts);
  if (!read.ok) return err(read.error);
  const answer = { changeSetId: facts.set.id, signerId: signer.id };
  if (read.value.length === 0) return ok(answer);
  const all = [...signer.verdicts, ...read.value];
  const stand = signerStand({ ...signer, verdicts: all }, facts.sent.changes) as 'WAITING' | 'APPROVED' | 'CHANGES_ASKED';
  const signers = facts.set.signers.map((one) => (one.id === signer.id ? { ...one, status: stand, verdicts: all } : one));
  const outcome = outcomeOf(facts.sent.changes, signers, instant(tx.now()), facts.timeZone);
  const verdicts = read.value.map((verdict) => ({ ...verdict, id: newId() }));
  const moved = await decisions(tx).write({
    ...answer,
    version: facts.set.version,
    status: outcome.status,
    approvedAt: outcome.status === 'APPROVED' ? instant(tx.now()) : null,
    inForceAt: outcome.inForceAt,
    signerStatus: stand,
    verdicts,
  });
  if (!moved) return undefined;
  const asked = read.value.some((verdict) => verdict.verdict === 'CHANGE_ASKED');
  await tx.together(() => [
    tx.record({ kind: 'deployment.decided', clientId: facts.set.clientId, body: bodyOf(facts, who, read.value, outcome), payload: personalOf(who) }),
    tx.emit(
      decisionMade({
        ...answer,
        engagementId: facts.set.engagementId,
        clientId: facts.set.clientId,
        outcome: asked ? 'CHANGES_ASKED' : 'APPROVED',
        status: outcome.status,
      }),
    ),
  ]);
  return ok(answer);
}

/** What stays for ever: who said what about which exact words, and what became of it. */
function bodyOf(facts: DecidingFacts, who: Deciding, said: readonly Verdict[], outcome: Outcome): Readonly<Record<string, unknown>> {
  const { set, sent } = facts;
  const signer = signerOf(facts);
  const approved = sent.changes.filter((change) => said.some((verdict) => verdict.verdict === 'APPROVED' && verdict.parameterKey === change.key));
  return {
    ...{
      changeSetId: set.id,
      engagementId: set.engagementId,
      signerId: signer.id,
      personId: who.personId,
      capacities: signer.capacities,
      recognised: who.via,
      linkId: who.linkId,
    },
    ...{ revision: sent.revision, text: sent.text, textSha256: sent.textSha256, verdicts: said, status: outcome.status, inForceAt: outcome.inForceAt },
    ...(approved.length > 0
      ? {
          consent: consentText(
            signer.name,
            approved.map((change) => change.title),
            facts.clientName,
          ),
        }
      : {}),
  };
}
