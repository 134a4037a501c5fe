import type { Viewer } from '@cairn/identity';
import { availableAction, type AvailableAction, type Verdict } from '@cairn/platform';
import type { ReadPath } from '../progress/load-path.js';
import { itemOpen, stillHere } from '../progress/mark-item.rules.js';
import type { PathFacts } from '../progress/path-facts.js';
import type { PathItem } from '../progress/path.js';
import { itemView, meetingOf } from '../progress/path.view.js';
import { beginAttempt } from '../attempts/attempt.rules.js';
import { termsOf, testOf } from '../attempts/terms-of.js';
import { settingsOf } from './item-settings.js';
import type { ItemSession, LearningItem } from './learning-item.types.js';

export interface ItemText {
  readonly body: string;
  readonly settings: unknown;
}

/** An item as its trainee reads it. Its text stays away while it is locked; its name, its length and the way to it do not. */
export function learningItemView({ facts, path }: ReadPath, itemId: string, text: ItemText | null, viewer: Viewer): LearningItem | undefined {
  const module = path.modules.find((one) => one.items.some((item) => item.id === itemId));
  const item = module?.items.find((one) => one.id === itemId);
  if (!module || !item) return undefined;
  const watched = item.kind === 'WATCH' && text ? settingsOf('WATCH', text.settings) : undefined;
  return {
    ...{ id: item.id, traineeId: facts.trainee.id, item: itemView(item), moduleNumber: module.number, moduleTitle: module.title },
    ...{ programmeTitle: facts.programme.title, body: text?.body ?? '', url: watched?.url || null, transcript: watched?.transcript || null },
    agenda: item.kind === 'LIVE' && text ? settingsOf('LIVE', text.settings).agenda : [],
    sessions: sessionsOf(item, facts),
    test: testView(item.id, facts),
    next: nextAfter(
      item,
      path.modules.flatMap((one) => one.items),
    ),
    availableActions: facts.trainee.personId === viewer.personId ? actsOn(item, facts) : [],
  };
}

/** The next open item in the order of the path; from the end on, what was left open before. */
function nextAfter(item: PathItem, items: readonly PathItem[]): LearningItem['next'] {
  const at = items.findIndex((one) => one.id === item.id);
  const open = [...items.slice(at + 1), ...items.slice(0, at)].find(
    (one) => ['OPEN', 'STARTED', 'RETURNED', 'OVERDUE'].includes(one.state) && one.kind !== 'LIVE',
  );
  return open ? itemView(open) : null;
}

const markLabels: Readonly<Partial<Record<PathItem['kind'], string>>> = { READ: 'I have read this', WATCH: 'I have watched this' };

function actsOn(item: PathItem, facts: PathFacts): AvailableAction[] {
  const label = markLabels[item.kind];
  if (item.kind === 'QUIZ' || item.kind === 'EXAM') return [availableAction('startAttempt', testVerdict(item, facts))];
  if (
    item.kind === 'LIVE' &&
    (item.state === 'OPEN' || item.state === 'OVERDUE' || item.state === 'RETURNED') &&
    facts.sessions.some((one) => one.itemId === item.id && one.status === 'HELD')
  )
    return [availableAction('handInSessionMakeUp', verdictOf(item, facts, 'Make it up'))];
  if (label === undefined || item.state === 'PASSED') return [];
  return [availableAction('markItem', verdictOf(item, facts, label))];
}

/** Why a trainee may not begin, or what the button says. */
export function verdictOf(item: PathItem, facts: PathFacts, label: string): Verdict {
  const here = stillHere(facts.trainee.status);
  if (!here.ok) return { forbidden: here.error.message };
  const open = itemOpen(item);
  return open.ok ? { allowed: label } : open.error.gate ? { gated: open.error.gate } : { forbidden: open.error.message };
}

const sessionsOf = (item: PathItem, { sessions, trainee }: PathFacts): ItemSession[] =>
  sessions
    .filter((session) => session.itemId === item.id)
    .map(({ itemId: _, ...session }) => {
      const line = trainee.attendance.find((one) => one.sessionId === session.id);
      return { ...session, meeting: meetingOf(session), minutesAttended: line?.minutes ?? null, makeUpRemark: line?.remark ?? null };
    });

function testView(itemId: string, facts: PathFacts): LearningItem['test'] {
  const item = testOf(facts, itemId);
  if (!item) return null;
  const { take, passPercent, minutes, graceMinutes, given } = termsOf(item, facts);
  const attempts = facts.trainee.attempts.filter((one) => one.itemId === itemId);
  return {
    ...{ take, passPercent, minutes, graceMinutes, given },
    attempts: attempts.map(({ id, number, startedAt, handedInAt, score, passed }) => ({ id, number, startedAt, handedInAt, score, passed })),
  };
}

function testVerdict(item: PathItem, facts: PathFacts): Verdict {
  const test = testOf(facts, item.id);
  if (!test) return { forbidden: 'There is nothing to answer here.' };
  const begun = beginAttempt(
    facts.trainee.attempts.filter((one) => one.itemId === item.id),
    termsOf(test, facts),
  );
  if (!begun.ok) return { forbidden: begun.error.message };
  return 'goOn' in begun.value ? { allowed: 'Go on' } : verdictOf(item, facts, begun.value.number === 1 ? 'Begin' : 'Try again');
}
