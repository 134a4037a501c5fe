import { covers, parameterNumber, type MachineRules, type WaiverInForce } from '@cairn/deployment';
import type { Day } from '@cairn/kernel';
import type { HigherLine } from '../copying/compare.rules.js';
import { prepareAbove } from '../copying/copy.rules.js';
import { sameWords } from '../copying/words.rules.js';
import type { DraftFacts } from '../drafts/draft.facts.js';
import type { Finding, FindingKind, FindingSubject, Offer } from '../findings/finding.js';
import { usualWords } from '../questions/usual-questions.js';
import type { Check, Checked, Hit } from './check.js';
import { linesOf } from './parts.js';
import { checks } from './registry.js';

/** Words of questions that a practice asks in its own way, by their key. */
export type AskedWords = ReadonlyMap<string, string>;

interface About {
  readonly waivers: readonly WaiverInForce[];
  readonly asked: AskedWords;
}

const order: Record<FindingKind, number> = { RULE: 0, ADVICE: 1, QUESTION: 2 };

/** Everything that the plan in force and good practice have to say about a draft: rules first, then advice, then questions. The text stays as it is. */
export function checkDraft(
  draft: DraftFacts,
  plan: MachineRules,
  higher: readonly HigherLine[],
  waivers: readonly WaiverInForce[],
  today: Day,
  asked: AskedWords = new Map(),
): readonly Finding[] {
  const checked: Checked = { draft, plan, above: prepareAbove(higher, draft.teamNames), today };
  const hits = checks.flatMap((check) => check.find(checked).map((hit) => ({ check, hit })));
  const found = new Set(hits.map(({ check, hit }) => `${check.code} ${hit.subject.id}`));
  return hits
    .filter(({ check, hit }) => !check.yieldsTo.some((code) => found.has(`${code} ${hit.subject.id}`)))
    .map(({ check, hit }) => findingOf(check, hit, checked, { waivers, asked }))
    .sort((one, other) => order[one.kind] - order[other.kind]);
}

/** Rules that hold a draft up: not covered by an exception, and not answered where an answer is enough. */
export const openRules = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.kind === 'RULE' && finding.waivedUntil === null && !finding.answered);

/** What follows from an agreed answer is a rule; where the plan leaves the parameter open, it is advice. */
function kindOf({ weight, parameter }: Check, plan: MachineRules): FindingKind {
  if (weight === 'ALWAYS') return 'RULE';
  if (weight === 'COPY') return plan.copyCheck.mustAnswer ? 'RULE' : 'ADVICE';
  if (weight !== 'PLAN') return weight;
  return parameter !== null && plan.assumed.includes(parameter) ? 'ADVICE' : 'RULE';
}

function findingOf(check: Check, hit: Hit, checked: Checked, { waivers, asked }: About): Finding {
  const { draft, plan, today } = checked;
  const kind = kindOf(check, plan);
  const open = check.weight === 'PLAN' && kind === 'ADVICE';
  const waiver =
    kind === 'RULE' && check.parameter !== null
      ? covers(waivers, { parameterKey: check.parameter, teamId: draft.team.id, personId: hit.personId ?? authorOf(draft, hit.subject), on: today })
      : null;
  return {
    key: [check.code, hit.subject.id ?? draft.draftId, ...(hit.part === undefined ? [] : [hit.part])].join(':'),
    code: check.code,
    kind,
    step: check.step,
    subject: hit.subject,
    span: hit.span ?? null,
    words: hit.words,
    parameterKey: check.parameter,
    parameterNumber: check.parameter === null ? null : parameterNumber(check.parameter),
    reason: open ? `The plan leaves this open; usual is: ${hit.reason}` : hit.reason,
    offers: offersOf(check, hit, kind, waiver === null && mayBeWaived(check, plan)),
    question: check.question === null ? null : (asked.get(check.question) ?? usualWords(check.question)),
    copiedFrom: hit.copiedFrom ?? null,
    waivedUntil: waiver?.expiresOn ?? null,
    answered: false,
    answer: null,
    answerVersion: 0,
    about: aboutOf(hit, draft),
  };
}

/** There is no exception from what nobody agreed to. */
const mayBeWaived = ({ parameter }: Check, plan: MachineRules): boolean => parameter !== null && !plan.assumed.includes(parameter);

/** First what mends it, then what else could be done with it, then the way round it. */
function offersOf(check: Check, hit: Hit, kind: FindingKind, waivable: boolean): readonly Offer[] {
  const offers = [...(hit.fix === undefined ? [] : [{ act: 'FIX', label: hit.fix, parameterKey: null } as const]), ...(hit.offers ?? [])];
  if (kind === 'RULE' && check.weight === 'COPY') return [...offers, { act: 'ANSWER', label: 'Say why the same words are right here', parameterKey: null }];
  return kind === 'RULE' && waivable ? [...offers, { act: 'ASK_WAIVER', label: 'Ask for an exception', parameterKey: check.parameter }] : offers;
}

/** An exception of one person covers what that person wrote. */
const authorOf = (draft: DraftFacts, subject: FindingSubject): string | null =>
  (subject.type === 'LINE' ? linesOf(draft).find((line) => line.id === subject.id) : draft.objectives.find((objective) => objective.id === subject.id))
    ?.authorId ?? null;

function aboutOf(hit: Hit, draft: DraftFacts): string {
  if (hit.about !== undefined) return sameWords(hit.about).slice(0, 4000);
  const text = textOf(hit.subject, draft);
  return sameWords(hit.span && text !== null ? text.slice(hit.span.start, hit.span.end) : hit.words).slice(0, 4000);
}

function textOf({ type, id, field }: FindingSubject, draft: DraftFacts): string | null {
  const objective = type === 'OBJECTIVE' ? draft.objectives.find((one) => one.id === id) : undefined;
  const line = type === 'LINE' ? linesOf(draft).find((one) => one.id === id) : undefined;
  const value = objective ? (field === 'whyNow' ? objective.whyNow : objective.text) : line ? (field === 'dataSource' ? line.dataSource : line.text) : null;
  return value ?? null;
}
