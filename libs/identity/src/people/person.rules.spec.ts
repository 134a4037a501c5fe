import { mailAddress, maskedAddress, nameOf } from './person.rules.js';

describe('mailAddress', () => {
  it.each([
    ['dana@oakfield.gov', 'dana@oakfield.gov'],
    ['  Dana.Ruiz@Oakfield.GOV ', 'dana.ruiz@oakfield.gov'],
    ["o'neil+okr@mail.example.org", "o'neil+okr@mail.example.org"],
    ['', 'EMAIL_MISSING'],
    ['dana', 'EMAIL_INVALID'],
    ['dana@localhost', 'EMAIL_INVALID'],
    ['dana@@oakfield.gov', 'EMAIL_INVALID'],
    ['dana ruiz@oakfield.gov', 'EMAIL_INVALID'],
    ['Dana <dana@oakfield.gov>', 'EMAIL_INVALID'],
    ['dana@oakfield..gov', 'EMAIL_INVALID'],
    ['dana@oakfield.gov.', 'EMAIL_INVALID'],
    ['dana@oakfield.gov\r\nBcc: x@y.example', 'EMAIL_INVALID'],
    [`${'d'.repeat(250)}@x.org`, 'EMAIL_INVALID'],
  ])('%j', (typed, expected) => {
    const read = mailAddress(typed);
    expect(read.ok ? read.value : read.error.code).toBe(expected);
  });
});

describe('nameOf', () => {
  it.each([
    ['  Dana \n Ruiz ', 'Dana Ruiz'],
    ['   ', 'NAME_MISSING'],
    ['x'.repeat(120), 'x'.repeat(120)],
    ['x'.repeat(121), 'NAME_TOO_LONG'],
  ])('%j', (typed, expected) => {
    const read = nameOf(typed);
    expect(read.ok ? read.value : read.error.code).toBe(expected);
  });
});

it('shows others the first letter and the domain of an address', () => {
  expect(maskedAddress('dana@oakfield.gov')).toBe('d•••@oakfield.gov');
});
