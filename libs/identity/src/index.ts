export { clientRoles, isClientRole, practiceRoles, type ClientRole, type PracticeRole, type Role } from './viewer/roles.js';
export { Viewer, type Coaching, type CoachingPart, type HeldRole, type ViewerFacts } from './viewer/viewer.js';
export { personInvited, personJoined, practiceStarted, roleEnded, roleGranted } from './identity.events.js';
export { endRole, endRolesAt } from './people/end-role.js';
export { findOrAddPerson, type NewPerson } from './people/find-or-add-person.js';
export { grantRole, type RoleOf } from './people/grant-role.js';
export { invitationDays, invitePerson, withdrawInvitations } from './people/invite-person.js';
export { People, people, type PersonFacts, type RoleFacts } from './people/people.js';
export { mailAddress, maskedAddress, nameOf } from './people/person.rules.js';
