import { nameFromAddress, readPastedPeople } from './pasted-people.rules.js';

const read = (text: string): unknown => {
  const { people, faults } = readPastedPeople(text);
  return people[0] ? [people[0].name, people[0].email, people[0].team, people[0].roles.join('+'), people[0].writesOkrs] : faults[0]?.message.split('.')[0];
};

it.each([
  ['Ana Silva <ana@marisol.org>, Logistics, writes', ['Ana Silva', 'ana@marisol.org', 'Logistics', '', true]],
  ['Ana Silva <ana@marisol.org>, Logistics, team lead/writes', ['Ana Silva', 'ana@marisol.org', 'Logistics', 'TEAM_LEAD', true]],
  ['Ana Silva, ana@marisol.org, Logistics, author', ['Ana Silva', 'ana@marisol.org', 'Logistics', 'AUTHOR', true]],
  ['Ana Silva\tana@marisol.org\tLogistics, North\tmember', ['Ana Silva', 'ana@marisol.org', 'Logistics, North', 'MEMBER', false]],
  ['"Silva, Ana" <ana@marisol.org>; Logistics; sponsor', ['Silva, Ana', 'ana@marisol.org', 'Logistics', 'SPONSOR', false]],
  ['"Silva, Ana" <ana@marisol.org>, Logistics', ['Silva, Ana', 'ana@marisol.org', 'Logistics', '', false]],
  ['Silva, Ana <ana@marisol.org>', ['Silva, Ana', 'ana@marisol.org', null, '', false]],
  ['ana.silva@marisol.org', ['Ana Silva', 'ana.silva@marisol.org', null, '', false]],
  ['Dana Ruiz <dana@oakfield.gov>, client lead', ['Dana Ruiz', 'dana@oakfield.gov', null, 'CLIENT_LEAD', false]],
  ['Dana Ruiz <dana@oakfield.gov>, , sponsor, writes', ['Dana Ruiz', 'dana@oakfield.gov', null, 'SPONSOR', true]],
  ['Dana Ruiz, Finance', 'No mail address found'],
  ['Dana Ruiz <dana@oakfield.gov>, Finance, chief', '"chief" is neither a role nor "writes"'],
])('%s', (line, expected) => expect(read(line)).toEqual(expected));

it('keeps the numbers of the lines and leaves empty ones out', () => {
  const { people, faults } = readPastedPeople('a@x.org\r\n\r\n   \nnobody\nb@x.org\n');
  expect(people.map((one) => one.line)).toEqual([1, 5]);
  expect(faults.map((one) => one.line)).toEqual([4]);
});

it.each([
  ['ana-maria.lopez+okr@x.org', 'Ana Maria Lopez Okr'],
  ['007@x.org', '007@x.org'],
])('a name from %s', (email, name) => expect(nameFromAddress(email)).toBe(name));
