import { stem } from '../../copying/stem.rules.js';
import { wordsOf } from '../../copying/words.rules.js';
import type { LineFacts } from '../../drafts/draft.facts.js';
import type { Checked, Hit } from '../check.js';
import { keyResultsOf, isBlank, offer, onLine, writtenObjectives } from '../parts.js';

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem));

/** Things that can be had in greater number at the cost of how good they are. */
const quantities = stems(
  'number volume calls tickets visits leads articles meetings posts applications signups downloads cases interviews orders units output installations registrations views clicks contacts quotes offers inspections subscribers followers demos trials applicants deals appointments surveys claims permits repairs shipments throughput cases',
);
/** Words of a measure that would notice. */
const qualities = stems(
  'quality satisfaction satisfied errors error complaints complaint defects defect rework returns churn retention retained renewal accuracy accurate rating ratings nps csat score first-time failure failures repeat margin conversion convert trust recommend cancellation correct wrong incident incidents scrap refund refunds safe safety mistakes praise thank thanks welcome feel felt happy pleased delighted again back stay stayed opinion love loved useful helpful recommended',
);

const has = (line: LineFacts, words: ReadonlySet<string>): boolean => wordsOf(line.text).some((word) => words.has(word.stem));

/** A share of the same things does not grow by making more of them. */
const isShare = ({ unit, text }: LineFacts): boolean => /^(?:%|percent|per cent|pct|points?$)/iu.test(unit.trim()) || /\p{N}\s?%/u.test(text);

/** More of something is easy to have if nobody looks at how good it is. */
export function quantityWithoutQuality({ draft }: Checked): Hit[] {
  const watched = [...draft.objectives.flatMap((objective) => objective.lines), ...draft.looseLines].filter((line) => line.kind === 'HEALTH_METRIC');
  return writtenObjectives(draft).flatMap((objective) => {
    const lines = keyResultsOf(objective).filter((line) => !isBlank(line.text));
    const rising = lines.find(
      (line) => line.krType === 'METRIC' && line.direction !== 'DECREASE' && !isShare(line) && has(line, quantities) && !has(line, qualities),
    );
    if (!rising || [...lines, ...watched].some((line) => line !== rising && has(line, qualities))) return [];
    const counted = wordsOf(rising.text).find((word) => quantities.has(word.stem));
    return [
      {
        subject: onLine(rising),
        ...(counted ? { span: { start: counted.start, end: counted.end } } : {}),
        words: 'More of it could be had at the cost of how good it is, and nothing here would show that.',
        reason: 'Beside a quantity stands a measure of quality, as a key result or as a health metric.',
        offers: [offer('ADD_HEALTH_METRIC', 'Add a health metric')],
        about: rising.text,
      },
    ];
  });
}
