import { checkClientName } from './client-name.rules.js';

const many = Array.from({ length: 200 }, (_, at) => `Name ${at}`);

it.each<[string, string, readonly string[], string | undefined]>([
  ['a name', 'Pulse  Desk ', [], undefined],
  ['blanks', '   ', [], 'CLIENT_NAME_SHORT'],
  ['one letter', 'X', [], 'CLIENT_NAME_SHORT'],
  ['121 characters', 'x'.repeat(121), [], 'CLIENT_NAME_LONG'],
  ['one that is there in other letters', 'pulse desk', ['Pulse Desk', 'Oakline'], 'CLIENT_NAME_KNOWN'],
  ['the 200th', 'Oakline', many.slice(1), undefined],
  ['the 201st', 'Oakline', many, 'CLIENT_NAMES_MANY'],
])('%s', (_, asked, taken, refused) => {
  const checked = checkClientName(asked, taken);
  expect(checked.ok ? undefined : checked.error.code).toBe(refused);
});

it('tidies the spaces of a name', () => expect(checkClientName(' Pulse  Desk ', [])).toEqual({ ok: true, value: 'Pulse Desk' }));
