import { checkText, ok, oneLine, refusal, typed, type Result } from '@cairn/kernel';
import type { TipKind } from '../tip-kinds.js';

export const longestTitle = 160;
export const longestIntro = 4000;
export const longestTip = 280;
export const mostTips = 12;
export const longestComment = 4000;

export interface TipTexts {
  readonly title: string;
  readonly intro: string;
  readonly tips: readonly string[];
}

const length = (text: string): number => [...text].length;

/** A tip is one short line, so that it is remembered; more than a dozen are a chapter. Lines left blank are no tips. */
function checkTips(written: readonly string[]): Result<readonly string[]> {
  const lines = written.map((text, place) => ({ text: oneLine(text), place })).filter(({ text }) => text !== '');
  if (lines.length === 0) return refusal('TIPS_MISSING', 'Write at least one tip.', 'tips.0');
  if (lines.length > mostTips) return refusal('TIPS_TOO_MANY', `Keep to ${mostTips} tips at most. What is left makes another post.`, `tips.${mostTips}`);
  const long = lines.find(({ text }) => length(text) > longestTip);
  if (long)
    return refusal(
      'TIP_TOO_LONG',
      `Say it in at most ${longestTip} characters; these are ${length(long.text)}. The story behind it fits above.`,
      `tips.${long.place}`,
    );
  return ok(lines.map(({ text }) => text));
}

/** A post says in one line what it is about. A list has its tips, a question is asked in the title and explained below it. */
export function checkPost(kind: TipKind, written: TipTexts): Result<TipTexts> {
  const title = oneLine(written.title);
  if (title === '')
    return refusal('TIP_TITLE_MISSING', kind === 'QUESTION' ? 'Ask your question in one line.' : 'Say in one line what these tips are about.', 'title');
  if (length(title) > longestTitle) return refusal('TIP_TITLE_TOO_LONG', `The title has at most ${longestTitle} characters.`, 'title');
  const intro = typed(written.intro, 'intro', kind === 'QUESTION' ? 'The explanation' : 'The introduction', longestIntro);
  if (!intro.ok) return intro;
  if (kind === 'QUESTION') return ok({ title, intro: intro.value, tips: [] });
  const tips = checkTips(written.tips);
  return tips.ok ? ok({ title, intro: intro.value, tips: tips.value }) : tips;
}

export const checkComment = (text: string): Result<string> =>
  checkText(text, { field: 'text', code: 'TIP_COMMENT', what: 'What you want to say', most: longestComment });

/** Whether an edit changes anything that readers see. */
export const readsTheSame = (one: TipTexts, other: TipTexts): boolean =>
  one.title === other.title && one.intro === other.intro && one.tips.join('\n') === other.tips.join('\n');
