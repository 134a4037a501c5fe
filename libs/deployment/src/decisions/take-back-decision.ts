import { Inject, Injectable } from '@nestjs/common';
import { err, instant, ok, type Result } from '@cairn/kernel';
import { Db, type Tx } from '@cairn/platform';
import { decisionTakenBack } from '../deployment.events.js';
import type { Decided } from './decide.js';
import { decisions, signerOf, untilUndisturbed } from './decisions.repository.js';
import { personalOf, type Deciding } from './deciding.js';
import { outcomeOf, takeBackDecision } from './outcome.rules.js';

export interface TakeBackDecisionInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
}

/** A signer takes back all they said about a set, until it comes into force; the set waits for them again. */
@Injectable()
export class TakeBackDecision {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(who: Deciding, input: TakeBackDecisionInput): Promise<Result<Decided>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation: 'deployment.take-back-decision', input }, (tx) =>
      untilUndisturbed(() => attempt(tx, who, input)),
    );
  }
}

async function attempt(tx: Tx, who: Deciding, input: TakeBackDecisionInput): Promise<Result<Decided> | undefined> {
  const facts = await decisions(tx).of(input.changeSetId, who);
  const signer = signerOf(facts);
  const may = takeBackDecision(facts.set, signer, instant(tx.now()), facts.timeZone);
  if (!may.ok) return err(may.error);
  const answer = { changeSetId: facts.set.id, signerId: signer.id };
  const signers = facts.set.signers.map((one) => (one.id === signer.id ? { ...one, status: 'WAITING', verdicts: [] } : one));
  const outcome = outcomeOf(facts.sent.changes, signers, instant(tx.now()), facts.timeZone);
  const moved = await tx.row(takeBack, [facts.set.id, facts.set.version, outcome.status, signer.id, tx.now()]);
  if (!moved) return undefined;
  const { engagementId, clientId } = facts.set;
  const body = {
    ...answer,
    engagementId,
    personId: who.personId,
    recognised: who.via,
    linkId: who.linkId,
    revision: facts.sent.revision,
    textSha256: facts.sent.textSha256,
    verdicts: signer.verdicts,
  };
  await tx.record({ kind: 'deployment.decision-taken-back', clientId, body, payload: personalOf(who) });
  await tx.emit(decisionTakenBack({ ...answer, engagementId, clientId }));
  return ok(answer);
}

// $1 practice, $2 set, $3 version read, $4 new status, $5 signer, $6 now. What was said stays in the records.
const takeBack = `
  with moved as (
    update change_set set status = $4, approved_at = null, in_force_at = null, version = version + 1 where practice_id = $1 and id = $2 and version = $3 returning id),
  open as (
    update signer set status = 'WAITING', decided_at = null, taken_back_at = $6, version = version + 1 from moved
    where signer.practice_id = $1 and signer.change_set_id = moved.id and signer.id = $5),
  unsaid as (
    delete from verdict using moved where verdict.practice_id = $1 and verdict.change_set_id = moved.id and verdict.signer_id = $5)
  select id from moved`;
