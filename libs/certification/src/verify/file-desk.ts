import { Inject, Injectable } from '@nestjs/common';
import { CertificateDesk, findingOf } from './certificate-desk.js';
import { changedParts } from './changed-parts.rules.js';
import type { FileFinding } from './file.pages.js';
import { readSignedFile } from './signed-file.js';
import type { Shown } from './verify.pages.js';

/** Checks a file that somebody brought: the same answer as its number gives, or what is wrong with it. Reads only. */
@Injectable()
export class FileDesk {
  constructor(@Inject(CertificateDesk) private readonly desk: CertificateDesk) {}

  async shown(text: string): Promise<{ readonly certificate: Shown } | { readonly finding: FileFinding }> {
    const read = readSignedFile(text);
    if (read === undefined) return { finding: { kind: 'UNREADABLE' } };
    const found = await this.desk.byId(read.practiceId, read.certificateId);
    if (!found) return { finding: { kind: 'FOREIGN', issuer: read.issuer } };
    const finding = await findingOf(read.credential, read.practiceId, found.keys);
    const isPrivate = found.certificate.visibility === 'PRIVATE';
    if (finding === 'FOREIGN') return { finding: { kind: 'FOREIGN', issuer: read.issuer } };
    // Which part differs would let somebody guess at a private one until nothing does.
    if (finding === 'CHANGED')
      return { finding: { kind: 'CHANGED', parts: isPrivate ? [] : changedParts(read.credential, JSON.parse(found.credential) as object) } };
    // Whoever has the file has what it says; files and number of a private one are still its holder's to give.
    return { certificate: { ...(await this.desk.shown(found)), shownBy: isPrivate ? 'file' : undefined } };
  }
}
