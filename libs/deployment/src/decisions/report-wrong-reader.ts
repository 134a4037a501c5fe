import { Inject, Injectable } from '@nestjs/common';
import { err, ok, refusal, type Result } from '@cairn/kernel';
import { Db, type Tx } from '@cairn/platform';
import { signerNotReached } from '../deployment.events.js';
import type { Decided } from './decide.js';
import { decisions, signerOf, untilUndisturbed } from './decisions.repository.js';
import { personalOf, type Deciding } from './deciding.js';

export interface WrongReaderInput {
  readonly idempotencyKey: string;
  readonly changeSetId: string;
}

/** Whoever reads the mail says they are not the signer: the place is closed to its links, and the coach is told to find the right person. */
@Injectable()
export class ReportWrongReader {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(who: Deciding, input: WrongReaderInput): Promise<Result<Decided>> {
    return this.db.mutate(who.scope, { key: input.idempotencyKey, operation: 'deployment.not-me', input }, (tx) =>
      untilUndisturbed(() => attempt(tx, who, input)),
    );
  }
}

async function attempt(tx: Tx, who: Deciding, input: WrongReaderInput): Promise<Result<Decided> | undefined> {
  const facts = await decisions(tx).of(input.changeSetId, who);
  const signer = signerOf(facts);
  const answer = { changeSetId: facts.set.id, signerId: signer.id };
  if (signer.status === 'NOT_ME') return ok(answer);
  // Otherwise a forwarded mail could undo what the signer has said.
  if (signer.status !== 'WAITING' || signer.verdicts.length > 0)
    return err(refusal('WRONG_READER_DECIDED', `${signer.name} has decided already. Ask the coach if that was not you.`).error);
  const moved = await tx.row(
    `with moved as (update change_set set version = version + 1 where practice_id = $1 and id = $2 and version = $3 returning id),
      closed as (update signer set status = 'NOT_ME', version = version + 1 from moved where signer.practice_id = $1 and signer.change_set_id = moved.id and signer.id = $4)
     select id from moved`,
    [facts.set.id, facts.set.version, signer.id],
  );
  if (!moved) return undefined;
  const { engagementId, clientId } = facts.set;
  await tx.record({
    kind: 'deployment.signer-not-reached',
    clientId,
    body: { ...answer, engagementId, personId: who.personId, recognised: who.via, linkId: who.linkId },
    payload: personalOf(who),
  });
  await tx.emit(signerNotReached({ ...answer, engagementId, clientId }));
  return ok(answer);
}
