import { dayIn, type Day, type Instant } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import { numberWords } from './certificate-number.rules.js';
import { standingOf, type CertificateStanding, type CertificateStatus, type CertificateVisibility } from './certificate.rules.js';
import type { DrawnCertificate } from '../drawing/drawn-certificate.js';
import type { PublishedKey } from '../keys/did.rules.js';
import { declaredJson } from '../renewal/declared.js';
import type { Declared } from '../renewal/renewal.rules.js';

/** A certificate with everything that its page, its files and its acts are made of. */
export interface CertificateFacts {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly traineeId: string;
  readonly personId: string;
  readonly mentorId: string | null;
  readonly programmeId: string;
  readonly programmeVersionId: string;
  readonly holderName: string;
  readonly title: string;
  readonly summary: string;
  readonly criteria: string;
  readonly practiceName: string;
  readonly issuerName: string;
  readonly requirements: readonly string[];
  readonly timeZone: string;
  readonly issuedAt: Instant;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly status: CertificateStatus;
  readonly endedAt: Instant | null;
  readonly endedBecause: string | null;
  readonly becausePublic: boolean;
  readonly appealNote: string | null;
  readonly visibility: CertificateVisibility;
  /** The programme's rules as stored. */
  readonly rules: unknown;
  /** Of its holder, for the renewal. */
  readonly declared: readonly Declared[];
  readonly supersededBy: { readonly number: string; readonly visibility: CertificateVisibility } | null;
  readonly key: { readonly number: number; readonly status: PublishedKey['status']; readonly endedAt: Instant | null; readonly endedBecause: string | null };
}

/** JSON of certificate `c`; its text is left out, it is only needed to be checked or handed out. */
export const certificateJson = `json_build_object(
  'id', c.id, 'version', c.version, 'number', c.number, 'traineeId', c.trainee_id, 'personId', c.person_id,
  'mentorId', (select t.mentor_id from trainee t where t.practice_id = $1 and t.id = c.trainee_id),
  'programmeId', c.programme_id, 'programmeVersionId', c.programme_version_id, 'holderName', c.holder_name, 'title', c.title,
  'summary', (select v.summary from programme_version v where v.practice_id = $1 and v.id = c.programme_version_id),
  'criteria', (select v.criteria from programme_version v where v.practice_id = $1 and v.id = c.programme_version_id),
  'rules', (select v.rules from programme_version v where v.practice_id = $1 and v.id = c.programme_version_id), 'declared', ${declaredJson},
  'practiceName', c.practice_name, 'issuerName', c.issuer_name, 'requirements', c.requirements, 'timeZone', c.time_zone,
  'issuedAt', instant_text(c.issued_at), 'issuedOn', c.issued_on, 'validUntil', c.valid_until, 'status', c.status,
  'endedAt', case when c.ended_at is null then null else instant_text(c.ended_at) end, 'endedBecause', c.ended_because, 'becausePublic', c.because_public,
  'appealNote', c.appeal_note, 'visibility', c.visibility,
  'supersededBy', (select json_build_object('number', n.number, 'visibility', n.visibility) from certificate n where n.practice_id = $1 and n.id = c.superseded_by),
  'key', (select json_build_object('number', k.number, 'status', k.status, 'endedAt', case when k.ended_at is null then null else instant_text(k.ended_at) end, 'endedBecause', k.ended_because)
          from signing_key k where k.practice_id = $1 and k.id = c.signing_key_id))`;

/** Undefined where there is none. */
export async function certificateById(tx: Tx, id: string): Promise<CertificateFacts | undefined> {
  const found = await tx.row<{ certificate: CertificateFacts }>(
    `select ${certificateJson} as certificate from certificate c where c.practice_id = $1 and c.id = $2`,
    [id],
  );
  return found?.certificate;
}

export const standingNow = (of: CertificateFacts, now: Date): CertificateStanding => standingOf(of, of.key.status, dayIn(of.timeZone, now));

export const verifyUrlOf = (publicUrl: string, number: string): string => `${publicUrl}/verify/${numberWords(number)}`;

export const drawnOf = (of: CertificateFacts, publicUrl: string): DrawnCertificate => ({ ...of, verifyUrl: verifyUrlOf(publicUrl, of.number) });
