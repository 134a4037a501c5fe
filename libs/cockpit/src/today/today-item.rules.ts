import { shortDayWords, workingDaysBetween, type Day } from '@cairn/kernel';
import type { EngagementFacts } from '../engagement.facts.js';
import type { Health } from '../signals/signal.rules.js';

export const todayKinds = [
  'PLAN_THREATENS_DATE',
  'DECISION_WAITS',
  'CHANGES_ASKED',
  'QUESTION_ASKED',
  'WAIVER_ASKED',
  'WAIVER_SPREADS',
  'MAIL_FAILED',
  'PLAN_TO_SEND',
  'COMES_INTO_FORCE',
  'GATE_THREATENS_DATE',
  'TRAINING_TO_BOOK',
  'MAKE_UP_WAITS',
  'ATTENDANCE_TO_RECORD',
  'GATE_OPENED_EARLY',
  'OUTCOME_NOT_AGREED',
  'DRAFT_TO_REVIEW',
  'CYCLE_TO_START',
  'REVIEW_TO_GIVE',
  'REVIEWS_OVERDUE',
  'MENTEE_WAITS',
  'TRAINEE_SILENT',
  'OBSERVED_TO_MARK',
  'APPLICATIONS_TO_READ',
  'APPLICATION_ANSWERS_DUE',
  'OFFER_ENDS',
  'CERTIFICATES_READY',
  'RENEWAL_DUE',
  'OFFER_TO_ACCEPT',
  'WORK_RETURNED',
  'LIVE_SESSION_NEAR',
  'STEP_NEXT',
  'EVIDENCE_WITHDRAWN',
  'REQUIREMENT_REOPENED',
  'LEARNINGS_TO_REVIEW',
  'TIP_REPORTS',
  'LEARNING_RETURNED',
  'LEARNING_TO_COMPLETE',
  'CASE_STUDY_ANSWERED',
  'CASE_STUDY_ENDS',
  'CITATION_WITHDRAWN',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** The one thing to do about an item: a page to open, or a nudge to send. */
export interface TodayAct {
  readonly label: string;
  readonly path: string;
  readonly changeSetId: string | null;
}

export interface TodayItem {
  /** Stable while the cause lasts; a snooze belongs to it. */
  readonly key: string;
  readonly kind: TodayKind;
  readonly clientId: string;
  readonly clientName: string;
  /** Null where it is about no client. */
  readonly clientSlug: string | null;
  readonly health: Health;
  readonly what: string;
  readonly why: string;
  readonly when: string;
  readonly dueOn: Day | null;
  readonly act: TodayAct | null;
  /** 1 blocks a date, 2 somebody waits for the coach, 3 a signal got worse, 4 routine; 5 waits on others. */
  readonly group: 1 | 2 | 3 | 4 | 5;
  readonly since: Day;
}

/** An item without the client it belongs to. */
export type ItemDraft = Omit<TodayItem, 'clientId' | 'clientName' | 'clientSlug'>;

// Field by field: Today makes hundreds of items, and copying a draft costs several times as much as naming what is in it.
export const itemOf = (facts: EngagementFacts, item: ItemDraft): TodayItem => ({
  key: item.key,
  kind: item.kind,
  clientId: facts.clientId,
  clientName: facts.clientName,
  clientSlug: facts.clientSlug,
  health: item.health,
  what: item.what,
  why: item.why,
  when: item.when,
  dueOn: item.dueOn,
  act: item.act,
  group: item.group,
  since: item.since,
});

export const planPath = (facts: EngagementFacts): string => `/c/${facts.clientSlug}/plan`;

/** How long something waits: "today", "since Thu 26 Nov", "6 working days". */
export function ageWords(since: Day, today: Day): string {
  const days = workingDaysBetween(since, today);
  if (since === today) return 'today';
  return days <= 1 ? `since ${shortDayWords(since, today)}` : `${days} working days`;
}
