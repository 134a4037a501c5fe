import { Viewer, type Coaching, type HeldRole } from '@cairn/identity';

/** A client with two engagements, and a stranger beside it. */
export const here = { id: 'e1', clientId: 'c1' };
export const besides = { id: 'e2', clientId: 'c1' };
export const elsewhere = { id: 'e9', clientId: 'c9' };

const viewer = (personId: string, roles: HeldRole[], coaching: Coaching[] = []): Viewer =>
  new Viewer({
    practiceId: 'p',
    accountId: personId,
    personId,
    sessionId: personId,
    name: personId,
    email: `${personId}@x.org`,
    timeZone: 'UTC',
    language: 'en',
    isSample: false,
    roles,
    coaching,
  });

const coach = (name: string, part: Coaching['part'], of = here): Viewer =>
  viewer(name, [{ role: 'COACH' }], [{ engagementId: of.id, clientId: of.clientId, part }]);
const ofClient = (name: string, ...roles: Exclude<HeldRole['role'], 'OWNER' | 'COACH'>[]): Viewer =>
  viewer(
    name,
    roles.map((role) => ({ role, clientId: here.clientId })),
  );

/** Everybody who may ask something about an engagement; for policy specs. */
export const viewers = {
  owner: viewer('owner', [{ role: 'OWNER' }]),
  lead: coach('lead', 'LEAD'),
  coCoach: coach('coCoach', 'CO_COACH'),
  shadow: coach('shadow', 'SHADOW'),
  coachBesides: coach('coachBesides', 'LEAD', besides),
  coachElsewhere: coach('coachElsewhere', 'LEAD', elsewhere),
  idleCoach: viewer('idleCoach', [{ role: 'COACH' }]),
  clientLead: ofClient('clientLead', 'CLIENT_LEAD'),
  sponsor: ofClient('sponsor', 'SPONSOR'),
  hrLead: ofClient('hrLead', 'HR_LEAD'),
  coordinator: ofClient('coordinator', 'COORDINATOR'),
  internalCoach: ofClient('internalCoach', 'INTERNAL_COACH'),
  author: ofClient('author', 'AUTHOR', 'TEAM_LEAD'),
  trainee: viewer('trainee', [{ role: 'TRAINEE' }]),
  nobody: viewer('nobody', []),
} as const;
export type ViewerName = keyof typeof viewers;

/** The names of those whom a policy allows. */
export const allowed = (policy: (one: Viewer) => boolean): ViewerName[] => (Object.keys(viewers) as ViewerName[]).filter((name) => policy(viewers[name]));
