import { createHash } from 'node:crypto';
import { instant, newId, ok, type Instant, type Result } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { keptKind, keptName, mediaTypes } from './file-kind.rules.js';

/** What a file belongs to; that decides who may fetch it. */
export type FileOwner = { readonly kind: 'ROUND' | 'APPLICATION'; readonly id: string };

export interface NewFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Null where an applicant who is no person of the practice sends it. */
  readonly uploadedBy: string | null;
}

export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly uploadedAt: Instant;
}

/** JSON list of FileFacts of the owner whose id `owner` names in the statement; without the bytes. */
export const filesJson = (kind: FileOwner['kind'], owner: string): string =>
  `(select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'uploadedAt', instant_text(f.uploaded_at)) order by f.uploaded_at, f.id), '[]')
    from certification_file f where f.practice_id = $1 and f.owner_kind = '${kind}' and f.owner_id = ${owner})`;

/** Keeps a file of the allowed kinds; the caller has decided that its owner takes one. */
export async function keepFile(tx: Tx, owner: FileOwner, file: NewFile): Promise<Result<{ fileId: string }>> {
  const kind = keptKind(file.bytes);
  if (!kind.ok) return kind;
  const name = keptName(file.name, kind.value);
  if (!name.ok) return name;
  const fileId = newId();
  await tx.rows(
    `insert into certification_file (practice_id, id, owner_kind, owner_id, name, media_type, size, sha256, uploaded_by, uploaded_at, bytes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[fileId, owner.kind, owner.id, name.value, mediaTypes[kind.value], file.bytes.length],
      ...[createHash('sha256').update(file.bytes).digest('hex'), file.uploadedBy, instant(tx.now()), file.bytes],
    ],
  );
  return ok({ fileId });
}

/** Whose it is, without its bytes. */
export const ownerOfFile = (tx: Tx, fileId: string): Promise<{ kind: FileOwner['kind']; id: string } | undefined> =>
  tx.row(`select owner_kind as kind, owner_id as id from certification_file where practice_id = $1 and id = $2`, [fileId]);

export interface KeptFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export const fileBytes = (tx: Tx, fileId: string): Promise<KeptFile | undefined> =>
  tx.row(`select name, media_type as "mediaType", bytes from certification_file where practice_id = $1 and id = $2`, [fileId]);

export async function dropFile(tx: Tx, fileId: string): Promise<void> {
  await tx.rows(`delete from certification_file where practice_id = $1 and id = $2`, [fileId]);
}
