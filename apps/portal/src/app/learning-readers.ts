import type { Role } from '../graphql/graphql.js';
import { useViewer } from './session.js';

const writers: readonly Role[] = ['OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'];
const readers: readonly Role[] = [...writers, 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER'];

/** Whether this person writes learnings: shows the ways there; what is allowed, the server says. */
export const useWritesLearnings = (): boolean => useViewer().roles.some(({ role }) => writers.includes(role));

/** Whether this person reads what goes to the network, and so reads and writes tips. */
export const useReadsTips = (): boolean => useViewer().roles.some(({ role }) => readers.includes(role));
