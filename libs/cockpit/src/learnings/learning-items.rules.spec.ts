import type { Instant } from '@cairn/kernel';
import type { LearningFacts } from './learning-facts.sql.js';
import { learningItems } from './learning-items.rules.js';

const now = new Date('2026-11-26T11:00:00.000Z');
const at = (day: string): Instant => `${day}T10:00:00.000Z` as Instant;
const nothing: LearningFacts = { returned: [], drafts: [], toReview: 0, waitingSince: null };
const own = (id: string, day: string) => ({ id, sentence: `Sentence ${id}.`, at: at(day) });

it.each([
  ['nothing', {}, []],
  ['one to read', { toReview: 1, waitingSince: at('2026-11-24') }, ['LEARNINGS_TO_REVIEW: Read 1 learning of colleagues → /learnings/reviews']],
  ['some to read', { toReview: 3, waitingSince: at('2026-11-24') }, ['LEARNINGS_TO_REVIEW: Read 3 learnings of colleagues → /learnings/reviews']],
  ['one that came back', { returned: [own('a', '2026-11-25')] }, ['LEARNING_RETURNED: Your learning came back with remarks → /learnings/drafts/a']],
  [
    'two that came back',
    { returned: [own('a', '2026-11-25'), own('b', '2026-11-20')] },
    ['LEARNING_RETURNED: 2 of your learnings came back with remarks → /learnings/mine'],
  ],
  ['a draft of thirteen days', { drafts: [own('a', '2026-11-13')] }, []],
  ['a draft of two weeks', { drafts: [own('a', '2026-11-12')] }, ['LEARNING_TO_COMPLETE: Complete a learning → /learnings/drafts/a']],
  [
    'old and new drafts',
    { drafts: [own('a', '2026-11-01'), own('b', '2026-11-10'), own('c', '2026-11-25')] },
    ['LEARNING_TO_COMPLETE: Complete 2 learnings → /learnings/mine'],
  ],
])('has for %s', (_, facts, expected) => {
  const items = learningItems({ ...nothing, ...facts }, 'Europe/Berlin', now);
  expect(items.map(({ kind, what, act }) => `${kind}: ${what} → ${act?.path}`)).toEqual(expected);
});

it('is nothing for whoever writes none', () => expect(learningItems(null, 'Europe/Berlin', now)).toEqual([]));
