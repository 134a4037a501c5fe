import type { Finding } from '../../sanitiser/finding.js';
import { decideNames, findingsOf } from './names.rules.js';

const found = (text: string, more: Partial<Finding> = {}): Finding => ({
  field: 'text',
  start: 0,
  length: text.length,
  text,
  kind: 'CLIENT',
  words: 'The name of a client.',
  mayKeep: false,
  ...more,
});
const nobody = { notNames: [], speakers: [] };

it.each([
  ['nothing', [], nobody, []],
  ['a certain name', [found('Oakfield')], nobody, 'TIP_NAMES'],
  ['a certain name that its author calls none', [found('Oakfield')], { ...nobody, notNames: ['Oakfield'] }, 'TIP_NAMES'],
  ['what may be a name', [found('Field', { mayKeep: true })], nobody, 'TIP_MAY_BE_NAMES'],
  ['what may be one, and is none', [found('Field', { mayKeep: true })], { ...nobody, notNames: ['Field'] }, ['Field']],
  [
    'two of them, one of which was said to be none',
    [found('Field', { mayKeep: true }), found('Dale', { mayKeep: true })],
    { ...nobody, notNames: ['Field'] },
    'TIP_MAY_BE_NAMES',
  ],
  ['somebody who speaks here', [found('Chu Nguyen', { kind: 'PERSON' })], { ...nobody, speakers: ['Chu Nguyen'] }, []],
  ['their first name, of something of theirs', [found('Chu’s', { kind: 'PERSON' })], { ...nobody, speakers: ['Chu Nguyen'] }, []],
  ['their family name alone', [found('Nguyen', { kind: 'PERSON' })], { ...nobody, speakers: ['Chu Nguyen'] }, 'TIP_NAMES'],
  ['a client that is called as somebody who speaks here', [found('Chu')], { ...nobody, speakers: ['Chu Nguyen'] }, 'TIP_NAMES'],
  ['a person who does not speak here', [found('Dana', { kind: 'PERSON' })], { ...nobody, speakers: ['Chu Nguyen'] }, 'TIP_NAMES'],
] as const)('in a text with %s', (_, findings, asked, expected) => {
  const decided = decideNames(findings, asked);
  expect(decided.ok ? decided.value : decided.error.code).toEqual(expected);
  expect(decided.ok || findingsOf(decided.error).length > 0).toBe(true);
});

it('shows all that is open at once, and begins where it is certain', () => {
  const decided = decideNames([found('Field', { mayKeep: true, field: 'title' }), found('Oakfield', { field: 'tips.1' })], nobody);
  expect(decided.ok || [decided.error.field, findingsOf(decided.error).map(({ text }) => text)]).toEqual(['tips.1', ['Field', 'Oakfield']]);
});
