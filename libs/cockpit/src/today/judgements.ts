import { dayIn } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import type { PracticeSettings } from '@cairn/identity';
import { KeptTexts, type Kept } from '@cairn/platform';
import { factsOf } from '../facts.rules.js';
import type { RawFacts } from '../raw-facts.js';
import type { SignalThresholds } from '../signals/signal.rules.js';
import { judge, type Judgement } from './judge.rules.js';

/** Characters of facts that are kept: those of some 2,000 engagements; with its judgement each takes some 10 kB. */
const mostKept = 4_000_000;

interface Judged extends Judgement {
  readonly on: string;
  readonly limits: PracticeSettings;
}

/** Judgements by the fingerprints of their facts. */
export type Known = ReadonlyMap<string, Kept<Judged>>;

const thresholdsOf = (settings: PracticeSettings): SignalThresholds => ({
  calmDays: settings.sponsorAttentionWorkingDays,
  lateDays: settings.sponsorOffTrackWorkingDays,
  unseenDays: settings.sponsorUnseenDays,
  shortDays: settings.trainingShortWorkingDays,
  paceDays: settings.trainingPaceWorkingDays,
});

/** What the rules last said of engagements, kept with the text of their facts; the same facts on the same day under the same settings are judged the same. */
export class Judgements {
  private readonly kept = new KeptTexts<Judged>(mostKept);

  /** What is kept of these engagements. To be held until the answer is there, since others may push it out meanwhile. */
  known(engagementIds: readonly string[]): Known {
    const known = new Map<string, Kept<Judged>>();
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
    const isOfToday = kept.made.limits === settings && kept.made.on === dayIn(kept.made.facts.timeZone, now);
    return isOfToday ? kept.made : this.judged(kept.text, now, settings);
  }

  private judged(text: string, now: Date, settings: PracticeSettings): Judgement {
    const facts = factsOf(JSON.parse(text) as RawFacts, questionOf, settings.reminderWorkingDays);
    const made = { ...judge(facts, now, thresholdsOf(settings)), on: dayIn(facts.timeZone, now), limits: settings };
    return this.kept.keep(facts.engagementId, text, made).made;
  }
}
