import { checked, draftOf, keyResult, objective } from '../draft.fixture.js';
import type { Checked, Hit } from '../check.js';
import { noWhyNow, objectiveHasNumber, objectiveIsUpkeep, objectiveNoVerb, objectiveSeveralSentences, whyNowLength } from './objective.rules.js';

const withText = (text: string) => checked(draftOf({ objectives: [objective('o1', [keyResult('k1')], { text })] }));
const withWhy = (whyNow: string) => checked(draftOf({ objectives: [objective('o1', [keyResult('k1')], { whyNow })] }));
/** The marked words of each finding, or the words of one without a mark. */
const marks = (check: (checked: Checked) => readonly Hit[], on: Checked): (string | undefined)[] =>
  check(on).map((hit) => {
    const { text, whyNow } = on.draft.objectives[0] ?? { text: '', whyNow: '' };
    return hit.span ? (hit.subject.field === 'whyNow' ? whyNow : text).slice(hit.span.start, hit.span.end) : hit.words;
  });

it.each([
  ['nothing', '', 1],
  ['spaces', ' \n ', 1],
  ['words', 'Because it costs us a day.', 0],
])('noWhyNow: %s', (_, whyNow, count) => expect(noWhyNow(withWhy(whyNow))).toHaveLength(count));

it.each([
  ['one', 'It costs us a day.', ['Why now has only one sentence.']],
  ['two', 'It costs us a day. The vans come in May.', ['Why now has only two sentences.']],
  ['three', 'It costs us a day. The vans come in May. They are paid.', []],
  ['five', 'One. Two. Three. Four. Five.', []],
  ['six', 'One. Two. Three. Four. Five. Six is too much.', ['Six is too much.']],
  ['none is told elsewhere', '', []],
  ['an abbreviation ends nothing', 'Some, e.g. the old vans, fail. They cost 3.5 days. May is late.', []],
])('whyNowLength: %s', (_, whyNow, expected) => expect(marks(whyNowLength, withWhy(whyNow))).toEqual(expected));

it.each([
  ['a percentage', 'Win back 20% of lapsed members', ['20']],
  ['an amount', 'Reach 3m of service revenue', ['3m']],
  ['no number', 'Win back lapsed members', []],
  ['a quarter is no number', 'Be ready for Q3', []],
  ['a year is none', 'Open the coast line before summer 2027', []],
  ['a name is none', 'Make route 66 a pleasure to drive', []],
  ['around the clock is none', 'Delight callers 24/7', []],
  ['a number in words', 'Twenty new customers', ['Twenty']],
  ['a number of several words', 'Win a hundred and twenty-five members', ['a hundred and twenty-five']],
  ['two with a unit', 'Answer within two days', ['two']],
  ['two sides of a matter', 'Our two sites trust each other', []],
  ['one of its kind', 'One stock list for all depots', []],
  ['a compound', 'A five-star welcome for every guest', []],
  ['a way of speaking', 'Be there seven days a week', []],
  ['a name in words', 'Make the Seven Lakes worth a detour', []],
  ['an age', 'Girls stay in the club when they turn fourteen', []],
  ['a time at the start', 'New colleagues feel at home in their first 30 days', []],
  ['a time that is not at the start', 'New colleagues feel at home after 30 days', ['30']],
  ['the second number where the first is a name', 'Make route 66 a pleasure for 2000 drivers', ['2000']],
  ['a year with a unit is an amount', 'Win 2000 members', ['2000']],
])('objectiveHasNumber: %s', (_, text, expected) => expect(marks(objectiveHasNumber, withText(text))).toEqual(expected));

it.each([
  ['one', 'Customers are up and running after our first visit.', []],
  ['one without a full stop', 'Win back lapsed members', []],
  ['two', 'Win back members. Keep them.', ['Keep them.']],
  ['three on lines', 'Win back members\nKeep them\nThank them', ['Keep them\nThank them']],
  ['a number with a point', 'Make version 3.2 the one that people love', []],
])('objectiveSeveralSentences: %s', (_, text, expected) => expect(marks(objectiveSeveralSentences, withText(text))).toEqual(expected));

it.each([
  ['a verb first', 'Win back lapsed members', []],
  ['a state', 'Customers are up and running after our first visit', []],
  ['a state told with a verb', 'Night-shift nurses choose their rota two weeks ahead', []],
  ['a heading', 'Customer satisfaction', ['Customer']],
  ['a heading with a preposition', 'Excellence for wholesale buyers', ['Excellence']],
  ['a gerund', 'Employee onboarding', ['Employee']],
  ['better and nothing more', 'Better quotes for business buyers', ['Better']],
  ['from one thing to another', 'From firefighting to planning', []],
  ['less of this, more of that', 'Less paperwork, more time at the bedside', []],
  ['one of a kind', 'One stock list for all depots', []],
  ['two that become one', 'Two sites, one way of working', []],
  ['somebody who does something', 'Everybody goes home the way they came', []],
  ['a verb that is not on the list', 'People from the neighbourhood frequent it', []],
  ['another language', 'Mieter bekommen schneller Antwort', []],
  ['another language, a heading', 'Kundenzufriedenheit', []],
  ['French', 'Réduire les délais de réponse', []],
  ['French with a noun that English has too', 'Les patients comprennent leur traitement', []],
  ['German with a noun that English has too', 'Unsere Produktion läuft ohne Ausschuss', []],
  ['a verb that ends like a noun', 'Our suppliers ship right first time', []],
])('objectiveNoVerb: %s', (_, text, expected) => expect(marks(objectiveNoVerb, withText(text))).toEqual(expected));

it.each([
  ['maintain', 'Maintain our service level', ['Maintain']],
  ['continue, after we will', 'We will continue to serve our buyers', ['continue']],
  ['keep up', 'Keep up the good work', ['Keep up']],
  ['keep somebody', 'Keep young readers subscribed', []],
  ['the word elsewhere', 'Make machines easy to maintain', []],
  ['stay', 'Stay the market leader', ['Stay']],
])('objectiveIsUpkeep: %s', (_, text, expected) => expect(marks(objectiveIsUpkeep, withText(text))).toEqual(expected));
