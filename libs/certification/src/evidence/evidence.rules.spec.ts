import type { Finding } from '@cairn/engagements';
import type { Day } from '@cairn/kernel';
import { onDay as day } from '../progress/path.fixture.js';
import { nothingAssessed, type PathEvidence } from '../progress/assessing-facts.js';
import { evidenceRequirements } from '../progress/evidence.rules.js';
import type { TraineeFacts } from '../progress/path-facts.js';
import { usualProgrammeRules } from '../programmes/programme-rules.js';
import { namesIn, tellsOf } from './anonymous.rules.js';
import { coachedWhole, showEvidence, shortestCaseStudy, weeksOf, type AskedEvidence, type CoachedFacts, type EngagementToShow } from './evidence.rules.js';

const cycle = { number: 1, startsOn: day('2026-01-12'), completedOn: day('2026-04-17') };
const lead: CoachedFacts = { part: 'LEAD', since: day('2025-11-01'), endedOn: null };

describe('coachedWhole', () => {
  it.each<[string, CoachedFacts[], Day | null, boolean]>([
    ['led from before its beginning', [lead], cycle.completedOn, true],
    ['co-led', [{ ...lead, part: 'CO_COACH' }], cycle.completedOn, true],
    ['watched', [{ ...lead, part: 'SHADOW' }], cycle.completedOn, false],
    ['came in its second week', [{ ...lead, since: day('2026-01-26') }], cycle.completedOn, true],
    ['came later', [{ ...lead, since: day('2026-01-27') }], cycle.completedOn, false],
    ['left on its last day', [{ ...lead, endedOn: day('2026-04-17') }], cycle.completedOn, true],
    ['left before its end', [{ ...lead, endedOn: day('2026-04-16') }], cycle.completedOn, false],
    ['it is not complete', [lead], null, false],
    ['never coached', [], cycle.completedOn, false],
  ])('%s', (_, coached, completedOn, whole) => {
    expect(coachedWhole({ ...cycle, completedOn }, coached)).toBe(whole);
  });
  it('knows how long it took, in weeks', () => expect(weeksOf(cycle)).toBe(14));
});

describe('showEvidence', () => {
  const of: EngagementToShow = {
    ...{ level: 'CASE_STUDY', cycles: [cycle, { number: 2, startsOn: day('2026-05-04'), completedOn: null }], coached: [lead], shown: [] },
    names: { whole: ['Field Service', 'Parks'], byWord: ['Halden Robotics', 'Astrid Dahl'] },
  };
  const words = 'I asked for the outcome behind each task, and the teams found it by the third week.';
  const story = `${'The teams wanted a number that they could move by themselves. '.repeat(11)}`;
  const asked: AskedEvidence = { kind: 'CYCLE', cycleNumber: 1, text: words };
  it.each<[string, Partial<AskedEvidence>, Partial<EngagementToShow>, string | undefined]>([
    ['a whole cycle', {}, {}, undefined],
    ['a case study', { kind: 'CASE_STUDY', cycleNumber: null, text: story }, {}, undefined],
    ['a cycle that is not complete', { cycleNumber: 2 }, {}, 'EVIDENCE_CYCLE_OPEN'],
    ['a cycle that is not there', { cycleNumber: 3 }, {}, 'EVIDENCE_CYCLE_MISSING'],
    ['no cycle', { cycleNumber: null }, {}, 'EVIDENCE_CYCLE_MISSING'],
    ['as a guest', {}, { coached: [{ ...lead, part: 'SHADOW' }] }, 'EVIDENCE_NOT_LED'],
    ['a case study as a guest', { kind: 'CASE_STUDY', text: story }, { coached: [{ ...lead, part: 'SHADOW' }] }, 'EVIDENCE_NOT_LED'],
    ['the same cycle again', {}, { shown: [{ kind: 'CYCLE', cycleNumber: 1, heldOn: null }] }, 'EVIDENCE_SHOWN'],
    ['another kind of the same', {}, { shown: [{ kind: 'CASE_STUDY', cycleNumber: null, heldOn: null }] }, undefined],
    ['where lessons are allowed', {}, { level: 'LEARNING' }, undefined],
    ['where only figures are', {}, { level: 'AGGREGATE' }, 'EVIDENCE_CONSENT'],
    ['a case study where only lessons are', { kind: 'CASE_STUDY', text: story }, { level: 'LEARNING' }, 'EVIDENCE_CONSENT'],
    ['with a word only', { text: 'Good.' }, {}, 'EVIDENCE_TEXT_TOO_SHORT'],
    ['a case study of a line', { kind: 'CASE_STUDY', text: words }, {}, 'EVIDENCE_TEXT_TOO_SHORT'],
    ['with the client’s name', { text: `${words} Halden was glad.` }, {}, 'EVIDENCE_NAMES'],
  ])('%s', (_, more, engagement, code) => {
    const shown = showEvidence({ ...asked, ...more }, { ...of, ...engagement }, []);
    expect(shown.ok ? undefined : shown.error.code).toBe(code);
  });
  it('asks for a page of a case study', () => expect(story.length).toBeGreaterThan(shortestCaseStudy));
});

describe('namesIn', () => {
  const names = { whole: ['Field Service', 'IT'], byWord: ['Halden Robotics', 'Åse Dahl', 'Oakfield Council'] };
  it.each<[string, string, string[]]>([
    ['nothing', 'The teams counted visits at first.', []],
    ['the whole name, once', 'At Halden Robotics we began.', ['halden robotics']],
    ['one word of it, in another case', 'HALDEN wanted speed.', ['halden']],
    ['in the possessive', 'Halden’s first cycle.', ['halden']],
    ['a person without accents', 'Ase asked why.', []],
    ['a person by family name', 'Dahl asked why.', ['dahl']],
    ['a team', 'the field-service team', ['field service']],
    ['a word that everybody uses', 'The council met.', []],
    ['a part of another word', 'A haldenish way.', []],
    ['a mail address', 'Write to a.b@x.example now.', ['a.b@x.example']],
    ['a web address', 'See www.x.example/page.', ['www.x.example/page.']],
  ])('%s', (_, text, found) => {
    expect(namesIn(text, names)).toEqual(found);
  });
});

describe('tellsOf', () => {
  const own = { whole: ['Parks'], byWord: ['Halden Robotics'] };
  const finding = (text: string, kind: Finding['kind'], mayKeep = false): Finding => ({
    ...{ field: 'text', start: 0, length: text.length, words: '' },
    text,
    kind,
    mayKeep,
  });
  it.each<[string, string, readonly Finding[], readonly string[]]>([
    ['a name in disguise, as it was typed', 'At H a l d e n we began.', [finding('H a l d e n', 'CLIENT')], ['H a l d e n']],
    ['another client of the practice', 'As at Oakfield before.', [finding('Oakfield', 'CLIENT')], ['Oakfield']],
    ['a telephone number', 'Call 020 7946 0000.', [finding('020 7946 0000', 'PHONE')], ['020 7946 0000']],
    ['not what may be an ordinary word', 'The field is wide.', [finding('field', 'TEAM', true)], []],
    ['not days and sums', 'In March, for 20,000.', [finding('March', 'DATE'), finding('20,000', 'MONEY')], []],
    ['a team of this client though it is an ordinary word', 'The parks were first.', [finding('parks', 'TEAM', true)], ['parks']],
    ['once, where both see it', 'At Halden Robotics.', [finding('Halden Robotics', 'CLIENT')], ['Halden Robotics']],
  ])('%s', (_, text, found, told) => expect(tellsOf(text, found, own)).toEqual(told));
});

describe('evidenceRequirements', () => {
  const standing = (evidence: PathEvidence[], status: TraineeFacts['status'] = 'ENROLLED', rules = {}) =>
    evidenceRequirements({
      rules: { ...usualProgrammeRules, ...rules },
      trainee: { status, assessing: { ...nothingAssessed, evidence } } as unknown as TraineeFacts,
    }).map(({ key, met }) => `${key} ${met ? 'met' : 'open'}`);
  it.each<[string, PathEvidence[], TraineeFacts['status'], object, string[]]>([
    ['nothing shown', [], 'ENROLLED', {}, ['cycles open', 'caseStudy open']],
    [
      'both shown',
      [
        { kind: 'CYCLE', status: 'GIVEN' },
        { kind: 'CASE_STUDY', status: 'GIVEN' },
      ],
      'ENROLLED',
      {},
      ['cycles met', 'caseStudy met'],
    ],
    ['sent back', [{ kind: 'CYCLE', status: 'RETURNED' }], 'ENROLLED', {}, ['cycles open', 'caseStudy open']],
    [
      'withdrawn by the client',
      [
        { kind: 'CYCLE', status: 'WITHDRAWN' },
        { kind: 'CASE_STUDY', status: 'GIVEN' },
      ],
      'ENROLLED',
      {},
      ['cycles open', 'caseStudy met'],
    ],
    [
      'withdrawn and replaced',
      [
        { kind: 'CYCLE', status: 'WITHDRAWN' },
        { kind: 'CYCLE', status: 'GIVEN' },
      ],
      'ENROLLED',
      {},
      ['cycles met', 'caseStudy open'],
    ],
    [
      'withdrawn after the certificate',
      [
        { kind: 'CYCLE', status: 'WITHDRAWN' },
        { kind: 'CASE_STUDY', status: 'WITHDRAWN' },
      ],
      'CERTIFIED',
      {},
      ['cycles met', 'caseStudy met'],
    ],
    ['two cycles asked for', [{ kind: 'CYCLE', status: 'GIVEN' }], 'ENROLLED', { cycles: 2, caseStudy: false }, ['cycles open']],
    ['a programme that asks for none', [], 'ENROLLED', { cycles: 0, caseStudy: false }, []],
  ])('%s', (_, evidence, status, rules, expected) => {
    expect(standing(evidence, status, rules)).toEqual(expected);
  });
});
