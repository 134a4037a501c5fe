import type { Role } from '../graphql/graphql.js';
import { navigationFor } from './navigation.rules.js';

const everything = (): boolean => true;
const oakfield = { id: 'c1', slug: 'oakfield' };
const person = (...roles: Role[]) => ({ roles: roles.map((role) => ({ role })), clients: [oakfield] });
const labels = (items: readonly { label: string }[]): string => items.map(({ label }) => label).join(', ');

describe('navigationFor', () => {
  it.each<[Role[], 'rail' | 'top', string, string, string]>([
    [['COACH'], 'rail', 'Today, Lineup, Clients, Learnings, Library', 'Certification: Hours; Network: Certified coaches', '/today'],
    [
      ['OWNER'],
      'rail',
      'Today, Lineup, Clients, Learnings, Library',
      'Certification: Applications, Cohorts, Reviews, Modules, Certificates; Network: Certified coaches; Practice: Overview, Coaches, What clients choose',
      '/practice',
    ],
    [
      ['OWNER', 'COACH'],
      'rail',
      'Today, Lineup, Clients, Learnings, Library',
      'Certification: Applications, Cohorts, Reviews, Modules, Certificates, Hours; Network: Certified coaches; Practice: Overview, Coaches, What clients choose',
      '/today',
    ],
    [
      ['CERTIFICATION_DIRECTOR'],
      'rail',
      'Today, Applications, Cohorts, Reviews, Certificates',
      'Certification: Modules; Network: Certified coaches, Learnings',
      '/cert-admin/cohorts',
    ],
    [['MENTOR'], 'rail', 'Today, Reviews, Cohorts', 'Certification: Applications; Network: Certified coaches, Learnings', '/cert-admin/reviews'],
    [
      ['ASSESSOR', 'TRAINEE'],
      'rail',
      'Today, Path, Assignments, Cohort, Evidence, Hours, Certificate',
      'Certification: Applications, Reviews, Cohorts; Network: Certified coaches, Learnings',
      '/cert/path',
    ],
    [
      ['COACH', 'ASSESSOR'],
      'rail',
      'Today, Lineup, Clients, Learnings, Library',
      'Certification: Applications, Reviews, Cohorts, Hours; Network: Certified coaches',
      '/today',
    ],
    [['CERTIFIED_COACH'], 'rail', 'Today, Hours, Certificate', 'Network: Certified coaches, Learnings', '/cert/path'],
    [
      ['COACH', 'CERTIFIED_COACH'],
      'rail',
      'Today, Lineup, Clients, Learnings, Library',
      'Certification: Hours, Certificate; Network: Certified coaches',
      '/today',
    ],
    [['NETWORK_MEMBER'], 'rail', 'Certified coaches, Learnings', '', '/network'],
    [['TRAINEE'], 'rail', 'Today, Path, Assignments, Cohort, Evidence, Hours, Certificate', 'Network: Certified coaches', '/cert/path'],
    [
      ['COACH', 'TRAINEE'],
      'rail',
      'Today, Lineup, Clients, Learnings, Library',
      'Certification: Path, Assignments, Cohort, Evidence, Hours, Certificate; Network: Certified coaches',
      '/today',
    ],
    [['CLIENT_LEAD'], 'top', 'Programme, Deployment plan, OKRs, People, Training', '', '/c/oakfield'],
    [['SPONSOR'], 'top', 'Programme, Deployment plan, OKRs, People, My training', '', '/c/oakfield'],
    [['COORDINATOR'], 'top', 'Programme, Deployment plan, OKRs, People, Training', '', '/c/oakfield/training'],
    [['CLIENT_LEAD', 'AUTHOR'], 'top', 'Programme, Deployment plan, OKRs, Training, My OKRs', 'More: People, Check-in, My training', '/c/oakfield'],
    [['TEAM_LEAD'], 'top', 'My OKRs, Check-in, Map, Deployment plan, My training', '', '/check-in'],
    [['MEMBER'], 'top', 'Deployment plan, OKRs, My training', '', '/c/oakfield/plan'],
    [['INTERNAL_COACH'], 'rail', 'Today, Lineup, Clients, Learnings, Library', 'Your own: My training', '/today'],
    [['INTERNAL_COACH', 'AUTHOR'], 'rail', 'Today, Lineup, Clients, Learnings, Library', 'Your own: My OKRs, Check-in, My training', '/today'],
  ])('%j: a %s with %s', (roles, frame, main, groups, landsOn) => {
    const navigation = navigationFor(person(...roles), everything);
    expect(navigation).toMatchObject({ frame, landsOn });
    expect(labels(navigation.main)).toBe(main);
    expect(navigation.groups.map(({ label, items }) => `${label}: ${labels(items)}`).join('; ')).toBe(groups);
  });

  it('gives whoever facilitates a cohort or mentors somebody the places of certification, by whatever role', () => {
    const coach = navigationFor({ ...person('COACH'), accompaniesTrainees: true }, everything);
    expect(coach.groups.map(({ label, items }) => `${label}: ${labels(items)}`)).toEqual([
      'Certification: Reviews, Cohorts, Hours',
      'Network: Certified coaches',
    ]);
    expect(coach.landsOn).toBe('/today');
    expect(labels(navigationFor({ ...person('CERTIFIED_COACH'), accompaniesTrainees: true }, everything).main)).toBe(
      'Today, Reviews, Cohorts, Hours, Certificate',
    );
  });

  it('leaves out what is not built and lands on what is', () => {
    const navigation = navigationFor(person('OWNER'), (path) => path === '/today' || path === '/settings');
    expect(labels(navigation.main)).toBe('Today');
    expect(navigation.groups).toEqual([]);
    expect(navigation.landsOn).toBe('/today');
  });

  it('never offers more than five places at the first level', () => {
    const all = navigationFor(person('CLIENT_LEAD', 'COORDINATOR', 'TEAM_LEAD'), everything);
    expect(all.main).toHaveLength(5);
  });
});
