export { clientRoles, isClientRole, practiceRoles, type ClientRole, type PracticeRole, type Role } from './viewer/roles.js';
export { Viewer, type Coaching, type CoachingPart, type HeldRole, type ViewerFacts } from './viewer/viewer.js';
