import { randomBytes } from 'node:crypto';
import { newId } from '@cairn/kernel';
import type { OpenTransaction } from '../queue/emit.js';
import { canonicalJson } from './canonical-json.rules.js';

/** One entry of a practice's chain: what was decided, on which exact text. */
export interface RecordEntry {
  /** `subject.what-happened`, such as `deployment.change-set-decided`. */
  readonly kind: string;
  /** Kept for good: ids, exact texts, hashes. Nothing here that a person may ask to be erased. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Erasable on request, while its hash stays in the chain: names, addresses, IP, agent. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** The client it is about; readers limited to other clients do not see it. */
  readonly clientId?: string;
}

export interface RecordRef {
  readonly id: string;
  readonly seq: number;
  /** SHA-256 in hex; the entry's place in the chain. */
  readonly hash: string;
}

/** Appends to the practice's chain in one statement; writers of the same practice wait for each other until their commit. */
export async function appendRecord(tx: OpenTransaction, entry: RecordEntry): Promise<RecordRef> {
  const id = newId();
  // Without the salt, whoever has the hash could try all addresses until one fits, also after the erasure.
  const payload = entry.payload && canonicalJson({ ...entry.payload, salt: randomBytes(16).toString('hex') });
  const [written] = await tx.rows<{ seq: number | string; hash: string }>(
    `select seq, hash from append_record(of_practice_id => $1, new_id => $2, of_kind => $3, of_client_id => $4, moment => $5, words => $6, personal => $7)`,
    [id, entry.kind, entry.clientId ?? null, tx.now(), canonicalJson(entry.body), payload ?? null],
  );
  if (!written) throw new Error('The record was not written');
  return { id, seq: Number(written.seq), hash: written.hash };
}
