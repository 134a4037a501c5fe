import { day, type Instant } from '@cairn/kernel';
import type { StudyFacts } from './case-study-facts.sql.js';
import { studyItems } from './case-study-items.rules.js';

const study = (more: Partial<StudyFacts> = {}): StudyFacts => ({
  ...{ editionId: 'd1', clientId: 'c1', clientName: 'Halden', clientSlug: 'halden', what: 'AGREED', leads: true },
  ...{ answeredAt: '2026-11-25T10:00:00.000Z' as Instant, answeredByName: 'Astrid Dahl', note: null, until: null },
  ...more,
});
const published = (until: string | null) => study({ what: 'PUBLISHED', until: until === null ? null : day(until) });

it.each<[string, StudyFacts, string[]]>([
  ['a yes, for who leads', study(), ['CASE_STUDY_ANSWERED: Publish the case study. Astrid Dahl agreed to the text, word for word.']],
  ['a yes, for a co-coach', study({ leads: false }), []],
  [
    'a no, with its words',
    study({ what: 'REFUSED', leads: false, note: 'Not yet.' }),
    ['CASE_STUDY_ANSWERED: Read why the case study is not to be published. Astrid Dahl said no to this text. “Not yet.”'],
  ],
  ['one without a last day', published(null), []],
  ['a last day in 31 days', published('2026-12-27'), []],
  [
    'a last day in 30 days',
    published('2026-12-26'),
    ['CASE_STUDY_ENDS: Ask whether the case study may stay. The client agreed until 26 December. After that day it is taken down by itself.'],
  ],
  ['a last day that is over', published('2026-11-25'), []],
])('has for %s', (_, facts, expected) => {
  const items = studyItems([facts], 'Europe/Berlin', day('2026-11-26'));
  expect(items.map(({ kind, what, why }) => `${kind}: ${what}. ${why}`)).toEqual(expected);
  for (const item of items) expect(item).toMatchObject({ clientId: 'c1', act: { path: '/c/halden/case-study' } });
});
