const holds = (person: string, roles: string): string =>
  `exists (select from role_grant g where g.practice_id = $1 and g.person_id = ${person} and g.ended_at is null and g.role in (${roles}))`;

/** How far person `person` reads, for jobs, which belong to nobody; the same as the policy says of a viewer. */
export const reachesOf = (person: string): string =>
  `case when ${holds(person, `'OWNER', 'COACH', 'CERTIFICATION_DIRECTOR'`)} then array['PRACTICE', 'NETWORK']
     when ${holds(person, `'ASSESSOR', 'MENTOR', 'CERTIFIED_COACH', 'NETWORK_MEMBER'`)} then array['NETWORK'] else '{}'::text[] end`;
