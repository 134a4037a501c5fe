import type { ClientRole } from '@cairn/identity';
import { isSigningRole, roleChanges, roleNames, roleOfWord, settledRoles, wordsOfCell, writesOfWord } from './roster.rules.js';

const settle = (roles: ClientRole[], writesOkrs: boolean): ClientRole[] => settledRoles({ roles, writesOkrs });

it.each<[string, ClientRole[], boolean, ClientRole[]]>([
  ['nothing said is a member', [], false, ['MEMBER']],
  ['whoever writes is an author', [], true, ['AUTHOR']],
  ['a part besides member makes member unneeded', ['MEMBER', 'SPONSOR'], false, ['SPONSOR']],
  ['the flag outvotes the word', ['AUTHOR'], false, ['MEMBER']],
  ['several at once, in the order of the list, each once', ['TEAM_LEAD', 'CLIENT_LEAD', 'TEAM_LEAD'], true, ['CLIENT_LEAD', 'TEAM_LEAD', 'AUTHOR']],
])('%s', (_, roles, writes, expected) => expect(settle(roles, writes)).toEqual(expected));

it('ends what is no longer wanted and grants what is new', () => {
  expect(roleChanges(['MEMBER', 'TEAM_LEAD'], ['TEAM_LEAD', 'AUTHOR'])).toEqual({ granted: ['AUTHOR'], ended: ['MEMBER'] });
  expect(roleChanges(['AUTHOR'], ['AUTHOR'])).toEqual({ granted: [], ended: [] });
});

it.each<[string, ClientRole | undefined]>([
  ['Team-Lead', 'TEAM_LEAD'],
  ['team_lead', 'TEAM_LEAD'],
  ['Lead', 'TEAM_LEAD'],
  ['OKR project lead', 'CLIENT_LEAD'],
  [' KR Champion ', 'KR_CHAMPION'],
  ['Boss', undefined],
  ['', undefined],
])('the word %p means %p', (word, role) => expect(roleOfWord(word)).toBe(role));

it('knows every role by its own name', () => {
  for (const [role, name] of Object.entries(roleNames)) expect(roleOfWord(name)).toBe(role);
});

it.each([
  ['Y', true],
  ['writes', true],
  ['n', false],
  ['', false],
  ['sometimes', undefined],
])('writes %p: %p', (word, writes) => expect(writesOfWord(word)).toBe(writes));

it('splits a cell into words', () => {
  expect(wordsOfCell('team lead / KR champion and author')).toEqual(['team lead', 'KR champion', 'author']);
  expect(wordsOfCell('Finland')).toEqual(['Finland']);
  expect(wordsOfCell(' , ')).toEqual([]);
});

it('knows whose holders sign', () => {
  expect((Object.keys(roleNames) as ClientRole[]).filter(isSigningRole)).toEqual(['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD']);
});
