// B7 by hand: the one statement that the matrix needs, prepared, its JSON sent through as text.
import { nudgesOfCohort } from '../../libs/certification/dist/nudges/nudge.facts.js';
import { cohortStatement } from '../../libs/certification/dist/progress/load-path.js';

const text = `select json_build_object('course', f.course, 'trainees', f.trainees, 'nudges', f.more)::text as text from (${cohortStatement(nudgesOfCohort)}) f`;

export async function answer(client, viewer, body) {
  const { rows } = await client.query({ name: 'matrix', text, values: [viewer.practiceId, body] });
  return rows[0].text;
}
