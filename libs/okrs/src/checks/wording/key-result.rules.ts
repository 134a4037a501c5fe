import { wordsOf, type Word } from '../../copying/words.rules.js';
import type { LineFacts } from '../../drafts/draft.facts.js';
import type { Checked, Hit } from '../check.js';
import { numbersIn } from '../numbers.rules.js';
import { offer, onLine, writtenKeyResults } from '../parts.js';
import { upkeepIn } from './objective.rules.js';
import { opening, opensWith } from './opening.rules.js';
import { alsoThings, doneTo, measured } from './things.js';
import { activityVerbs, doneToPeople, doneWords, taskPairs, taskVerbs, whom } from './verbs.js';

const toMetric = offer('MAKE_METRIC', 'Turn it into a metric');
const toTask = offer('MAKE_TASK', 'Keep it as a task');

/** Two numbers with a way between them are a measure, whatever verb leads. */
const tellsFromTo = (text: string): boolean =>
  numbersIn(text).some(({ span }, at, all) => {
    const next = all[at + 1];
    return next !== undefined && /\s(?:to|auf|bis|à|a)\s|→|->|–/u.test(text.slice(span.end, next.span.start));
  });

function taskIn(line: LineFacts): Word | null {
  const { text } = line;
  const [first, second] = opening(text);
  if (first && taskVerbs.has(first.plain)) {
    const pair = taskPairs.get(first.plain);
    if (pair !== undefined && (second === undefined || !pair.has(second.plain))) return null;
    return isThing(line, first, second) ? null : first;
  }
  if (first && doneToPeople.has(first.plain)) return second && (second.isNumber || whom.has(second.plain)) ? first : null;
  const words = wordsOf(text);
  const last = words.at(-1);
  return last && words.length > 1 && doneWords.has(last.plain) && numbersIn(text).length === 0 ? last : null;
}

/** "Follow-up calls", "write-offs": the first half of a compound is no verb. */
const isHalf = (text: string, word: Word): boolean => /^[-‐‑\u00ad]\p{L}/u.test(text.slice(word.end));

/**
 * Whether a word that may be a verb or a thing is a thing here: "share of orders", "review time", "support calls per repair". Said by what follows it; where
 * that leaves it open, a line that goes from one figure to another measures something, unless it tells whom or what something is done to.
 */
function isThing(line: LineFacts, word: Word, next: Word | undefined): boolean {
  if (isHalf(line.text, word)) return true;
  if (!alsoThings.has(word.plain) || next === undefined) return false;
  if (next.plain === 'of' || measured.has(next.stem)) return true;
  return line.krType === 'METRIC' && line.baseline !== null && !next.isNumber && !doneTo.has(next.plain);
}

const judged = ({ draft }: Checked): readonly LineFacts[] => writtenKeyResults(draft).filter((line) => line.krType !== 'BASELINE' && !tellsFromTo(line.text));

/** A key result tells what came of the work; a task tells the work. */
export const keyResultIsTask = (checked: Checked): Hit[] =>
  judged(checked).flatMap((line) => {
    const verb = taskIn(line);
    if (!verb) return [];
    return [
      {
        subject: onLine(line),
        span: { start: verb.start, end: verb.end },
        words: `“${verb.text}” reads like a task.`,
        reason: 'A key result shows what is different afterwards. The work itself belongs in a plan.',
        fix: 'Say what will be different',
        offers: [...(line.krType === 'MILESTONE' ? [toMetric] : []), toTask],
        about: line.text,
      },
    ];
  });

/** Being busy with something is no result of it. */
export const keyResultIsActivity = (checked: Checked): Hit[] =>
  judged(checked).flatMap((line) => {
    const verb = opensWith(line.text, activityVerbs);
    if (!verb || isThing(line, verb, opening(line.text)[1])) return [];
    return [
      {
        subject: onLine(line),
        span: { start: verb.start, end: verb.end },
        words: `“${verb.text}” is an activity without an end.`,
        reason: 'A key result can be reached. An activity only goes on.',
        fix: 'Say what it leads to',
        offers: [toTask],
        about: line.text,
      },
    ];
  });

/** A figure that shall only stay where it is is a health metric, not a key result. */
export const keyResultIsUpkeep = ({ draft }: Checked): Hit[] =>
  writtenKeyResults(draft).flatMap((line) => {
    const found = upkeepIn(line.text);
    const still = line.krType === 'METRIC' && line.baseline !== null && line.baseline === line.stretchValue;
    if (!found && !still) return [];
    return [
      {
        subject: onLine(line),
        ...(found ? { span: found } : {}),
        words: found ? `“${line.text.slice(found.start, found.end)}” asks for no change.` : 'It ends where it begins.',
        reason: 'A key result moves something. What shall stay well is a health metric with a healthy range.',
        fix: 'Say what shall move',
        offers: [offer('MOVE_TO_HEALTH_METRIC', 'Make it a health metric')],
        about: line.text,
      },
    ];
  });
