import { dayIn } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction } from '@cairn/platform';
import { renewalActs, renewalView } from '../renewal/renewal.view.js';
import { addToProfileUrl } from './add-to-profile.rules.js';
import { numberWords } from './certificate-number.rules.js';
import { standingNow, verifyUrlOf, type CertificateFacts } from './certificate.facts.js';
import { canCertify, canShowCertificate } from './certificate.policy.js';
import type { Certificate } from './certificate.types.js';

/** A certificate with what this reader can do about it. */
export function certificateView(of: CertificateFacts, viewer: Viewer, at: { readonly publicUrl: string; readonly now: Date }): Certificate {
  const verifyUrl = verifyUrlOf(at.publicUrl, of.number);
  return {
    ...{ id: of.id, number: numberWords(of.number), traineeId: of.traineeId, holderName: of.holderName, title: of.title, practiceName: of.practiceName },
    ...{ issuerName: of.issuerName, requirements: of.requirements, issuedOn: of.issuedOn, validUntil: of.validUntil, standing: standingNow(of, at.now) },
    ...{ endedAt: of.endedAt, endedBecause: of.endedBecause, becausePublic: of.becausePublic, appealNote: of.appealNote || null },
    ...{ supersededByNumber: of.supersededBy ? numberWords(of.supersededBy.number) : null, visibility: of.visibility, verifyUrl, version: of.version },
    addToProfileUrl: addToProfileUrl({ ...of, number: numberWords(of.number), verifyUrl }),
    renewal: of.status === 'ISSUED' ? renewalView(of, dayIn(of.timeZone, at.now)) : null,
    availableActions: actionsOn(of, viewer, at.now),
  };
}

function actionsOn(of: CertificateFacts, viewer: Viewer, now: Date): AvailableAction[] {
  const act = (action: string, label: string, possible: boolean): AvailableAction[] => (possible ? [availableAction(action, { allowed: label })] : []);
  const [directs, holds] = [canCertify(viewer, of), canShowCertificate(viewer, of)];
  const issued = of.status === 'ISSUED';
  const isPrivate = of.visibility === 'PRIVATE';
  return [
    ...act('setCertificateVisibility', isPrivate ? 'Make public' : 'Make private', holds),
    ...act('showCertificateOnce', 'Let somebody look once', holds && isPrivate),
    ...act('addToProfile', 'Add to profile', holds && !isPrivate && issued && dayIn(of.timeZone, now) <= of.validUntil),
    ...(issued ? renewalActs(of, { holds, directs }, dayIn(of.timeZone, now)) : []),
    ...act('replaceCertificate', 'Replace', directs && of.status !== 'SUPERSEDED'),
    ...act('revokeCertificate', 'Revoke', directs && issued),
  ];
}
