import type { Role } from '../graphql/graphql.js';

export interface NavigationItem {
  readonly label: string;
  readonly to: string;
  /** The second key after `g`. */
  readonly key?: string;
  /** Where addresses of pages begin that one comes to from there. */
  readonly holds?: readonly string[];
}
export interface NavigationGroup {
  readonly label?: string;
  readonly items: readonly NavigationItem[];
}
export interface Navigation {
  /** People of the practice have a rail; people of a client a bar on top. */
  readonly frame: 'rail' | 'top';
  readonly main: readonly NavigationItem[];
  readonly groups: readonly NavigationGroup[];
  readonly settings: readonly NavigationItem[];
  readonly landsOn: string;
}
export interface Person {
  readonly roles: readonly { readonly role: Role }[];
  readonly clients: readonly { readonly id: string; readonly slug: string }[];
  /** Facilitates a cohort or mentors somebody, by whatever role. */
  readonly accompaniesTrainees?: boolean;
}

const practiceRoles: readonly Role[] = [
  'OWNER',
  'COACH',
  'CERTIFICATION_DIRECTOR',
  'ASSESSOR',
  'MENTOR',
  'TRAINEE',
  'CERTIFIED_COACH',
  'NETWORK_MEMBER',
  'INTERNAL_COACH',
];
const item = (label: string, to: string, key?: string): NavigationItem => (key === undefined ? { label, to } : { label, to, key });
const holding = (place: NavigationItem, ...holds: readonly string[]): NavigationItem => ({ ...place, holds });

const today = item('Today', '/today', 't');
const desk = [today, item('Lineup', '/lineup', 'l'), item('Clients', '/clients', 'c'), item('Learnings', '/learnings', 'n'), item('Library', '/library', 'b')];
const ownWork = [item('My OKRs', '/my-okrs', 'o'), item('Check-in', '/check-in', 'k')];
const certification = [
  item('Applications', '/cert-admin/applications'),
  holding(item('Cohorts', '/cert-admin/cohorts'), '/cert-admin/trainees/', '/cert-admin/evidence/'),
  holding(item('Reviews', '/cert-admin/reviews'), '/cert-admin/observed/'),
  holding(item('Modules', '/cert-admin/modules'), '/cert-admin/banks/'),
  item('Certificates', '/cert-admin/certificates'),
];
/** Of whoever directs and does not coach: five places with Today, and the rest below. */
const rarely = certification.filter(({ label }) => label === 'Modules');
const directing = certification.filter((place) => !rarely.includes(place));
/** Of mentors and assessors: what waits for their answer, and those they accompany. */
const teaching = ['Reviews', 'Cohorts'].flatMap((label) => certification.filter((place) => place.label === label));
const path = [
  holding(item('Path', '/cert/path', 'p'), '/cert/items/', '/cert/peer/', '/cert/observed/'),
  item('Assignments', '/cert/assignments'),
  item('Cohort', '/cert/cohort'),
  item('Evidence', '/cert/evidence'),
  item('Hours', '/cert/hours'),
  item('Certificate', '/cert/certificate'),
];
/** Everybody of the practice finds its certified coaches; an internal coach is of the client. */
const network = [item('Certified coaches', '/network')];
const networkRoles: readonly Role[] = practiceRoles.filter((role) => role !== 'INTERNAL_COACH');
const practice = [item('Overview', '/practice'), item('Coaches', '/practice/coaches'), item('What clients choose', '/practice/choices')];

const programme = (slug: string) =>
  [item('Programme', `/c/${slug}`), item('Deployment plan', `/c/${slug}/plan`), item('OKRs', `/c/${slug}/okrs`), item('People', `/c/${slug}/people`)] as const;

/** Whoever runs the programme: the programme first, what is their own work beside it, and at last what they seldom need. */
function ofLeads(slug: string, runs: boolean, own: readonly NavigationItem[], myTraining: NavigationItem): readonly NavigationItem[] {
  const [home, plan, okrs, people] = programme(slug);
  const training = runs ? [item('Training', `/c/${slug}/training`)] : [];
  const first = own.length > 0 ? [...training, ...own.slice(0, 1), people] : [people, ...training];
  // Whoever sees everybody's training finds their own from there.
  return [home, plan, okrs, ...first, ...own.slice(1), ...(own.length > 0 || !runs ? [myTraining] : [])];
}

/** Whoever writes OKRs has their own work first, then how all of it hangs together; the others read what the client agreed and what its teams work for. */
function ofTeams(slug: string, own: readonly NavigationItem[], myTraining: NavigationItem): readonly NavigationItem[] {
  const [, plan, okrs] = programme(slug);
  return own.length > 0 ? [...own, item('Map', `/c/${slug}/okrs?view=map`), plan, myTraining] : [plan, okrs, myTraining];
}

/** What a person finds in the frame: the union of their roles, grouped; a place that is not built yet is left out. */
export function navigationFor(person: Person, exists: (path: string) => boolean): Navigation {
  const has = (...roles: Role[]): boolean => person.roles.some(({ role }) => roles.includes(role));
  const built = (items: readonly NavigationItem[]): readonly NavigationItem[] => items.filter(({ to }) => exists(to));
  const settings = built([item('Settings', '/settings', 's')]);
  const landing = (wanted: readonly string[], items: readonly NavigationItem[]): string =>
    [...wanted.filter(exists), ...items.map(({ to }) => to)][0] ?? '/settings';

  const slug = person.clients[0]?.slug ?? '';
  const own = has('TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR') ? ownWork : [];
  const myTraining = item('My training', `/c/${slug}/my-training`);

  if (person.roles.some(({ role }) => practiceRoles.includes(role))) {
    const coaches = has('OWNER', 'COACH', 'INTERNAL_COACH');
    const directs = has('CERTIFICATION_DIRECTOR');
    const teaches = has('ASSESSOR', 'MENTOR') || person.accompaniesTrainees === true;
    // Whoever holds a certificate goes on logging hours.
    const held = path.slice(4);
    // The log is for every coach of the practice, on whatever way they are.
    const log = path.filter(({ to }) => to === '/cert/hours');
    const alone = has('TRAINEE')
      ? [today, ...path]
      : teaches
        ? [today, ...teaching, ...(has('CERTIFIED_COACH') ? held : [])]
        : [...(has('CERTIFIED_COACH') ? [today] : []), ...held];
    const isMemberOnly = !coaches && !directs && !teaches && !has('TRAINEE', 'CERTIFIED_COACH');
    // Coaches have learnings on their desk; directors, assessors, mentors, certified coaches and members of the network read them too.
    const reads = !coaches && has('CERTIFICATION_DIRECTOR', 'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER');
    const around = [...network, ...(reads ? [item('Learnings', '/learnings', 'n')] : [])];
    const main = built(coaches ? desk : directs ? [today, ...directing] : isMemberOnly ? around : alone);
    const groups = [
      {
        label: 'Certification',
        items: built([
          // Mentors and assessors read applications as well.
          ...(has('ASSESSOR', 'MENTOR') && !has('OWNER') && !directs ? certification.filter(({ label }) => label === 'Applications') : []),
          ...(has('OWNER') || (coaches && directs) ? certification : directs ? rarely : teaches && (coaches || has('TRAINEE')) ? teaching : []),
          ...(coaches || directs ? (has('TRAINEE') ? path : has('CERTIFIED_COACH') ? held : has('COACH') ? log : []) : []),
        ]),
      },
      { label: 'Network', items: built(has(...networkRoles) && !isMemberOnly ? around : []) },
      { label: 'Practice', items: built(has('OWNER') ? practice : []) },
      // An internal coach is of the client, learns there, and may write OKRs of a team too.
      { label: 'Your own', items: built(slug && has('INTERNAL_COACH') ? [...own, myTraining] : []) },
    ].filter(({ items }) => items.length > 0);
    const learns = has('TRAINEE') || !teaches;
    const lands = has('COACH', 'INTERNAL_COACH')
      ? '/today'
      : has('OWNER')
        ? '/practice'
        : directs
          ? '/cert-admin/cohorts'
          : isMemberOnly
            ? '/network'
            : learns
              ? '/cert/path'
              : '/cert-admin/reviews';
    return { frame: 'rail', main, groups, settings, landsOn: landing([lands, '/today'], main) };
  }

  const leads = has('CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR');
  const all = slug ? built(leads ? ofLeads(slug, has('CLIENT_LEAD', 'COORDINATOR'), own, myTraining) : ofTeams(slug, own, myTraining)) : [];
  const main = all.slice(0, 5);
  const rest = all.slice(5);
  const lands = has('COORDINATOR') ? [`/c/${slug}/training`, `/c/${slug}`] : leads ? [`/c/${slug}`] : own.length > 0 ? ['/check-in', '/my-okrs'] : [];
  return { frame: 'top', main, groups: rest.length > 0 ? [{ label: 'More', items: rest }] : [], settings, landsOn: landing(slug ? lands : [], main) };
}
