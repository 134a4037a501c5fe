import { Inject, Injectable } from '@nestjs/common';
import { err, newId, ok, type Result } from '@cairn/kernel';
import { findOrAddPerson } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { decisionHandedOver } from '../deployment.events.js';
import type { Decided } from './decide.js';
import { decisions, signerOf, untilUndisturbed } from './decisions.repository.js';
import type { DecisionFacts } from './decision.facts.js';
import { personalOf, type Deciding } from './deciding.js';
import { handOver, type HandOver } from './hand-over.rules.js';
import { provenEnough } from './proof.rules.js';

export interface HandOverInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * A signer names somebody else of the client in their place, for this set only: no role comes with it. The coach is told, the talk stays.
 * The new person gets a mail with a link of their own; the old link shows who decides now.
 */
@Injectable()
export class HandOverDecision {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(who: Deciding, input: HandOverInput): Promise<Result<Decided>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation: 'deployment.hand-over', input }, async (tx) => {
      return untilUndisturbed(() => attempt(tx, who, input));
    });
  }
}

async function attempt(tx: Tx, who: Deciding, input: HandOverInput): Promise<Result<Decided> | undefined> {
  const facts = await decisions(tx).of(input.changeSetId, who);
  const from = signerOf(facts);
  const proven = provenEnough(facts, who);
  if (!proven.ok) return err(proven.error);
  // Of this client, so that deadlines are told to them by its clock and not by the practice's.
  const added = await findOrAddPerson(tx, { name: input.name, email: input.email, clientId: facts.set.clientId });
  if (!added.ok) return added;
  const { personId } = added.value;
  const to = { personId, ...(await known(tx, personId, input.name.trim())) };
  const handed = handOver(facts.set.status, from, to, facts.set.signers);
  if (!handed.ok) return handed.error.field ? err({ ...handed.error, field: 'email' }) : err(handed.error);
  const signerId = await move(tx, facts, from.id, handed.value);
  if (!signerId) return undefined;
  const { id: changeSetId, engagementId, clientId } = facts.set;
  const { capacities, parameterKeys } = handed.value.place;
  const body = {
    changeSetId,
    engagementId,
    fromSignerId: from.id,
    fromPersonId: who.personId,
    signerId,
    personId,
    capacities,
    parameterKeys,
    recognised: who.via,
    linkId: who.linkId,
  };
  await tx.record({ kind: 'deployment.decision-handed-over', clientId, body, payload: personalOf(who, { toName: to.name, toAddress: input.email }) });
  await tx.emit(decisionHandedOver({ changeSetId, engagementId, clientId, signerId, fromSignerId: from.id }));
  return ok({ changeSetId, signerId });
}

/** A person who is known keeps the name they are known by, whatever was typed. */
async function known(tx: Tx, personId: string, typedName: string): Promise<{ name: string; ofPractice: boolean }> {
  const found = await tx.row<{ name: string; ofPractice: boolean }>(
    `select p.name, exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.client_id is null and g.ended_at is null) as "ofPractice"
     from person p where p.practice_id = $1 and p.id = $2`,
    [personId],
  );
  return found ?? { name: typedName, ofPractice: false };
}

/** The new place, or the one that grows; undefined when somebody moved the set meanwhile. */
async function move(tx: Tx, facts: DecisionFacts, fromId: string, { place, joins }: HandOver): Promise<string | undefined> {
  const own = joins ? facts.set.signers.find((one) => one.personId === place.personId && one.status !== 'HANDED_OVER')?.id : undefined;
  const signerId = own ?? newId();
  const moved = await tx.row(handOverPlace, [
    facts.set.id,
    facts.set.version,
    fromId,
    signerId,
    place.personId,
    place.name,
    place.capacities,
    place.parameterKeys,
  ]);
  return moved ? signerId : undefined;
}

// $1 practice, $2 set, $3 version read, $4 old place, $5 new place, $6 person, $7 name, $8 capacities, $9 parameters.
const handOverPlace = `
  with moved as (
    update change_set set version = version + 1 where practice_id = $1 and id = $2 and version = $3 and status = 'WAITING' returning id, client_id, engagement_id),
  handed as (
    update signer set status = 'HANDED_OVER', version = version + 1 from moved where signer.practice_id = $1 and signer.change_set_id = moved.id and signer.id = $4 returning signer.id),
  grown as (
    update signer set capacities = $8, parameter_keys = $9, version = version + 1 from moved where signer.practice_id = $1 and signer.change_set_id = moved.id and signer.id = $5 returning signer.id),
  placed as (
    insert into signer (practice_id, id, client_id, engagement_id, change_set_id, person_id, name, capacities, parameter_keys, status, handed_over_from)
    select $1, $5, moved.client_id, moved.engagement_id, moved.id, $6, $7, $8, $9, 'WAITING', handed.id from moved, handed where not exists (select from grown))
  select id from moved`;
