import { listWords } from '@cairn/kernel';
import { sameWords } from '../../copying/words.rules.js';
import { findCopy, type Copy, type CopyShape } from '../../copying/copy.rules.js';
import { prepareText, type HigherLine } from '../../copying/compare.rules.js';
import { findEcho, shortAimOf } from '../../copying/echo.rules.js';
import type { FindingSubject, Span } from '../../findings/finding.js';
import type { Checked, Hit } from '../check.js';
import { offer, onLine, onObjective, writtenKeyResults, writtenObjectives } from '../parts.js';

const shapeWords: Record<CopyShape, string> = {
  SAME: 'The same words as',
  COPY: 'Close to',
  CARVED: 'A piece of',
  WIDENED: 'All the words of',
};

const toHealthMetric = offer('MOVE_TO_HEALTH_METRIC', 'It is fine here: only watch it');

/** Where the plan cascades, a higher key result may become an objective word for word. */
const mayBeAsked =
  ({ alignment }: Checked['plan']) =>
  (line: HigherLine): boolean =>
    !(alignment.cascadeAllowed && line.kind === 'KEY_RESULT');

/** A team writes its OKRs in words of its own; what repeats a higher level is asked about. Where the plan cascades, a higher key result may be taken over as an objective. */
export function copied({ draft, plan, above }: Checked): Hit[] {
  const objectives = writtenObjectives(draft).flatMap(({ id, text }) => hitFor(text, onObjective({ id }), findCopy(text, above, mayBeAsked(plan))));
  const lines = writtenKeyResults(draft).flatMap(({ id, text }) => hitFor(text, onLine({ id }), findCopy(text, above)));
  return [...objectives, ...lines];
}

function hitFor(text: string, subject: FindingSubject, copy: Copy | null): Hit[] {
  if (copy === null) return [];
  const { line, shape, likeness, shared } = copy;
  const percent = Math.round(likeness.alike * 100);
  return [
    {
      subject,
      span: around(shared.map((one) => one.span)),
      words: `${shapeWords[shape]} ${whatOf(line)}. Shared: ${listWords(shared.map((one) => one.word))}.`,
      reason: 'Ownership comes with words of one’s own; what was only handed down is seldom followed through.',
      fix: 'Say what it means for this team',
      offers: [toHealthMetric],
      about: `${line.id} ${sameWords(text)}`,
      copiedFrom: { lineId: line.id, kind: line.kind, teamName: line.teamName, text: line.withheld ? null : line.text, percent, shared },
    },
  ];
}

/** A text above as its reader may hear of it. */
function whatOf(line: HigherLine): string {
  const type = line.kind === 'OBJECTIVE' ? 'objective' : 'key result';
  return line.withheld
    ? `${type === 'objective' ? 'an' : 'a'} ${type} that ${line.teamName} is still writing`
    : `${line.teamName}’s ${type} “${line.text.trim()}”`;
}

/** A line of a few words that says the same as one above, in another verb, is too little to call it copied: what it means for the team is asked. */
export function echoed({ draft, plan, above }: Checked): Hit[] {
  const hitOn = (text: string, subject: FindingSubject, counts?: (line: HigherLine) => boolean): Hit[] => {
    const line = findEcho(shortAimOf(text, prepareText(text, above.teamWords)), above.lines, counts);
    if (line === null) return [];
    const reason = 'Few words leave open what the team itself will do. Somebody outside should see from the line whose it is.';
    return [{ subject, words: `Says no more than ${whatOf(line)}.`, reason, about: `${line.id} ${sameWords(text)}` }];
  };
  return [
    ...writtenObjectives(draft).flatMap(({ id, text }) => hitOn(text, onObjective({ id }), mayBeAsked(plan))),
    ...writtenKeyResults(draft).flatMap(({ id, text }) => hitOn(text, onLine({ id }))),
  ];
}

const around = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map((span) => span.start)),
  end: Math.max(...spans.map((span) => span.end)),
});
