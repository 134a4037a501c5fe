import { dayIn } from '@cairn/kernel';
import { questionOf } from '@cairn/deployment';
import type { PracticeSettings } from '@cairn/identity';
import { Lru } from '@cairn/platform';
import { factsOf } from '../facts.rules.js';
import type { RawFacts } from '../raw-facts.js';
import type { SignalThresholds } from '../signals/signal.rules.js';
import { judge, type Judgement } from './judge.rules.js';

/** Engagements whose last judgement is kept; each takes some 8 kB. */
const mostKept = 2_000;

interface Kept extends Judgement {
  readonly on: string;
  readonly limits: string;
}

const thresholdsOf = (settings: PracticeSettings): SignalThresholds => ({
  calmDays: settings.sponsorAttentionWorkingDays,
  lateDays: settings.sponsorOffTrackWorkingDays,
  unseenDays: settings.sponsorUnseenDays,
  shortDays: settings.trainingShortWorkingDays,
  paceDays: settings.trainingPaceWorkingDays,
});

/**
 * What the rules last said of engagements, found by the very text of their facts. Facts are read anew with every request; the same facts on the
 * same day under the same thresholds are judged the same, and a fact that changed is another text: nothing here can be out of date.
 */
export class Judgements {
  private readonly kept = new Lru<string, Kept>(mostKept);

  of(text: string, now: Date, settings: PracticeSettings): Judgement {
    const thresholds = thresholdsOf(settings);
    const limits = [settings.reminderWorkingDays, ...Object.values(thresholds)].join();
    const known = this.kept.get(text);
    if (known?.limits === limits && known.on === dayIn(known.facts.timeZone, now)) return known;
    const facts = factsOf(JSON.parse(text) as RawFacts, questionOf, settings.reminderWorkingDays);
    const judged = { ...judge(facts, now, thresholds), on: dayIn(facts.timeZone, now), limits };
    // A copy, since a part of a text keeps the whole of it in memory.
    this.kept.set(Buffer.from(text).toString(), judged);
    return judged;
  }
}
