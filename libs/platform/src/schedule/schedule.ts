import { type Day, dayIn, newId } from '@cairn/kernel';
import type { OpenTransaction } from '../queue/emit.js';
import { type DayRule, firstOccurrence, type Occurrence, type Timetable, timetableFaults } from './schedule.rules.js';

export interface Plan {
  /** What happens, `context.what`; jobs of `defineScheduledJob` start upon it. */
  readonly kind: string;
  /** What it is about. A subject has one schedule of a kind. */
  readonly subjectId: string;
  readonly rule: DayRule;
  /** Wall time in the zone, `09:00`. */
  readonly time: string;
  /** IANA name, as a rule that of the client. */
  readonly zone: string;
  /** Today in the zone unless told. */
  readonly startsOn?: Day;
  readonly endsOn?: Day;
  /** When nobody worked for some days: tell the latest missed day only (unless told otherwise), or every one. */
  readonly missed?: 'LATEST' | 'EVERY';
}

/** The version of the zone rules that this process computes with. */
export const zoneRules = (): string => process.versions['tz'] ?? 'unknown';

/**
 * Plans something for a subject, in place of an earlier plan of the same kind; the same plan again changes nothing, also when its days have passed.
 * Gives the next occurrence, undefined when there is none. Throws for a time, zone or rule that makes no sense.
 */
export async function schedule(tx: OpenTransaction, plan: Plan): Promise<Occurrence | undefined> {
  const startsOn = plan.startsOn ?? (plan.rule.days === 'once' ? plan.rule.on : undefined);
  const timetable: Timetable = { ...plan, startsOn: startsOn ?? dayIn(plan.zone, tx.now()) };
  const faults = timetableFaults(timetable);
  if (faults.length > 0) throw new RangeError(faults.join('; '));
  const next = firstOccurrence(timetable, tx.now());
  await tx.rows(
    `insert into schedule as s (practice_id, id, kind, subject_id, local_time, zone, rule, starts_on, ends_on, missed, next_on, next_at, zone_rules)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (practice_id, kind, subject_id) do update
       set id = excluded.id, local_time = excluded.local_time, zone = excluded.zone, rule = excluded.rule, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
           missed = excluded.missed, next_on = excluded.next_on, next_at = excluded.next_at, zone_rules = excluded.zone_rules
     where (s.local_time, s.zone, s.rule, s.starts_on, s.ends_on, s.missed)
        is distinct from (excluded.local_time, excluded.zone, excluded.rule, excluded.starts_on, excluded.ends_on, excluded.missed)`,
    [
      newId(),
      plan.kind,
      plan.subjectId,
      plan.time,
      plan.zone,
      JSON.stringify(plan.rule),
      timetable.startsOn,
      plan.endsOn ?? null,
      plan.missed ?? 'LATEST',
      next?.on ?? null,
      next?.at ?? null,
      zoneRules(),
    ],
  );
  return next;
}

/** Takes a plan back. True when there was one. */
export async function unschedule(tx: OpenTransaction, kind: string, subjectId: string): Promise<boolean> {
  const gone = await tx.rows(`delete from schedule where practice_id = $1 and kind = $2 and subject_id = $3 returning id`, [kind, subjectId]);
  return gone.length > 0;
}
