// B5 by hand: the one statement that the map needs, prepared, its JSON sent through as text.
import { okrMapStatement } from '../../libs/okrs/dist/map/okr-map.sql.js';

const text = okrMapStatement.replace(/ as map\s+from e$/, '::text as text from e');

export async function answer(client, viewer) {
  const { rows } = await client.query({ name: 'map', text, values: [viewer.practiceId, new Date(), viewer.personId, 'client-1', null] });
  return rows[0].text;
}
