import { dayIn, nextWallTime } from '@cairn/kernel';
import type { Day, Instant } from '@cairn/kernel';
import { roleWords } from '../decisions/signers.rules.js';
import type { SignerPlace } from '../decisions/signers.rules.js';
import { countWords, listWords } from '@cairn/kernel';
import { dayWords, momentWords } from '@cairn/kernel';
import type { Affected } from './affected.rules.js';
import type { ChangeWords } from './change-words.rules.js';
import { lastDayToDecide } from './deadline.rules.js';

export interface ImpactFacts {
  readonly clientName: string;
  readonly planNumber: number;
  readonly basedOn: number | null;
  readonly signers: readonly SignerPlace[];
  readonly affected: Affected;
  readonly changes: readonly Pick<ChangeWords, 'title' | 'question' | 'nowText' | 'proposedText' | 'why' | 'fromCycle'>[];
  /** Titles of parameters that change before their time. */
  readonly early: readonly string[];
  readonly decideBy: Day;
  readonly lapseAfterDays: number;
  readonly now: Instant;
  readonly zone: string;
}

/** What sending leads to, said to the coach before they send; each line stands for itself. */
export interface Impact {
  readonly decides: string;
  readonly starts: string;
  readonly later: string | null;
  readonly affects: string;
  readonly mails: string;
  readonly early: string | null;
  readonly otherwise: string;
}

/** One mail to everybody whom the plan concerns, on the day it starts. */
export const mailWords = (people: number): string =>
  people === 0 ? 'Nobody gets a mail yet.' : people === 1 ? '1 person gets one mail.' : `${people} people get one mail.`;

/** When a plan starts that is approved, `Plan 3 starts Friday 27 November, 09:00.` */
export const startWords = (planNumber: number, inForceAt: Instant, zone: string, now: Instant): string =>
  `Plan ${planNumber} starts ${momentWords(inForceAt, zone, now)}.`;

/** Before a coach sends, they read who decides by when, what starts when, who is affected and mailed, and what happens otherwise. */
export function impactBeforeSending(facts: ImpactFacts): Impact {
  const today = dayIn(facts.zone, facts.now);
  const signers = facts.signers.map((signer) => `${signer.name} (${listWords(signer.capacities.map((role) => roleWords[role]))})`);
  const last = lastDayToDecide(facts.decideBy, facts.lapseAfterDays);
  return {
    decides:
      signers.length === 0
        ? 'Nobody has anything to decide yet.'
        : `${listWords(signers)} ${signers.length === 1 ? 'decides' : 'decide'} by ${dayWords(facts.decideBy, today)}. Each gets one mail now.`,
    starts: `Approved today, ${startWords(facts.planNumber, nextWallTime(facts.now, '09:00', facts.zone), facts.zone, facts.now)}`,
    later: laterWords(facts.changes),
    affects: facts.affected.text.endsWith('.') ? facts.affected.text : `${facts.affected.text} at ${facts.clientName}.`,
    mails: mailWords(facts.affected.people),
    early:
      facts.early.length === 0
        ? null
        : `${listWords(facts.early)} ${facts.early.length === 1 ? 'changes' : 'change'} before the time. That is marked in the record.`,
    otherwise: `Without a decision the set lapses after ${dayWords(last, today)} and ${facts.basedOn === null ? 'there is no plan' : `Plan ${facts.basedOn} stays`}.`,
  };
}

function laterWords(changes: ImpactFacts['changes']): string | null {
  const waiting = changes.filter((change) => change.fromCycle !== null);
  const [first] = waiting;
  if (!first) return null;
  return `${waiting.length === changes.length ? countWords(waiting.length, 'change') : `${waiting.length} of ${countWords(changes.length, 'change')}`} ${waiting.length === 1 ? 'starts' : 'start'} with cycle ${first.fromCycle}.`;
}

export interface ApprovalFacts {
  readonly planNumber: number;
  readonly count: number;
  readonly name: string;
  readonly people: number;
  /** Others whose word is still missing. */
  readonly waitingFor: readonly string[];
  readonly now: Instant;
  readonly zone: string;
}

export interface ApprovalWords {
  readonly heading: string;
  readonly button: string;
  readonly lines: readonly string[];
}

/** Before a signer approves, they read as whom, what follows for whom, and until when they can take it back. */
export function approvalWords(facts: ApprovalFacts): ApprovalWords {
  const start = startWords(facts.planNumber, nextWallTime(facts.now, '09:00', facts.zone), facts.zone, facts.now);
  const lines =
    facts.waitingFor.length === 0
      ? [start, mailWords(facts.people), 'You can take this back until then.']
      : [
          `${listWords(facts.waitingFor)} still ${facts.waitingFor.length === 1 ? 'has' : 'have'} to decide. Plan ${facts.planNumber} starts at 09:00 after the last approval.`,
          'You can take this back until then.',
        ];
  return { heading: `Approve ${countWords(facts.count, 'change')} as ${facts.name}?`, button: `Yes, approve as ${facts.name}`, lines };
}

/** Reading takes a person about 200 words a minute; at least one minute is promised. */
export function readingWords(changes: ImpactFacts['changes']): string {
  const words = changes
    .flatMap((change) => [change.question, change.nowText ?? '', change.proposedText, change.why].join(' ').split(/\s+/u))
    .filter((word) => word !== '').length;
  const minutes = Math.max(1, Math.ceil(words / 200));
  const names = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  return `Reading this takes about ${names[minutes] ?? String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
