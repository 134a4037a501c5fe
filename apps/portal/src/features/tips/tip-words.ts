import { learningPhaseWords, themeWords } from '../../app/learning-words.js';
import { plural } from '../../app/words.js';
import type { TipPostFacts } from './tips.documents.js';

export const reachWords = { PRACTICE: 'this practice', NETWORK: 'the network' } as const;

/** "Scoring · Drafting"; a theme and a phase of one name are said once. */
export const aboutWords = ({ theme, phase }: Pick<TipPostFacts, 'theme' | 'phase'>): string =>
  [...new Set([themeWords[theme], phase && learningPhaseWords[phase]])].filter(Boolean).join(' · ');

/** How far a discussion has come: "an answer was accepted", "2 answers", "nobody has answered yet". */
export function talkWords({ kind, isAnswered, answers, comments }: Pick<TipPostFacts, 'kind' | 'isAnswered' | 'answers' | 'comments'>): string {
  const said = comments > 0 ? plural(comments, 'comment', 'comments') : '';
  if (kind === 'TIPS') return said;
  const settled = isAnswered ? 'an answer was accepted' : answers > 0 ? plural(answers, 'answer', 'answers') : 'nobody has answered yet';
  return [settled, said].filter(Boolean).join(', ');
}

export const thanksWords = (thanks: number): string => (thanks === 0 ? '' : `helped ${plural(thanks, 'coach', 'coaches')}`);
