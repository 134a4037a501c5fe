import { listWords, ok, plainWords, refusal } from '@cairn/kernel';
import type { Day, Result } from '@cairn/kernel';
import { levelWords, reaches } from '@cairn/deployment';
import type { Finding } from '@cairn/engagements';
import { tellsOf } from '../evidence/anonymous.rules.js';
import { neededLevel, type EngagementToShow } from '../evidence/evidence.rules.js';
import type { ObservedKind } from './observed.rules.js';

type Coached = Pick<EngagementToShow, 'level' | 'coached' | 'shown'>;

/** Why no session with a client of the practice counts at this moment; null where one does. A guest does not lead, and the client has to allow it. */
export function whyNoSession(kind: ObservedKind, { level, coached }: Omit<Coached, 'shown'>): string | null {
  if (kind === 'OBSERVED' && coached.every((one) => one.part === 'SHADOW' || one.endedOn !== null))
    return 'You are a guest there. A session counts where you lead or co-lead.';
  if (reaches(level, neededLevel.OBSERVED)) return null;
  return `This client allows “${levelWords[level].title}”. For this you need “${levelWords[neededLevel.OBSERVED].title}”: ask for it first.`;
}

/** A session stands on an engagement that its trainee coached on that day, once a day, with the client's consent. */
export function restsOnEngagement(kind: ObservedKind, heldOn: Day, of: Coached): Result<true> {
  const why = whyNoSession(kind, of);
  if (why !== null) return refusal(reaches(of.level, neededLevel.OBSERVED) ? 'OBSERVED_NOT_LED' : 'OBSERVED_CONSENT', why, 'engagementId');
  const there = of.coached.some(
    ({ part, since, endedOn }) => (kind === 'SHADOWED' || part !== 'SHADOW') && since <= heldOn && (endedOn === null || endedOn >= heldOn),
  );
  if (!there) return refusal('OBSERVED_NOT_COACHED', 'You did not coach this engagement on that day.', 'heldOn');
  if (of.shown.some((one) => one.kind === 'OBSERVED' && one.heldOn === heldOn))
    return refusal('OBSERVED_SHOWN', 'You have entered a session of this engagement on that day already.', 'heldOn');
  return ok(true);
}

/** Of a session elsewhere nobody here knows the client: its trainee says that the client agreed. */
export const clientAgreed = (agreed: boolean): Result<true> =>
  agreed
    ? ok(true)
    : refusal('OBSERVED_AGREED', 'Ask the client first, and say here that they agreed to it. Without that the session does not count.', 'clientAgreed');

/** Words about a session name nobody: not a client, not its people. `own` are those who were there for the practice; their names may stand. */
export function withoutNames(
  text: { readonly field: 'setting' | 'remark'; readonly words: string },
  found: readonly Finding[],
  names: Parameters<typeof tellsOf>[2],
  own: readonly string[] = [],
): Result<true> {
  const ownWords = new Set(own.flatMap((name) => plainWords(name).split(' ')));
  const others = found.filter(
    ({ kind, text: seen }) =>
      kind !== 'PERSON' ||
      !plainWords(seen)
        .split(' ')
        .every((word) => ownWords.has(word)),
  );
  const told = tellsOf(text.words, others, names);
  if (told.length === 0) return ok(true);
  return refusal('OBSERVED_NAMES', `Write it without names: ${listWords(told.map((name) => `“${name}”`))} would tell who it was.`, text.field);
}
