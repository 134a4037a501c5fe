import { addDays, dayWords, weekday, type Day } from '@cairn/kernel';
import type { LineFacts } from '../../drafts/draft.facts.js';
import type { Span } from '../../findings/finding.js';
import type { Checked, Hit } from '../check.js';
import { isBlank, onLine, writtenKeyResults } from '../parts.js';

const seldom =
  /(?<![\p{L}-])(?:half-yearly|yearly|annual(?:ly)?|biannual|quarterly|quarter[- ]end|year[- ]end|(?:end|close) of (?:the )?(?:year|quarter|cycle)|survey|census|audit|engagement index)(?![\p{L}-])/giu;
/** What stands around such a word and takes its meaning away: a deadline, a thing that bears the word in its name, a survey that comes often. */
const deadline = /\b(?:by|before|until|till|at the latest at) (?:the )?$/iu;
const named =
  /^\s(?:pass(?:es)?|tickets?|leave|subscriptions?|contracts?|memberships?|members?|recurring|run[- ]rate|value|plan|findings?|trail|logs?|points?|responses?|respondents?|questions?)\b/iu;
const often = /\b(?:daily|weekly|fortnightly|monthly|pulse|continuous(?:ly)?|every (?:day|week|two weeks|month)|after (?:each|every)|exit)\b/iu;

/** The first check-in of a cycle: its window closes on the agreed weekday, after one rhythm. */
export function firstCheckIn(startsOn: Day, everyWeeks: number, closesOn: number): Day {
  const week = addDays(startsOn, 7 * (everyWeeks - 1));
  return addDays(week, (closesOn - weekday(week) + 7) % 7);
}

/** A key result that cannot move before the first check-in leaves the team nothing to look at: what could move earlier is asked for. */
export const cannotMoveEarly = ({ draft, plan, today }: Checked): Hit[] => {
  const { everyWeeks, closesOn } = plan.checkInCadence;
  const first = firstCheckIn(draft.cycle.startsOn, everyWeeks, closesOn);
  const reason = `The first check-in is on ${dayWords(first, today)}, then every ${everyWeeks === 1 ? 'week' : 'second week'}.`;
  return writtenKeyResults(draft).flatMap((line): Hit[] => {
    const said = spanOf(line.text);
    const subject = said ? onLine(line) : onLine(line, spanOf(line.dataSource) ? 'dataSource' : 'dueOn');
    const span = said ?? spanOf(line.dataSource);
    if (!span && !isLateStep(line, draft.cycle.endsOn)) return [];
    const words = span
      ? 'It is measured too seldom to move before the first check-in.'
      : 'Done or not done, at the very end: until then there is nothing to see.';
    return [{ subject, ...(span ? { span } : {}), words, reason, about: `${line.text} ${line.dataSource}` }];
  });
};

function spanOf(text: string): Span | null {
  if (often.test(text)) return null;
  const found = [...text.matchAll(seldom)].find((one) => !deadline.test(text.slice(0, one.index)) && !named.test(text.slice(one.index + one[0].length)));
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** A milestone without steps that is due in the last two weeks. */
const isLateStep = (line: LineFacts, endsOn: Day): boolean =>
  line.krType === 'MILESTONE' && line.dueOn !== null && line.dueOn >= addDays(endsOn, -13) && isBlank(line.commitText) && isBlank(line.targetText);
