import { isUuid } from '@cairn/kernel';
import { z } from 'zod';

const longest = 100_000;
const form = z.looseObject({
  id: z.string(),
  issuer: z.union([z.string().transform((id) => ({ id, name: undefined })), z.looseObject({ id: z.string(), name: z.string().optional().catch(undefined) })]),
  proof: z.looseObject({ verificationMethod: z.string() }),
});

export interface SignedFile {
  readonly credential: object;
  readonly certificateId: string;
  readonly practiceId: string;
  /** Who it says issued it, to be named and not believed. */
  readonly issuer: string;
}

/** What a pasted file claims to be; undefined for anything that cannot be a certificate. Nothing in it is believed yet. */
export function readSignedFile(text: string): SignedFile | undefined {
  if (text.length > longest) return undefined;
  const elsewhere = issuerOfToken(text.trim());
  // We sign files, not tokens: whatever comes as one is somebody else's.
  if (elsewhere !== undefined) return { credential: {}, certificateId: nobody, practiceId: nobody, issuer: elsewhere };
  const raw = parsed(text);
  const read = form.safeParse(raw);
  if (!read.success || typeof raw !== 'object' || raw === null) return undefined;
  const certificateId = read.data.id.replace(/^urn:uuid:/u, '');
  const practiceId = /^did:web:[\w.%-]+:p:([0-9a-f-]{36})$/.exec(read.data.issuer.id)?.[1] ?? '';
  // One that names another issuer is readable and not ours; ids of nobody say so.
  const issuer = (read.data.issuer.name ?? read.data.issuer.id).slice(0, 120);
  return { credential: raw, issuer, certificateId: isUuid(certificateId) ? certificateId : nobody, practiceId: isUuid(practiceId) ? practiceId : nobody };
}

const nobody = '00000000-0000-4000-8000-000000000000';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

/** Others put a credential into a signed token. Undefined for what is no token. */
function issuerOfToken(text: string): string | undefined {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]+$/u.exec(text) ?? [];
  const read = payload === undefined ? undefined : tokenForm.safeParse(parsed(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!read?.success) return undefined;
  const { iss, issuer, vc } = read.data;
  const named = issuer ?? vc?.issuer ?? iss;
  return (typeof named === 'string' ? named : (named?.name ?? named?.id ?? 'somebody else')).slice(0, 120);
}

const named = z.union([z.string(), z.looseObject({ id: z.string().optional(), name: z.string().optional() })]).optional();
const tokenForm = z.looseObject({ iss: z.string().optional(), issuer: named, vc: z.looseObject({ issuer: named }).optional() });
