/**
 * Rows of who is on the roster of an engagement: `id`, `name`, `team_id`, `team`, `email`, `alike` (how many have this name) and `label`, by which
 * the person can be told from others: the name alone, with the team where several share it, with the mail address where the team does not tell either.
 */
export const rosterOf = (engagement: string): string => `(
  select r.*, case when r.alike = 1 then r.name when r.team is not null and r.beside = 1 then r.name || ' (' || r.team || ')' else r.name || ' (' || r.email || ')' end as label
  from (select p.id, p.name, p.email::text as email, m.team_id, t.name as team,
      count(*) over (partition by lower(p.name)) as alike, count(*) over (partition by lower(p.name), m.team_id) as beside
    from engagement_person m join person p on p.practice_id = $1 and p.id = m.person_id
      left join team t on t.practice_id = $1 and t.id = m.team_id
    where m.practice_id = $1 and m.engagement_id = ${engagement} and m.removed_at is null) r)`;

/** Names that several people of the engagement have, in lower case. */
export const namesakesOf = (engagement: string): string => `(select coalesce(json_agg(n.name), '[]') from (
    select lower(p.name) as name from engagement_person m join person p on p.practice_id = $1 and p.id = m.person_id
    where m.practice_id = $1 and m.engagement_id = ${engagement} and m.removed_at is null group by 1 having count(*) > 1) n)`;
