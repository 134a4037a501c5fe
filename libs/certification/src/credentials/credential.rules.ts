import { addDays, atWallTime, type Day, type Instant } from '@cairn/kernel';
import { didOf } from '../keys/did.rules.js';

/** Everything a credential tells, decided before it is signed. */
export interface CertifiedFacts {
  readonly publicUrl: string;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly certificateId: string;
  readonly number: string;
  readonly holderName: string;
  /** Salted, never the address itself: `sha256$…` over address and salt. */
  readonly mailHash: string;
  readonly mailSalt: string;
  readonly subjectId: string;
  readonly programmeVersionId: string;
  readonly title: string;
  readonly summary: string;
  readonly criteria: string;
  /** What was met, in words. */
  readonly requirements: readonly string[];
  readonly issuedAt: Instant;
  readonly validUntil: Day;
  readonly statusList: number;
  readonly statusIndex: number;
}

/** The last second of the last day on which it is valid, where the practice is. */
export const validUntilMoment = (validUntil: Day, timeZone: string): string =>
  wholeSecond(new Date(Date.parse(atWallTime(addDays(validUntil, 1), '00:00', timeZone)) - 1000));

const wholeSecond = (at: Date | string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export const practiceUrl = (publicUrl: string, practiceId: string): string => `${publicUrl}/p/${practiceId}`;
export const statusListUrl = (publicUrl: string, practiceId: string, list: number): string => `${practiceUrl(publicUrl, practiceId)}/status/${list}`;
export const criteriaUrl = (publicUrl: string, practiceId: string, programmeVersionId: string): string =>
  `${practiceUrl(publicUrl, practiceId)}/criteria/${programmeVersionId}`;

export const credentialContexts = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] as const;

/** An Open Badges 3.0 credential of a certificate, not yet signed. */
export function credentialOf(facts: CertifiedFacts) {
  const { publicUrl, practiceId } = facts;
  const statusListCredential = statusListUrl(publicUrl, practiceId, facts.statusList);
  const criteria = criteriaUrl(publicUrl, practiceId, facts.programmeVersionId);
  return {
    '@context': [...credentialContexts],
    id: `urn:uuid:${facts.certificateId}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: facts.title,
    issuer: { id: didOf(publicUrl, practiceId), type: ['Profile'], name: facts.practiceName, url: publicUrl },
    validFrom: wholeSecond(facts.issuedAt),
    validUntil: validUntilMoment(facts.validUntil, facts.timeZone),
    credentialSubject: {
      id: `urn:uuid:${facts.subjectId}`,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: true, identityHash: facts.mailHash, identityType: 'emailAddress', salt: facts.mailSalt },
        { type: 'IdentityObject', hashed: false, identityHash: facts.holderName, identityType: 'name' },
      ],
      achievement: {
        id: criteria,
        type: ['Achievement'],
        achievementType: 'Certification',
        name: facts.title,
        description: facts.summary || facts.title,
        criteria: { id: criteria, narrative: [facts.criteria, ...facts.requirements.map((one) => `- ${one}`)].filter(Boolean).join('\n') },
      },
      licenseNumber: facts.number,
    },
    credentialStatus: {
      id: `${statusListCredential}#${facts.statusIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(facts.statusIndex),
      statusListCredential,
    },
  };
}
