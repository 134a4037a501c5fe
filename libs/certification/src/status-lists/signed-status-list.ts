import { createHash } from 'node:crypto';
import { instant } from '@cairn/kernel';
import { Lru, type Tx } from '@cairn/platform';
import type { CertificationOptions } from '../certification.options.js';
import { statusListUrl } from '../credentials/credential.rules.js';
import { signCredential } from '../credentials/sign-credential.js';
import { activeSigningKey } from '../keys/signing-keys.js';

/** Signed lists by what they say, so that asking often does not sign often. */
const signed = new Lru<string, string>(200);

/**
 * The list of revoked places, signed by the practice's key of today; undefined where there is no such list. Revoked are certificates that were revoked and those
 * replaced because something in them was wrong; one that was renewed just ends on its day.
 */
export async function signedStatusList(tx: Tx, options: CertificationOptions, number: number): Promise<string | undefined> {
  const list = await tx.row<{ length: number; revoked: number[] }>(
    `select l.length, (select coalesce(json_agg(c.status_index order by c.status_index), '[]') from certificate c left join certificate n on n.practice_id = $1 and n.id = c.superseded_by
              where c.practice_id = $1 and c.status_list_id = l.id and (c.status = 'REVOKED' or n.requirement_set like 'replacement:%')) as revoked
     from status_list l where l.practice_id = $1 and l.number = $2`,
    [number],
  );
  const key = await activeSigningKey(tx, options);
  if (!list || !key) return undefined;
  const id = statusListUrl(options.publicUrl, tx.practiceId, number);
  const content = createHash('sha256')
    .update(JSON.stringify([id, key.number, key.publicKey, list]))
    .digest('hex');
  const known = signed.get(content);
  if (known) return known;
  const { createList, createCredential } = await import('@digitalbazaar/vc-bitstring-status-list');
  const bits = await createList({ length: list.length });
  for (const index of list.revoked) bits.setStatus(index, true);
  const credential = await createCredential({ id, list: bits, statusPurpose: 'revocation' });
  const validFrom = `${instant(tx.now()).slice(0, 19)}Z`;
  const text = JSON.stringify(await signCredential({ ...credential, issuer: key.did, validFrom }, key, tx.now()), null, 2);
  signed.set(content, text);
  return text;
}
