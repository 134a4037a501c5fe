import type { CoachingPart } from '@cairn/identity';
import { ok, refusal, type Result } from '@cairn/kernel';

export const coachingParts = ['LEAD', 'CO_COACH', 'SHADOW'] as const satisfies readonly CoachingPart[];
export const partNames: Record<CoachingPart, string> = { LEAD: 'Lead coach', CO_COACH: 'Co-coach', SHADOW: 'Shadow' };

/** Everybody on the engagement reads who coaches it from now on, and in which part. */
export const putOnWords = (part: CoachingPart, name = 'A coach'): string => `${name} put on as ${partNames[part].toLowerCase()}`;

/** Everybody on the engagement reads who coaches it no more. */
export const takenOffWords = (name = 'A coach'): string => `${name} taken off the engagement`;

export interface OnEngagement {
  readonly personId: string;
  readonly part: CoachingPart;
}

/** What has to be written so that a coach takes a part: one entry per person whose part changes. */
export type CoachChanges = readonly OnEngagement[];

/** An engagement has exactly one lead coach; whoever takes the lead makes the former lead a co-coach. */
export function putOn(coaches: readonly OnEngagement[], asked: OnEngagement): Result<CoachChanges> {
  const now = coaches.find((one) => one.personId === asked.personId);
  if (now?.part === asked.part) return refusal('COACH_HAS_PART', 'This coach has that part already.', 'part');
  if (now?.part === 'LEAD')
    return refusal('COACH_LEAD_NEEDED', 'An engagement needs a lead coach. Make another coach the lead, then this one is a co-coach.', 'part');
  const former =
    asked.part === 'LEAD' ? coaches.filter((one) => one.part === 'LEAD').map((one): OnEngagement => ({ personId: one.personId, part: 'CO_COACH' })) : [];
  return ok([...former, asked]);
}

/** Co-coaches and shadows can be taken off; the lead hands over first. */
export function takeOff(coaches: readonly OnEngagement[], personId: string): Result<OnEngagement> {
  const now = coaches.find((one) => one.personId === personId);
  if (!now) return refusal('COACH_NOT_ON', 'This coach is not on the engagement.');
  return now.part === 'LEAD' ? refusal('COACH_LEAD_NEEDED', 'An engagement needs a lead coach. Make another coach the lead first.') : ok(now);
}
