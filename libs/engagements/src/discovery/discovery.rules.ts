import { ok, refusal, type Instant, type Result } from '@cairn/kernel';

/** What a coach asks before the deployment talks; the answer is in the client's words. */
export const discoveryQuestions = [
  { key: 'why', question: 'Why OKRs, and why now?', hint: 'What made the organisation pick up the phone.' },
  { key: 'problem', question: 'Which problem should they solve?', hint: 'In the client’s own words, not in ours.' },
  { key: 'success', question: 'How will we see that it worked?', hint: 'What would be different a year from now, and who would notice.' },
  { key: 'strategy', question: 'What are the mission and the strategy?', hint: 'Where they stand, and how many people could tell them.' },
  { key: 'measures', question: 'What is measured and tracked today, and where?', hint: 'KPIs, dashboards, tools, sheets.' },
  { key: 'bonus', question: 'How do bonus and performance reviews work?', hint: 'Whether goals feed them, and who owns the scheme.' },
  { key: 'earlier', question: 'What was tried before, and what came of it?', hint: 'OKRs, balanced scorecards, other goal systems.' },
  { key: 'organisation', question: 'Which teams are there, with how many people?', hint: 'Units, regions, cross-functional groups, headcount.' },
  { key: 'pilots', question: 'Which teams start?', hint: 'Who is willing, and who would be missed.' },
  { key: 'sponsor', question: 'What does the sponsor put into the calendar?', hint: 'Sessions, minutes a week, who stands in.' },
  { key: 'confidentiality', question: 'What is confidential, and towards whom?', hint: 'Terms, names we may use, what coaches may learn from across clients.' },
] as const;
export type DiscoveryKey = (typeof discoveryQuestions)[number]['key'];

export interface DiscoveryAnswer {
  readonly text: string;
  /** Counts the changes of this answer; the first is 1. */
  readonly version: number;
  readonly at: Instant;
  readonly byId: string | null;
}
export type DiscoveryAnswers = Partial<Record<DiscoveryKey, DiscoveryAnswer>>;

export const isDiscoveryKey = (key: string): key is DiscoveryKey => discoveryQuestions.some((one) => one.key === key);

/** How many questions have an answer. */
export const answeredCount = (answers: DiscoveryAnswers): number => discoveryQuestions.filter(({ key }) => answers[key]?.text.trim()).length;

/**
 * An answer is saved over the version that its writer saw; two writers of different answers never meet.
 * Null: the same text is there already.
 */
export function answerWith(
  current: DiscoveryAnswer | undefined,
  asked: { text: string; version: number },
  at: Instant,
  byId: string | null,
): Result<DiscoveryAnswer | null> {
  if (asked.text.length > 10_000) return refusal('DISCOVERY_LONG', 'The answer is longer than 10,000 characters. Shorten it.', 'text');
  if ((current?.text ?? '') === asked.text) return ok(null);
  if ((current?.version ?? 0) !== asked.version) return refusal('DISCOVERY_CHANGED', 'Somebody else changed this answer too. Compare both and choose.', 'text');
  return ok({ text: asked.text, version: asked.version + 1, at, byId });
}
