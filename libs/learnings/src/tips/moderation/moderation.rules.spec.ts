import { checkHiding, checkReport, checkRestoring, checkVerdict, type Reported, type ToJudge } from './moderation.rules.js';

const outcome = (result: { ok: true; value: unknown } | { ok: false; error: { code: string } }): unknown => (result.ok ? result.value : result.error.code);
const reported: Reported = { isOwn: false, status: 'OPEN', isReported: false };

it.each([
  ['words of others', reported, ' It tells who. ', 'It tells who.'],
  ['words without saying why', reported, ' ', 'REPORT_REASON_MISSING'],
  ['one’s own', { ...reported, isOwn: true }, 'x', 'REPORT_OWN'],
  ['what is hidden', { ...reported, status: 'HIDDEN' }, 'x', 'TIP_HIDDEN_ALREADY'],
  ['what was taken back', { ...reported, status: 'REMOVED' }, 'x', 'TIP_GONE'],
  ['the same again', { ...reported, isReported: true }, 'x', 'REPORTED_ALREADY'],
] as const)('a reader reports %s', (_, of, reason, expected) => expect(outcome(checkReport(of, reason))).toBe(expected));

it.each([
  ['what is open', 'OPEN', 'It tells who.', 'It tells who.'],
  ['without a reason', 'OPEN', '', 'HIDING_REASON_MISSING'],
  ['what is hidden', 'HIDDEN', 'x', 'TIP_HIDDEN_ALREADY'],
  ['what was taken back', 'REMOVED', 'x', 'TIP_GONE'],
] as const)('a moderator hides %s', (_, status, reason, expected) => expect(outcome(checkHiding(status, reason))).toBe(expected));

it.each([
  ['HIDDEN', null],
  ['OPEN', 'TIP_NOT_HIDDEN'],
  ['REMOVED', 'TIP_NOT_HIDDEN'],
] as const)('what is %s is shown again', (status, expected) => expect(outcome(checkRestoring(status))).toBe(expected));

const judged: ToJudge = { resolved: false, isOwn: false, others: 1 };

it.each([
  ['hides it', judged, 'HIDE', 'It tells who.', 'It tells who.'],
  ['hides it without a reason', judged, 'HIDE', '', 'HIDING_REASON_MISSING'],
  ['leaves it without a word', judged, 'LEAVE', '', ''],
  ['comes second', { ...judged, resolved: true }, 'LEAVE', '', 'REPORT_RESOLVED'],
  ['would leave their own', { ...judged, isOwn: true }, 'LEAVE', '', 'REPORT_OF_OWN'],
  ['hides their own', { ...judged, isOwn: true }, 'HIDE', 'True.', 'True.'],
  ['leaves their own where nobody else can decide', { ...judged, isOwn: true, others: 0 }, 'LEAVE', 'Fine.', 'Fine.'],
] as const)('a moderator %s', (_, of, verdict, reason, expected) => expect(outcome(checkVerdict(of, 'OPEN', verdict, reason))).toBe(expected));
