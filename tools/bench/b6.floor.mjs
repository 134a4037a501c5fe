// B6 by hand: the statement of the search with its one function, prepared, its JSON sent through as text.
import { searchStatement } from '../../libs/learnings/dist/search/search.queries.js';

const text = `select json_build_object('answer', f.answer, 'rows', f.rows)::text as text from (${searchStatement}) f`;

export async function answer(client, viewer, body) {
  const question = JSON.stringify({ text: body, counted: true });
  const { rows } = await client.query({
    name: 'search',
    text,
    values: [viewer.practiceId, viewer.personId, ['PRACTICE', 'NETWORK'], question, null, null, 26],
  });
  return rows[0].text;
}
