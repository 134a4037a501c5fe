import { stem } from '../../copying/stem.rules.js';
import { wordsOf } from '../../copying/words.rules.js';
import type { Checked, Hit } from '../check.js';
import { numbersIn, type NumberInText } from '../numbers.rules.js';
import { isBlank, offer, onObjective, writtenObjectives } from '../parts.js';
import { opening } from './opening.rules.js';
import { sentencesOf } from './sentences.rules.js';
import { afterKeep, inSentences, stateWords, upkeepVerbs, verbs, verbStems } from './verbs.js';

const whyNowReason = 'A team agrees on why now, in three to five sentences, before it writes key results.';

/** Before key results are written, the team agrees why this matters now. */
export const noWhyNow = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft)
    .filter((objective) => isBlank(objective.whyNow))
    .map((objective) => ({ subject: onObjective(objective, 'whyNow'), words: 'Nobody has written why now.', reason: whyNowReason, fix: 'Write why now' }));

/** Why now takes three to five sentences: fewer persuade nobody, more are read by nobody. */
export const whyNowLength = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft).flatMap((objective) => {
    const sentences = sentencesOf(objective.whyNow);
    if (sentences.length === 0 || (sentences.length >= 3 && sentences.length <= 5)) return [];
    const sixth = sentences[5];
    return [
      {
        subject: onObjective(objective, 'whyNow'),
        ...(sixth ? { span: { start: sixth.start, end: objective.whyNow.trimEnd().length } } : {}),
        words: sixth ? `Why now has ${sentences.length} sentences.` : `Why now has only ${sentences.length === 1 ? 'one sentence' : 'two sentences'}.`,
        reason: whyNowReason,
        fix: sixth ? 'Keep what would persuade a newcomer' : 'Say what happens if it waits',
        about: String(sentences.length),
      },
    ];
  });

/** An objective says what will be better; how much is for its key results. */
export const objectiveHasNumber = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft).flatMap((objective) => {
    const number = numbersIn(objective.text).find((one) => !isName(objective.text, one.span.start) && !(one.inWords && isFigureOfSpeech(objective.text, one)));
    if (!number) return [];
    return [
      {
        subject: onObjective(objective),
        span: number.span,
        words: `It holds a number: ${objective.text.slice(number.span.start, number.span.end)}.`,
        reason: 'Numbers belong in key results; an objective says what will be different.',
        fix: 'Move the number into a key result',
      },
    ];
  });

/** A year, or the number in a name such as "Route 66", measures nothing. */
function isName(text: string, at: number): boolean {
  const number = /^\p{N}+/u.exec(text.slice(at))?.[0] ?? '';
  if (/^20[1-4]\d$/.test(number) || /^(?:24\/7|360°|360[- ]degree)/i.test(text.slice(at))) return true;
  // "In their first thirty days" says when and "when they turn fourteen" says who, not how much.
  if (/24\/$/.test(text.slice(0, at)) || /(?:\b(?:first|last|next|turn|turns|turning|aged?)|age of)\s$/iu.test(text.slice(0, at))) return true;
  return /(?:route|line|highway|plant|site|hall|building|version|phase|level|tier|article|iso|generation|type|model)\s$/iu.test(text.slice(0, at));
}

/** Things and ways of speaking that hold a number: two sides of a matter, a five-star house, a name, seven days a week. With a unit behind it even two is a figure. */
function isFigureOfSpeech(text: string, { span, values }: NumberInText): boolean {
  const after = text.slice(span.end);
  if (/^-\p{L}/u.test(after) || /^\s(?:days a week|to five\b|in one\b)/iu.test(after) || /\b(?:nine|five) to\s$/iu.test(text.slice(0, span.start))) return true;
  if (span.start > 0 && /^\p{Lu}/u.test(text.slice(span.start))) return true;
  const counts =
    /^\s(?:percent|per cent|%|(?:working |business )?days?|hours?|minutes?|seconds?|weeks?|months?|points?|clicks?|times|euros?|dollars?|pounds?)\b/iu;
  return (values[0] ?? 0) < 3 && !counts.test(after);
}

/** An objective is one sentence that people can repeat. */
export const objectiveSeveralSentences = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft).flatMap((objective) => {
    const sentences = sentencesOf(objective.text);
    const second = sentences[1];
    if (!second) return [];
    return [
      {
        subject: onObjective(objective),
        span: { start: second.start, end: sentences.at(-1)?.end ?? second.end },
        words: `It has ${sentences.length} sentences.`,
        reason: 'An objective is one sentence that everybody on the team can repeat.',
        fix: 'Keep the one that matters; the rest may be why now',
      },
    ];
  });

const nounEnding = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|ability)s?$/;
const joining = new Set([
  'of',
  'for',
  'the',
  'and',
  'our',
  'with',
  'from',
  'across',
  'through',
  'better',
  'more',
  'less',
  'higher',
  'lower',
  'faster',
  'great',
  'best',
]);

/** Small words that tell that a text is German, French, Spanish or Dutch. */
const foreign = new Set(
  `der die das den dem ein eine einen einer und fur mit unsere unser unseren wir ihre nicht ohne von zu zur zum im bei auf
   le la les des du une leur leurs nos notre pour avec sans sur dans et au aux nous
   el los las del una nuestro nuestra nuestros nuestras para con sin y en por
   het een onze voor met zonder van naar wij`.split(/\s+/),
);

/** A change or a state without a verb, and complete all the same: "From firefighting to planning", "Less paper, more time", "One list for all depots". */
const isWholeWithoutVerb = (text: string): boolean =>
  /^(?:from\s.+\sto\s|(?:(?:two|three|four|many|all)\s.+[,:;–—]\s*)?one\s)/iu.test(text.trim()) ||
  (/\b(?:less|fewer|no)\b/iu.test(text) && /\bmore\b/iu.test(text));

/** An objective starts with a verb or tells how things are then; a heading such as "Customer satisfaction" leaves open what shall happen. */
export const objectiveNoVerb = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft).flatMap((objective) => {
    const words = wordsOf(objective.text);
    const [first] = words;
    if (isWholeWithoutVerb(objective.text)) return [];
    // "Ship" and "bring" end like nouns and are verbs as they stand.
    const isVerb = ({ plain }: { plain: string }): boolean => verbs.has(plain) || (verbStems.has(stem(plain)) && !nounEnding.test(plain));
    if (!first || words.some((word) => stateWords.has(word.plain) || inSentences.has(word.plain) || foreign.has(word.plain) || isVerb(word))) return [];
    // Only what is surely an English heading is called one: other languages have verbs that are not known here.
    if (!words.some((word) => joining.has(word.plain) || nounEnding.test(word.plain))) return [];
    return [
      {
        subject: onObjective(objective),
        span: { start: first.start, end: first.end },
        words: 'It names a subject and not what shall happen with it.',
        reason: 'An objective starts with a verb, or tells how things are once it is reached.',
        fix: 'Say what shall happen',
        about: objective.text,
      },
    ];
  });

/** What only has to stay as it is needs watching, not an objective. */
export const objectiveIsUpkeep = ({ draft }: Checked): Hit[] =>
  writtenObjectives(draft).flatMap((objective) => {
    const found = upkeepIn(objective.text);
    if (!found) return [];
    return [
      {
        subject: onObjective(objective),
        span: found,
        words: `“${objective.text.slice(found.start, found.end)}” is upkeep.`,
        reason: 'An objective makes something better. What shall stay well is a health metric.',
        fix: 'Say what shall be better',
        offers: [offer('MOVE_TO_HEALTH_METRIC', 'Watch it as a health metric')],
      },
    ];
  });

/** Where a text opens by holding what is there. */
export function upkeepIn(text: string): { start: number; end: number } | null {
  const [first, second] = opening(text);
  if (!first) return null;
  if (upkeepVerbs.has(first.plain)) return { start: first.start, end: first.end };
  return first.plain === 'keep' && second && afterKeep.has(second.plain) ? { start: first.start, end: second.end } : null;
}
