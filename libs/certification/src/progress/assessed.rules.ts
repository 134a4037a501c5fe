import { addDays, countWords, dayIn, shortDayWords } from '@cairn/kernel';
import type { Day } from '@cairn/kernel';
import { settingsOf } from '../items/item-settings.js';
import type { PathObserved } from './assessing-facts.js';
import { dueDay } from './due-day.rules.js';
import type { ItemFacts, PathFacts } from './path-facts.js';
import type { ItemProgress, Requirement } from './path.js';

type Rules = PathFacts['rules'];

/** How an assignment, peer feedback or observed session stands. */
export function assessedProgress(item: ItemFacts, facts: PathFacts, today: Day): ItemProgress {
  if (item.kind === 'ASSIGNMENT') return assignmentProgress(item, facts, today);
  return item.kind === 'PEER' ? peerProgress(item, facts) : observedProgress(item, facts, today);
}

/** An assignment is what its last round is: being written, with an assessor, back, or passed. */
function assignmentProgress(item: ItemFacts, facts: PathFacts, today: Day): ItemProgress {
  const { rounds, extensions } = facts.trainee.assessing;
  const mine = rounds.filter((round) => round.itemId === item.id);
  const last = mine.at(-1);
  const planned = dueDay(item, facts);
  const until = extensions.find((one) => one.itemId === item.id)?.until ?? null;
  const first = until !== null && (planned === null || until > planned) ? until : planned;
  const returned = mine.findLast((round) => round.status === 'RETURNED');
  const again = returned ? addDays(dayIn(facts.cohort.timeZone, returned.at), facts.rules.lateDays) : null;
  const dueOn = again !== null && (first === null || again > first) ? again : first;
  const takenUntil = again !== null || first === null ? null : addDays(first, facts.rules.lateDays);
  if (!last) return { state: 'NEW', at: null, standing: null, dueOn, takenUntil };
  switch (last.status) {
    case 'PASSED':
      return { state: 'PASSED', at: last.at, standing: mine.length > 1 ? `draft ${last.number}` : null, dueOn };
    case 'RETURNED':
      return { state: 'RETURNED', at: last.at, standing: 'returned with remarks', dueOn };
    case 'DRAFT':
      return { state: 'STARTED', at: last.at, standing: last.number > 1 ? `draft ${last.number}` : 'a draft is kept', dueOn, takenUntil };
    case 'HANDED_IN':
    case 'TO_DIRECTOR': {
      const by = last.promisedOn && `promised by ${shortDayWords(last.promisedOn, today)}`;
      const waitsFor = `You wait for an answer to “${item.title}”${by ? `, ${by}` : ''}`;
      return { state: 'WAITING', at: last.at, standing: by && `answer ${by}`, dueOn, waitsFor, waitsUntil: last.promisedOn };
    }
  }
}

/** Peer feedback is done once as many colleagues have it as the item asks for. */
function peerProgress(item: ItemFacts, facts: PathFacts): ItemProgress {
  const { give } = settingsOf('PEER', item.settings);
  const mine = facts.trainee.assessing.peers.filter((one) => one.itemId === item.id);
  const given = mine.filter((one) => one.status === 'GIVEN');
  const at = mine.at(-1)?.at ?? null;
  if (given.length >= give) return { state: 'PASSED', at: given[give - 1]?.at ?? at, standing: null };
  return mine.length === 0 ? { state: 'NEW', at: null, standing: null } : { state: 'STARTED', at, standing: `${given.length} of ${give} given` };
}

/** A session one led counts when both marked it, their mean is high enough, no level is too low, and the client’s consent stands; one at which one was a guest, once it is entered. */
export function countsAsObserved(session: PathObserved, rules: Pick<Rules, 'observedMean' | 'observedNone'>): boolean {
  if (session.status !== 'MARKED' || !session.consented) return false;
  if (session.kind === 'SHADOWED') return true;
  const { levels } = session;
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  return levels.length > 0 && mean >= rules.observedMean && levels.every((level) => level > rules.observedNone);
}

function observedProgress(item: ItemFacts, facts: PathFacts, today: Day): ItemProgress {
  const { kind, count } = settingsOf('OBSERVED', item.settings);
  const mine = facts.trainee.assessing.observed.filter((one) => one.itemId === item.id && one.status !== 'CANCELLED');
  const counted = mine.filter((one) => one.kind === kind && countsAsObserved(one, facts.rules));
  const at = mine.at(-1)?.at ?? null;
  if (counted.length >= count) return { state: 'PASSED', at: counted[count - 1]?.at ?? at, standing: null };
  if (mine.length === 0) return { state: 'NEW', at: null, standing: null };
  const unsettled = mine.filter((one) => one.status === 'MARKED' && !one.consented).length;
  const standing = `${counted.length} of ${count} passed${unsettled > 0 ? `, ${unsettled} without the client’s consent` : ''}`;
  const planned = mine.find((one) => one.status === 'PLANNED');
  if (!planned) return { state: 'STARTED', at, standing };
  const waitsFor =
    planned.heldOn > today
      ? `“${item.title}” is planned for ${shortDayWords(planned.heldOn, today)}`
      : `You wait for what the assessors say to “${item.title}” of ${shortDayWords(planned.heldOn, today)}`;
  return { state: 'WAITING', at, standing, waitsFor, waitsUntil: planned.heldOn };
}

/** What a certificate asks for beyond modules, live sessions and the exam. */
export function assessingRequirements(facts: PathFacts): readonly Requirement[] {
  const { rules } = facts;
  const counted = (kind: PathObserved['kind']): number =>
    facts.trainee.assessing.observed.filter((one) => one.kind === kind && countsAsObserved(one, rules)).length;
  const need = (key: string, kind: PathObserved['kind'], wanted: number, name: string, words: string): readonly Requirement[] => {
    const has = Math.min(counted(kind), wanted);
    const left = has < wanted ? [`${countWords(wanted - has, `${name} session`)} to go`] : [];
    return wanted === 0 || !facts.items.some((item) => item.kind === 'OBSERVED' && settingsOf('OBSERVED', item.settings).kind === kind)
      ? []
      : [{ key, words: `${has} of ${countWords(wanted, `${name} session`)}${words}`, met: has >= wanted, left }];
  };
  const marks = ` passed (mean ${rules.observedMean} or better${rules.observedNone > 0 ? `, no ${rules.observedNone}` : ''})`;
  return [...need('shadowed', 'SHADOWED', rules.shadowed, 'shadowed', ''), ...need('observed', 'OBSERVED', rules.observed, 'observed', marks)];
}
