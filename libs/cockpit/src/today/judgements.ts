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
  readonly text: string;
  readonly on: string;
  readonly limits: PracticeSettings;
}

const thresholdsOf = (settings: PracticeSettings): SignalThresholds => ({
  calmDays: settings.sponsorAttentionWorkingDays,
  lateDays: settings.sponsorOffTrackWorkingDays,
  unseenDays: settings.sponsorUnseenDays,
  shortDays: settings.trainingShortWorkingDays,
  paceDays: settings.trainingPaceWorkingDays,
});

/** A text of facts begins with the id of its engagement. A wrong place would cost time and nothing else, since the whole text is compared. */
const placeLength = '{"engagementId":"00000000-0000-4000-8000-000000000000"'.length;

/**
 * What the rules last said of engagements, kept with the very text of their facts. Facts are read anew with every request; the same facts on the
 * same day under the same settings are judged the same, and a fact that changed is another text: nothing here can be out of date.
 * Found by the engagement and compared, because looking for a text of 2 kB costs ten times as much as comparing it.
 */
export class Judgements {
  private readonly kept = new Lru<string, Kept>(mostKept);

  of(text: string, now: Date, settings: PracticeSettings): Judgement {
    const place = text.slice(0, placeLength);
    const known = this.kept.get(place);
    if (known !== undefined && known.limits === settings && known.on === dayIn(known.facts.timeZone, now) && known.text === text) return known;
    const facts = factsOf(JSON.parse(text) as RawFacts, questionOf, settings.reminderWorkingDays);
    // Copies, since a part of a text keeps the whole of it in memory.
    const judged = { ...judge(facts, now, thresholdsOf(settings)), on: dayIn(facts.timeZone, now), limits: settings, text: Buffer.from(text).toString() };
    this.kept.set(Buffer.from(place).toString(), judged);
    return judged;
  }
}
