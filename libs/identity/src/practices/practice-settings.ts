import { notFound } from '@cairn/kernel';
import { Lru, type Tx } from '@cairn/platform';
import { z } from 'zod';

const whole = (from: number, to: number, usual: number) => z.number().int().min(from).max(to).default(usual);

/** Numbers and habits that a practice may change, each with the usual value. Thresholds are those of the health signals. */
export const practiceSettingsSchema = z.object({
  /** How long the link of a decision mail works. */
  decisionLinkDays: whole(1, 60, 14),
  /** A change set that nobody decided lapses after this many days. */
  decisionLapseDays: whole(3, 180, 30),
  /** At most one reminder of a decision in this many working days. */
  reminderWorkingDays: whole(1, 20, 3),
  /** Deciding from a mail also asks for a six-digit code. */
  decisionCodeRequired: z.boolean().default(false),
  /** Complete cycles before a parameter may change. */
  amendmentLockCycles: whole(0, 8, 1),
  /** Working days that a decision may wait before the sponsor signal needs attention. */
  sponsorAttentionWorkingDays: whole(1, 30, 3),
  /** Working days after which it is off track. */
  sponsorOffTrackWorkingDays: whole(2, 60, 7),
  /** Days without a visit of the sponsor after which the signal is off track. */
  sponsorUnseenDays: whole(7, 90, 21),
  /** Working days before drafting under which an untrained person without a session is off track. */
  trainingShortWorkingDays: whole(1, 20, 5),
  /** Share of its minutes that makes somebody count as present at a workshop, in percent. */
  trainingAttendancePercent: whole(1, 100, 80),
  /** Share of right answers from which a new quiz is passed, in percent. */
  quizPassPercent: whole(1, 100, 70),
  /** Complete cycles that clearance to write OKRs lasts. */
  clearanceCycles: whole(1, 8, 2),
  /** Days that the training gate can be open early. */
  gateOpeningMaxDays: whole(1, 180, 42),
  /** Working days before drafting from which whoever has no session yet puts training behind its pace. */
  trainingPaceWorkingDays: whole(1, 60, 15),
  /** Share of teams that check in, in percent, from which rhythm is on track. */
  rhythmOnTrackPercent: whole(1, 100, 80),
  /** Share from which it needs attention; below it is off track. */
  rhythmAttentionPercent: whole(0, 99, 50),
  /** Points behind the planned share of own work up to which independence needs attention. */
  independenceAttentionPoints: whole(1, 100, 25),
  /** Months after publishing during which coaches of competing clients do not see a learning, although it names nobody. */
  learningWallMonths: whole(0, 60, 12),
});

export type PracticeSettings = Readonly<z.output<typeof practiceSettingsSchema>>;
export type SettingName = keyof PracticeSettings;

/** Most practices change little, so a few hundred are all there are. */
const read = new Lru<string, PracticeSettings>(500);

/** What is stored, completed by the usual values. A value that no longer fits the schema counts as not set. Equal values give the same object. */
export function settingsOf(stored: unknown): PracticeSettings {
  const text = JSON.stringify(stored ?? null);
  const known = read.get(text);
  if (known) return known;
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const fitting = Object.entries(practiceSettingsSchema.shape).flatMap(([name, schema]) => {
    const value = schema.safeParse(given[name]);
    return value.success ? [[name, value.data] as const] : [];
  });
  const settings = Object.freeze(practiceSettingsSchema.parse(Object.fromEntries(fitting)));
  read.set(text, settings);
  return settings;
}

/** The settings of the transaction's practice. Throws NOT_FOUND. */
export async function practiceSettings(tx: Tx): Promise<PracticeSettings> {
  const row = await tx.row<{ settings: unknown }>(`select settings from practice where practice_id = $1`);
  if (!row) throw notFound();
  return settingsOf(row.settings);
}
