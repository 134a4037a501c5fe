import { isUuid } from '@cairn/kernel';
import { z } from 'zod';

const longest = 100_000;
const form = z.looseObject({
  id: z.string().startsWith('urn:uuid:'),
  issuer: z.looseObject({ id: z.string() }),
  proof: z.looseObject({ verificationMethod: z.string() }),
});

export interface SignedFile {
  readonly credential: object;
  readonly certificateId: string;
  readonly practiceId: string;
}

/** What a pasted file claims to be; undefined for anything that cannot be a certificate. Nothing in it is believed yet. */
export function readSignedFile(text: string): SignedFile | undefined {
  if (text.length > longest) return undefined;
  const read = form.safeParse(parsed(text));
  if (!read.success) return undefined;
  const certificateId = read.data.id.slice('urn:uuid:'.length);
  const practiceId = /^did:web:[\w.%-]+:p:([0-9a-f-]{36})$/.exec(read.data.issuer.id)?.[1] ?? '';
  // One that names another issuer is readable and not ours; ids of nobody say so.
  return { credential: read.data, certificateId: isUuid(certificateId) ? certificateId : nobody, practiceId: isUuid(practiceId) ? practiceId : nobody };
}

const nobody = '00000000-0000-4000-8000-000000000000';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}
