import { countWords, sentence } from '@cairn/kernel';
import type { AssembledText } from '../case-study-kinds.js';
import type { RecordFacts } from './record.facts.js';
import { lengthWords, quoted, sizeWords, told, whoIsIt } from './told.rules.js';

const modes: Readonly<Record<RecordFacts['mode'], string>> = {
  COACHING: 'as coaching: its people wrote their own OKRs, we asked and commented',
  CONSULTING: 'as consulting, with results that we delivered',
  HYBRID: 'partly as coaching and partly as consulting',
};

/** Who it is, how many take part and for how long; then what the discovery record says about the time before. */
export function background(facts: RecordFacts, named: boolean): readonly AssembledText[] {
  const { discovery, closedOn, today } = facts;
  const size = sizeWords(facts.sizeBand);
  const units = facts.units.length;
  const pilots = facts.units.filter(({ pilot }) => pilot).length;
  const heads = facts.units.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
  const until = closedOn ?? (facts.endsOn < today ? facts.endsOn : today);
  const asked = (id: string, words: string, key: string): readonly AssembledText[] =>
    told(id, discovery[key] === undefined ? null : `${words} ${quoted(discovery[key])}`);
  return [
    ...told('background.who', size === null ? null : `${sentence(whoIsIt(facts, named))}, with ${size}.`),
    ...told(
      'background.teams',
      units === 0
        ? null
        : `${countWords(units, 'team')}${heads > 0 ? `, with ${countWords(heads, 'person', 'people')} between them,` : ''} took part${pilots > 0 && pilots < units ? `; ${pilots === 1 ? '1 of them began as a pilot' : `${pilots} of them began as pilots`}` : ''}.`,
    ),
    ...told(
      'background.work',
      until < facts.startsOn
        ? null
        : `The work was agreed ${modes[facts.mode]}. It ${closedOn === null ? 'has run' : 'ran'} for ${lengthWords(facts.startsOn, until)}.`,
    ),
    ...asked('background.organisation', 'How it is organised, in the client’s words:', 'organisation'),
    ...asked('background.strategy', 'Mission and strategy, as the client told them:', 'strategy'),
    ...asked('background.measures', 'What was measured before:', 'measures'),
    ...asked('background.earlier', 'What had been tried before:', 'earlier'),
    ...asked('background.bonus', 'How bonus and performance reviews worked:', 'bonus'),
  ];
}

/** Why the client wanted OKRs, in the client's own words and nobody else's. */
export function whyOkrs({ discovery }: RecordFacts): readonly AssembledText[] {
  const asked = (key: string, words: string): readonly AssembledText[] =>
    told(`why.${key}`, discovery[key] === undefined ? null : `${words} ${quoted(discovery[key])}`);
  return [
    ...asked('why', 'Asked why OKRs, and why now, the client said:'),
    ...asked('problem', 'The problem they were to solve:'),
    ...asked('success', 'How one would see that it worked:'),
    ...asked('sponsor', 'What the sponsor put into the calendar:'),
  ];
}
