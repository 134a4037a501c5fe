import type { Tx } from '@cairn/platform';
import type { Roster } from './affected.rules.js';

/** Who takes part in an engagement, without teams that opted out and their people; one statement. */
export async function rosterOf(tx: Tx, engagementId: string): Promise<Roster> {
  const read = await tx.row<{ roster: Roster }>(
    `select json_build_object(
       'teams', (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)), '[]') from team t
                 where t.practice_id = $1 and t.engagement_id = $2 and t.archived_at is null and t.opted_out_on is null and t.kind <> 'ORGANISATION'),
       'people', (select coalesce(json_agg(json_build_object('id', m.person_id, 'author', m.writes_okrs, 'lead', m.leads_team,
                    'champion', exists (select from role_grant g where g.practice_id = $1 and g.person_id = m.person_id and g.client_id = m.client_id and g.role = 'KR_CHAMPION' and g.ended_at is null))), '[]')
                  from engagement_person m left join team t on t.practice_id = $1 and t.id = m.team_id
                  where m.practice_id = $1 and m.engagement_id = $2 and m.removed_at is null and t.opted_out_on is null)) as roster`,
    [engagementId],
  );
  return read?.roster ?? { teams: [], people: [] };
}
