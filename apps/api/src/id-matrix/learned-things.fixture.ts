import type { TestApi } from '@cairn/testing';
import { tipThings } from './tip-things.fixture.js';

type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

interface Place {
  readonly practice_id: string;
  readonly client_id: string;
  readonly engagement_id: string;
}

/** A private learning of `author`, two published ones of theirs that contradict each other, one of them cited, a kept search, a wish and a case study; and what they asked the other coaches. */
export async function learnedThings(
  api: TestApi,
  add: Add,
  of: Place,
  { author, second }: { author: string; second: string },
): Promise<Record<string, string>> {
  // Published learnings cross clients on purpose; of a competitor's client even those are nothing.
  await api.sql.query(`update client set industry = 'PUBLIC', region = 'EUROPE' where id = $1`, [of.client_id]);
  const written = (sentence: string, visibility: string): Promise<string> =>
    add('learning', {
      ...of,
      author_id: author,
      source_kind: 'CAPTURED',
      sentence,
      advice: 'So.',
      theme: 'SCORING',
      phase: 'CYCLE',
      language: 'en',
      visibility,
      created_at: at,
      edited_at: at,
    });
  const published = async (sentence: string): Promise<string> => {
    const learning = await written(sentence, 'COACHES');
    const shared = await add('shared_learning', { status: 'IN_REVIEW', reach: 'PRACTICE', sentence, language: 'en', handed_in_at: at });
    await add('learning_origin', { client_id: of.client_id, engagement_id: of.engagement_id, shared_id: shared, learning_id: learning, author_id: author });
    await add('learning_review', { shared_id: shared, round: 1, reviewer_id: second, verdict: 'PUBLISH', at });
    await api.sql.query(`update shared_learning set status = 'PUBLISHED', published_on = '2026-11-16', confirmed_on = '2026-11-16' where id = $1`, [shared]);
    return shared;
  };
  const [one = '', other = ''] = [await published('One style for all.'), await published('A style for each.')].sort();
  await add('learning_contradiction', { shared_id: one, other_id: other, person_id: author, at });
  const story = { title: 'A year', is_named: false, sections: '[]', assembled: '[]', assembled_at: at };
  return {
    case_study: await add('case_study', { ...of, ...story, edited_by: author, edited_at: at, started_by: author, started_at: at }),
    ...(await tipThings(add, { author, second, reporter: author })),
    learning: await written('Exceptions are catching.', 'ONLY_ME'),
    shared_learning: one,
    other_shared_learning: other,
    saved_search: await add('saved_search', { person_id: author, name: 'Scoring', query: '?theme=SCORING', at }),
    cited_learning: await add('cited_learning', {
      ...{ client_id: of.client_id, engagement_id: of.engagement_id, shared_id: other },
      ...{ parameter_key: 'scoring', cited_by: author, cited_at: at },
    }),
    learning_wish: await add('learning_wish', { person_id: author, text: 'Handing over', at }),
  };
}
