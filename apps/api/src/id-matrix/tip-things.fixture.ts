type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

/** They are read by the whole practice, so there are none of a sibling client. */
export const tipThingNames = ['tip', 'tip_comment', 'tip_report', 'tip_wording'];

/** A question of `author` that was once asked otherwise, with an accepted answer of `second` that somebody reported. */
export async function tipThings(add: Add, { author, second, reporter }: { author: string; second: string; reporter: string }): Promise<Record<string, string>> {
  const of = { theme: 'SCORING', reach: 'PRACTICE', language: 'en', published_at: at };
  const tip = await add('tip_post', { ...of, author_id: author, kind: 'QUESTION', title: 'Who scores at last?', intro: '', tips: [] });
  const answer = await add('tip_comment', { post_id: tip, author_id: second, kind: 'ANSWER', text: 'The deputy.', language: 'en', at });
  return {
    tip,
    tip_comment: answer,
    tip_wording: await add('tip_wording', { post_id: tip, number: 1, title: 'Who scores?', theme: 'SCORING', written_at: at }),
    tip_report: await add('tip_report', { person_id: reporter, post_id: tip, comment_id: answer, reason: 'It tells who.', at }),
  };
}
