// B4 by hand: the one statement that the page needs, prepared, its JSON sent through as text.
import { engagementFacts } from '../../libs/cockpit/dist/engagement-facts.sql.js';

const text = `
  select json_build_object(
    'engagements', (select coalesce(json_agg(f), '[]') from (${engagementFacts} and e.status <> 'CLOSED') f),
    'snoozes', (select coalesce(json_agg(json_build_object('key', z.item_key, 'until', z.until_day)), '[]') from today_snooze z where z.practice_id = $1 and z.person_id = $4))::text as text`;

export async function answer(client, viewer) {
  const values = [
    viewer.practiceId,
    viewer.coaching.map(({ engagementId }) => engagementId),
    new Date(Date.now() - 180 * 86_400_000).toISOString().slice(0, 10),
    viewer.personId,
  ];
  const { rows } = await client.query({ name: 'today', text, values });
  return rows[0].text;
}
