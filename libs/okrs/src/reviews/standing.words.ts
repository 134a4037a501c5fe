import { countWords, dayIn, dayWords, type Instant } from '@cairn/kernel';
import type { ReviewFacts } from './review.facts.js';

/** What stands between a draft that was found ready and its publication. The rules are judged again when it is published. */
export const toPublish = (rulesOpen: number): string =>
  rulesOpen === 0
    ? 'It can be published.'
    : `When it was sent, ${countWords(rulesOpen, 'rule')} ${rulesOpen === 1 ? 'was' : 'were'} open; it can be published once none is.`;

/** How a draft stands between team and coach, in a sentence. */
export function standingOf({ place, zone, sendings, verdicts, publishedAt }: ReviewFacts): string {
  const { today, coachName, teamName } = place;
  const [sent] = sendings;
  const [last] = verdicts;
  const on = (at: Instant): string => dayWords(dayIn(zone, at), today);
  switch (place.status) {
    case 'DRAFTING':
      return sent ? `${teamName} took it back and writes again.` : `${teamName} is writing.`;
    case 'SENT':
      return `With ${coachName ?? 'the coach'}${sent ? ` since ${on(sent.sentAt)}` : ''}${sent && sent.rulesOpen > 0 ? `, with ${countWords(sent.rulesOpen, 'rule')} to fix` : ''}.`;
    case 'LOOK_AGAIN':
      return `${last?.byName ?? 'The coach'} asks ${teamName} to look again.`;
    case 'READY':
      return `${last?.byName ?? 'The coach'} finds it ready. ${toPublish(sent?.rulesOpen ?? 0)}`;
    case 'PUBLISHED':
      return publishedAt ? `Published ${on(publishedAt)}.` : 'Published.';
  }
}
