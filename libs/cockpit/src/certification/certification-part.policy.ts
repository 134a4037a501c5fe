import type { Viewer } from '@cairn/identity';
import type { CertificationPart } from './certification.facts.js';

/** What of certification a person may have to do something about, by their roles alone. */
export const certificationPart = (viewer: Viewer): CertificationPart => ({
  directs: viewer.is('OWNER', 'CERTIFICATION_DIRECTOR'),
  assesses: viewer.is('ASSESSOR'),
  accompanies: viewer.is('COACH', 'MENTOR', 'ASSESSOR', 'CERTIFIED_COACH'),
  learns: viewer.is('TRAINEE'),
  holds: viewer.is('CERTIFIED_COACH', 'NETWORK_MEMBER', 'TRAINEE'),
});
