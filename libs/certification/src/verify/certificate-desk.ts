import { Inject, Injectable } from '@nestjs/common';
import { Db, INSTALLATION, systemScope } from '@cairn/platform';
import { readNumber } from '../certificates/certificate-number.rules.js';
import { certificateJson, drawnOf, standingNow, type CertificateFacts } from '../certificates/certificate.facts.js';
import { noPaperWords } from '../certificates/no-paper.rules.js';
import type { CertificateStanding } from '../certificates/certificate.rules.js';
import { CertificationOptions } from '../certification.options.js';
import { checkSignature, type SignatureFinding } from '../credentials/check-credential.js';
import { onPaper } from '../drawing/on-paper.js';
import { publishedKeys } from '../keys/signing-keys.js';
import type { PublishedKey } from '../keys/did.rules.js';

export interface FoundCertificate {
  readonly practiceId: string;
  readonly certificate: CertificateFacts;
  /** The signed file as it was issued. */
  readonly credential: string;
  readonly keys: readonly PublishedKey[];
}

/** How a certificate stands, with what its signature says at this moment. CHANGED: what is stored is not what was signed. */
export type CheckedStanding = CertificateStanding | 'CHANGED';

export interface Checked {
  readonly standing: CheckedStanding;
  readonly checkedAt: Date;
  /** Where anybody checks it again. */
  readonly verifyUrl: string;
  /** Why there is no paper and no badge of it, in words; null where there are. */
  readonly noPaper: string | null;
}

/** Whether it still proves what it says, or did until its last day: only then are there a paper and a badge of it. */
export const isProof = (standing: CheckedStanding): boolean => standing === 'VALID' || standing === 'EXPIRED';

/** Finds certificates for people who have only a number or a file, whichever practice they are of. Reads only. */
@Injectable()
export class CertificateDesk {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(CertificationOptions) private readonly options: CertificationOptions,
  ) {}

  /** Undefined for what is no number, and for a number that nobody has. */
  async byNumber(typed: string): Promise<FoundCertificate | undefined> {
    const number = readNumber(typed);
    return number === undefined
      ? undefined
      : this.find(`select f.practice_id as "practiceId", f.id from find_certificate($2) f where $1::uuid is not null and f.practice_id is not null`, number);
  }

  async byId(practiceId: string, id: string): Promise<FoundCertificate | undefined> {
    return this.db.read(systemScope(practiceId), async (tx) => {
      const found = await tx.row<{ certificate: CertificateFacts; credential: string }>(
        `select ${certificateJson} as certificate, c.credential from certificate c where c.practice_id = $1 and c.id = $2`,
        [id],
      );
      return found && { practiceId, ...found, keys: await publishedKeys(tx) };
    });
  }

  /** Checks the stored file as a stranger would: signature, then what became of it. */
  async check(of: FoundCertificate, now = this.db.now()): Promise<CheckedStanding> {
    const finding = await findingOf(JSON.parse(of.credential) as object, of.practiceId, of.keys);
    return finding === 'GOOD' || finding === 'KEY_REVOKED' ? standingNow(of.certificate, now) : 'CHANGED';
  }

  /** Checked at this moment, with what a page says about the check. */
  async shown(of: FoundCertificate): Promise<FoundCertificate & Checked> {
    const checkedAt = this.db.now();
    const drawn = drawnOf(of.certificate, this.options.publicUrl);
    const set = await onPaper(drawn);
    const noPaper = 'lacks' in set ? noPaperWords({ ...drawn, lacks: set.lacks }, 'stranger') : null;
    return { ...of, standing: await this.check(of, checkedAt), checkedAt, verifyUrl: drawn.verifyUrl, noPaper };
  }

  private async find(statement: string, value: unknown): Promise<FoundCertificate | undefined> {
    // The practice is known only afterwards, so the statement asks the one function that may look everywhere.
    const place = await this.db.read(systemScope(INSTALLATION), (tx) => tx.row<{ practiceId: string; id: string }>(statement, [value]));
    return place && this.byId(place.practiceId, place.id);
  }
}

/** The file's own issuer is asked, as long as it is this practice: an installation that moved to another address still knows what it signed before. */
export function findingOf(credential: object, practiceId: string, keys: readonly PublishedKey[]): Promise<SignatureFinding> {
  const { issuer } = credential as { issuer?: { id?: unknown } };
  const did = typeof issuer?.id === 'string' && issuer.id.startsWith('did:web:') && issuer.id.endsWith(`:p:${practiceId}`) ? issuer.id : '';
  return checkSignature(credential, did, keys);
}
