import { addMonths, checkReason, cleanText, ok, oneLine, refusal, typed, type Day, type Gated, type Result } from '@cairn/kernel';

export const certificateStatuses = ['ISSUED', 'REVOKED', 'SUPERSEDED'] as const;
export type CertificateStatus = (typeof certificateStatuses)[number];
export const certificateVisibilities = ['PUBLIC', 'PRIVATE'] as const;
export type CertificateVisibility = (typeof certificateVisibilities)[number];

/** How a certificate stands on a day. KEY_REVOKED: nothing is wrong with its holder, but its signature proves nothing any more. */
export const certificateStandings = ['VALID', 'EXPIRED', 'REVOKED', 'SUPERSEDED', 'KEY_REVOKED'] as const;
export type CertificateStanding = (typeof certificateStandings)[number];

/** What a person decided counts before what time does: revoked, then replaced, then the key, then the last day. */
export function standingOf(
  certificate: { readonly status: CertificateStatus; readonly validUntil: Day },
  keyStatus: 'ACTIVE' | 'RETIRED' | 'REVOKED',
  today: Day,
): CertificateStanding {
  if (certificate.status !== 'ISSUED') return certificate.status;
  if (keyStatus === 'REVOKED') return 'KEY_REVOKED';
  return today > certificate.validUntil ? 'EXPIRED' : 'VALID';
}

/** Valid to the same day some months on; the last of the month where there is none. */
export const validUntilOf = (issuedOn: Day, months: number): Day => addMonths(issuedOn, months);

export interface ToCertify {
  readonly status: 'ENROLLED' | 'CERTIFIED' | 'WITHDRAWN' | 'DEFERRED';
  readonly cohortCancelled: boolean;
  readonly requirements: readonly { readonly words: string; readonly met: boolean; readonly left: readonly string[] }[];
  readonly allMet: boolean;
  readonly numberOfThis: string | undefined;
}

/** A certificate is issued once, to somebody of the cohort, when every requirement of the programme holds. */
export function issueCertificate(of: ToCertify, asked: { readonly holderName: string }): Result<{ holderName: string }> {
  if (of.numberOfThis !== undefined) return refusal('CERTIFICATE_EXISTS', `This was certified already, with certificate ${of.numberOfThis}.`);
  if (of.status === 'WITHDRAWN' || of.status === 'DEFERRED' || of.cohortCancelled)
    return refusal('CERTIFICATE_NOT_ENROLLED', 'Only somebody who is in this cohort can be certified in it.');
  const gate = requirementsGate(of);
  if (gate !== undefined) return { ok: false, error: { code: gate.code, message: gate.headline, gate } };
  const name = nameOnCertificate(asked.holderName);
  return name.ok ? ok({ holderName: name.value }) : name;
}

/** A certificate carries the name that its holder goes by, on one line. */
export function nameOnCertificate(asked: string): Result<string> {
  const name = oneLine(cleanText(asked));
  if (name === '') return refusal('CERTIFICATE_NAME_MISSING', 'Say which name the certificate carries.', 'holderName');
  return [...name].length > 120 ? refusal('CERTIFICATE_NAME_LONG', 'A name on a certificate has at most 120 characters.', 'holderName') : ok(name);
}

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** Once everything holds, nobody counts against what was asked for: `8 of 8 modules passed` is on a certificate `8 modules passed`. */
export const whatItTook = (requirement: string): string => requirement.replace(/^(\d+) of \1 /, '$1 ');

/** What still stands between somebody and their certificate; undefined when nothing does. */
export function requirementsGate(of: Pick<ToCertify, 'requirements' | 'allMet'>): Gated | undefined {
  if (of.allMet) return undefined;
  const open = of.requirements.filter((one) => !one.met);
  const steps = open.flatMap((one) => (one.left.length > 0 ? one.left : [one.words]));
  const count = counts[steps.length] ?? String(steps.length);
  return {
    code: 'CERTIFICATE_REQUIREMENTS',
    headline:
      steps.length === 0
        ? 'The certificate is issued when every requirement holds'
        : `${count} ${steps.length === 1 ? 'step' : 'steps'} to go before the certificate`,
    done: of.requirements.length - open.length,
    total: of.requirements.length,
    left: steps.map((text) => ({ text })),
    meanwhile: [],
    overrideBy: [],
    canOverride: false,
  };
}

/** A revocation says why, and how to object; whether strangers read the reason is a decision of its own. */
export function revokeCertificate(
  certificate: { readonly status: CertificateStatus },
  asked: { readonly reason: string; readonly appealNote: string; readonly reasonPublic: boolean },
): Result<{ reason: string; appealNote: string; reasonPublic: boolean }> {
  if (certificate.status === 'REVOKED') return refusal('CERTIFICATE_REVOKED', 'This certificate is revoked already.');
  if (certificate.status === 'SUPERSEDED') return refusal('CERTIFICATE_SUPERSEDED', 'A newer certificate took the place of this one. Revoke the newer one.');
  const reason = checkReason(asked.reason, { field: 'reason', code: 'REVOCATION_REASON', what: 'The reason' });
  if (!reason.ok) return reason;
  const appealNote = typed(asked.appealNote, 'appealNote', 'The note on objecting');
  return appealNote.ok ? ok({ reason: reason.value, appealNote: appealNote.value, reasonPublic: asked.reasonPublic }) : appealNote;
}
