import { createHash } from 'node:crypto';
import { dayIn } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import type { PracticeSettings } from '@cairn/identity';
import { Lru } from '@cairn/platform';
import { factsOf } from '../facts.rules.js';
import type { RawFacts } from '../raw-facts.js';
import type { SignalThresholds } from '../signals/signal.rules.js';
import { judge, type Judgement } from './judge.rules.js';

/** Engagements whose last judgement is kept; each takes some 10 kB. */
const mostKept = 2_000;

interface Kept extends Judgement {
  /** The facts as the statement sent them, and what the database makes of the same text by `fingerprint`. */
  readonly text: string;
  readonly fingerprint: string;
  readonly on: string;
  readonly limits: PracticeSettings;
}

/** Judgements by the fingerprints of their facts. */
export type Known = ReadonlyMap<string, Kept>;

/** As `judgements.ts` fingerprints the same text; 44 characters, none of which begins a text of facts. */
export const fingerprint = (text: string): string => `encode(sha256(convert_to(${text}, 'UTF8')), 'base64')`;

const thresholdsOf = (settings: PracticeSettings): SignalThresholds => ({
  calmDays: settings.sponsorAttentionWorkingDays,
  lateDays: settings.sponsorOffTrackWorkingDays,
  unseenDays: settings.sponsorUnseenDays,
  shortDays: settings.trainingShortWorkingDays,
  paceDays: settings.trainingPaceWorkingDays,
});

/**
 * What the rules last said of engagements, kept with the text of their facts. The facts are read anew with every request, as their reader may
 * see them; but the database is told the fingerprints of the texts that are kept here, and sends for such a text its fingerprint instead. A fact
 * that changed, or that this reader does not see, makes another text: nothing here can be out of date. The same facts on the same day under
 * the same settings are judged the same.
 */
export class Judgements {
  private readonly kept = new Lru<string, Kept>(mostKept);

  /** What is kept of these engagements. To be held until the answer is there, since others may push it out meanwhile. */
  known(engagementIds: readonly string[]): Known {
    const known = new Map<string, Kept>();
    for (const id of engagementIds) {
      const kept = this.kept.get(id);
      if (kept) known.set(kept.fingerprint, kept);
    }
    return known;
  }

  /** `sent`: the facts of an engagement as text, or the fingerprint of one of `known`. */
  of(sent: string, known: Known, now: Date, settings: PracticeSettings): Judgement {
    const kept = known.get(sent);
    if (kept === undefined) return this.judged(sent, now, settings);
    const isOfToday = kept.limits === settings && kept.on === dayIn(kept.facts.timeZone, now);
    return isOfToday ? kept : this.judged(kept.text, now, settings);
  }

  private judged(text: string, now: Date, settings: PracticeSettings): Judgement {
    const facts = factsOf(JSON.parse(text) as RawFacts, questionOf, settings.reminderWorkingDays);
    const bytes = Buffer.from(text);
    const print = createHash('sha256').update(bytes).digest('base64');
    // A copy of the text, since a part of an answer keeps the whole of it in memory.
    const kept = { ...judge(facts, now, thresholdsOf(settings)), on: dayIn(facts.timeZone, now), limits: settings, text: bytes.toString(), fingerprint: print };
    this.kept.set(facts.engagementId, kept);
    return kept;
  }
}
