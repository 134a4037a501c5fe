import type { Day, Instant } from '@cairn/kernel';
import type { LearningFacts } from './learning-facts.sql.js';
import { learningItems } from './learning-items.rules.js';

const now = new Date('2026-11-26T11:00:00.000Z');
const at = (day: string): Instant => `${day}T10:00:00.000Z` as Instant;
const nothing: LearningFacts = { returned: [], drafts: [], toReview: 0, waitingSince: null, withdrawn: [], studies: [], reports: 0, reportedSince: null };
const own = (id: string, day: string) => ({ id, sentence: `Sentence ${id}.`, at: at(day) });

const place = (clientName: string, more: object) => ({
  ...{ clientId: clientName, clientName, clientSlug: clientName.toLowerCase(), parameterKey: null, workshop: null, team: null, opening: null, question: null },
  ...more,
});
const inPlan = (client: string) => place(client, { parameterKey: 'cycle' });
const inWorkshop = (client: string) => place(client, { workshop: { id: 'w', title: 'OKRs basics' } });
const withdrawn = (...places: ReturnType<typeof place>[]) => ({ sharedId: 's', on: '2026-11-25' as Day, places });

it.each([
  ['nothing', {}, []],
  ['one to read', { toReview: 1, waitingSince: at('2026-11-24') }, ['LEARNINGS_TO_REVIEW: Read 1 learning of colleagues → /learnings/reviews']],
  ['some to read', { toReview: 3, waitingSince: at('2026-11-24') }, ['LEARNINGS_TO_REVIEW: Read 3 learnings of colleagues → /learnings/reviews']],
  ['a report', { reports: 1, reportedSince: at('2026-11-24') }, ['TIP_REPORTS: A report waits → /learnings/tips/reports']],
  ['reports', { reports: 2, reportedSince: at('2026-11-24') }, ['TIP_REPORTS: 2 reports wait → /learnings/tips/reports']],
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
  ['a withdrawn one in a plan', { withdrawn: [withdrawn(inPlan('Halden'))] }, ['CITATION_WITHDRAWN: Take out a withdrawn learning → /c/halden/plan?p=cycle']],
  [
    'a withdrawn one in two workshops and a plan',
    { withdrawn: [withdrawn(inWorkshop('Halden'), inWorkshop('Halden'), inPlan('Tern'))] },
    ['CITATION_WITHDRAWN: Take a withdrawn learning out of 3 places → /c/halden/training/w'],
  ],
])('has for %s', (_, facts, expected) => {
  const items = learningItems({ ...nothing, ...facts }, 'Europe/Berlin', now);
  expect(items.map(({ kind, what, act }) => `${kind}: ${what} → ${act?.path}`)).toEqual(expected);
});

it('is nothing for whoever writes none', () => expect(learningItems(null, 'Europe/Berlin', now)).toEqual([]));

it.each([
  [[inPlan('Halden')], 'Halden', 'Withdrawn on Wed 25 Nov, no longer to be used. It stands in the deployment plan, 4 How long a cycle lasts.'],
  [[inWorkshop('Halden'), inPlan('Halden')], 'Halden', 'It stands in the workshop “OKRs basics” and elsewhere there.'],
  [[inWorkshop('Halden'), inPlan('Tern')], 'Learnings', 'It stands in the workshop “OKRs basics”, and at other clients.'],
])('says where a withdrawn one stands: %#', (places, client, why) => {
  const [item] = learningItems({ ...nothing, withdrawn: [withdrawn(...places)] }, 'Europe/Berlin', now);
  expect(item?.clientName).toBe(client);
  expect(item?.why).toContain(why);
});
