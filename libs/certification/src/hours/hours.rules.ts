import { levelWords, reaches, type ConsentLevel } from '@cairn/deployment';
import { ok, oneLine, plainWords, refusal, type Day, type Result } from '@cairn/kernel';

export type HoursForm = 'INDIVIDUAL' | 'GROUP';
export type HoursActivity = 'COACHING' | 'TRAINING';

/** One line of a coach's log, in the columns that credentials of the field ask for. */
export interface LoggedHours {
  readonly clientName: string;
  readonly contact: string;
  readonly form: HoursForm;
  /** People in a group; null for one person. */
  readonly groupSize: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly paidMinutes: number;
  readonly proBonoMinutes: number;
  /** The client agreed to be named in this log. */
  readonly consented: boolean;
  readonly activity: HoursActivity;
  /** The coach's own word that it was coaching as the field defines it. */
  readonly eligible: boolean;
}

/** A group larger than this is a class. */
export const largestGroup = 15;
const longest = 600_000;

/** A line has a client, days in order that are not to come, and time; groups have 2 to 15 people; training is not coaching. */
export function checkHours(asked: LoggedHours, today: Day): Result<LoggedHours> {
  const clientName = oneLine(asked.clientName);
  const contact = oneLine(asked.contact);
  if (clientName === '') return refusal('HOURS_CLIENT_MISSING', 'Say with whom.', 'clientName');
  if (clientName.length > 200) return refusal('HOURS_CLIENT_LONG', 'The name has at most 200 characters.', 'clientName');
  if (contact.length > 200) return refusal('HOURS_CONTACT_LONG', 'The contact has at most 200 characters.', 'contact');
  if (asked.form === 'GROUP' && asked.groupSize === null) return refusal('HOURS_GROUP_SIZE', 'Say how many people were in the group.', 'groupSize');
  if (asked.form === 'GROUP' && (asked.groupSize as number) > largestGroup)
    return refusal(
      'HOURS_GROUP_LARGE',
      `Groups of up to ${largestGroup} count as coaching. More people are a class: it does not go into this log.`,
      'groupSize',
    );
  if (asked.form === 'GROUP' && (asked.groupSize as number) < 2) return refusal('HOURS_GROUP_SMALL', 'A group has at least two people.', 'groupSize');
  if (asked.startsOn > today) return refusal('HOURS_TO_COME', 'Log it once it has happened.', 'startsOn');
  if (asked.endsOn < asked.startsOn) return refusal('HOURS_END_FIRST', 'It ends on the day it starts, or later.', 'endsOn');
  if (asked.endsOn > today) return refusal('HOURS_TO_COME', 'Log it once it has happened.', 'endsOn');
  const { paidMinutes, proBonoMinutes } = asked;
  if (![paidMinutes, proBonoMinutes].every((minutes) => Number.isInteger(minutes) && minutes >= 0 && minutes <= longest))
    return refusal('HOURS_TIME_WRONG', 'Enter the time in hours, such as 1.5.', 'paidMinutes');
  if (paidMinutes + proBonoMinutes === 0) return refusal('HOURS_TIME_MISSING', 'Enter how long it took, paid or pro bono.', 'paidMinutes');
  const days = (Date.parse(asked.endsOn) - Date.parse(asked.startsOn)) / 86_400_000 + 1;
  if (paidMinutes + proBonoMinutes > days * 24 * 60) return refusal('HOURS_TIME_LONG', 'That is more time than these days have.', 'paidMinutes');
  if (asked.activity === 'TRAINING' && asked.eligible)
    return refusal('HOURS_TRAINING', 'Training is not coaching, so it cannot be marked as coaching. It stays in your log and is not counted.', 'eligible');
  return ok({ ...asked, clientName, contact, groupSize: asked.form === 'GROUP' ? asked.groupSize : null });
}

/** A client of the practice is that client whether it was chosen or its name was typed; a name of one word has to stand alone, as it may be anybody's first name. */
export function spellsClient(typedName: string, names: readonly string[]): boolean {
  const typed = plainWords(typedName);
  return names.map(plainWords).some((name) => name !== '' && (typed === name || (name.includes(' ') && ` ${typed} `.includes(` ${name} `))));
}

/** A line names a client of the practice only where each client that it is about allows to be named. */
export function mayNameInLog(consented: boolean, clients: readonly { readonly name: string | null; readonly level: ConsentLevel }[]): Result<true> {
  const silent = consented ? clients.find(({ level }) => !reaches(level, 'NAMED')) : undefined;
  if (!silent) return ok(true);
  const allows = `${silent.name ?? 'This client'} allows “${levelWords[silent.level].title}”, not to be named.`;
  return refusal('HOURS_NOT_NAMED', `${allows} Log it without; it stays in your log and is not passed on.`, 'consented');
}

/** A line counts where its coach marked it as coaching and the client agreed to be named. */
export const countsInLog = (line: Pick<LoggedHours, 'activity' | 'eligible' | 'consented'>): boolean =>
  line.activity === 'COACHING' && line.eligible && line.consented;

export interface HoursTotals {
  /** Minutes of lines that count; a group's time counts once, whatever its size. */
  readonly minutes: number;
  readonly paidMinutes: number;
  readonly proBonoMinutes: number;
  /** Different clients by name. */
  readonly clients: number;
  /** Left out because the client has not agreed to be named. */
  readonly withoutConsent: { readonly lines: number; readonly minutes: number };
  /** Not marked as coaching, or training. */
  readonly notCoaching: { readonly lines: number; readonly minutes: number };
}

const minutesOf = (lines: readonly LoggedHours[]): number => lines.reduce((sum, line) => sum + line.paidMinutes + line.proBonoMinutes, 0);

export function hoursTotals(lines: readonly LoggedHours[]): HoursTotals {
  const counted = lines.filter(countsInLog);
  const coaching = (line: LoggedHours): boolean => line.activity === 'COACHING' && line.eligible;
  const silent = lines.filter((line) => coaching(line) && !line.consented);
  const other = lines.filter((line) => !coaching(line));
  return {
    minutes: minutesOf(counted),
    paidMinutes: counted.reduce((sum, line) => sum + line.paidMinutes, 0),
    proBonoMinutes: counted.reduce((sum, line) => sum + line.proBonoMinutes, 0),
    clients: new Set(counted.map((line) => plainWords(line.clientName))).size,
    withoutConsent: { lines: silent.length, minutes: minutesOf(silent) },
    notCoaching: { lines: other.length, minutes: minutesOf(other) },
  };
}

export interface Threshold {
  readonly name: 'ACC' | 'PCC' | 'MCC';
  readonly hours: number;
  readonly paidHours: number | null;
  readonly clients: number | null;
}

/** Hours that the credentials of the field ask for. */
export const thresholds: readonly Threshold[] = [
  { name: 'ACC', hours: 100, paidHours: 75, clients: 8 },
  { name: 'PCC', hours: 500, paidHours: 450, clients: 25 },
  { name: 'MCC', hours: 2500, paidHours: null, clients: null },
];

export interface ThresholdLeft extends Threshold {
  readonly reached: boolean;
  readonly leftMinutes: number;
  readonly leftPaidMinutes: number;
  readonly leftClients: number;
}

/** How far each threshold is, from what counts. */
export const leftTo = (totals: HoursTotals): readonly ThresholdLeft[] =>
  thresholds.map((one) => {
    const leftMinutes = Math.max(0, one.hours * 60 - totals.minutes);
    const leftPaidMinutes = Math.max(0, (one.paidHours ?? 0) * 60 - totals.paidMinutes);
    const leftClients = Math.max(0, (one.clients ?? 0) - totals.clients);
    return { ...one, leftMinutes, leftPaidMinutes, leftClients, reached: leftMinutes + leftPaidMinutes + leftClients === 0 };
  });

/** The columns in which such logs are asked for. */
export const hoursColumns = ['Client name', 'Contact', 'Individual or group', 'Number in group', 'Start', 'End', 'Paid hours', 'Pro bono hours'] as const;

/** Rows of an export: what counts only, the oldest first. Hours with two decimals. */
export function hoursRows(lines: readonly LoggedHours[]): (string | number)[][] {
  const hours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
  return lines
    .filter(countsInLog)
    .map((line) => [
      ...[line.clientName, line.contact, line.form === 'GROUP' ? 'Group' : 'Individual', line.groupSize ?? 1, line.startsOn, line.endsOn],
      ...[hours(line.paidMinutes), hours(line.proBonoMinutes)],
    ]);
}
