import { checkClient, slugOf } from './client.rules.js';

const facts = { name: 'Oakfield Council', timeZone: 'Europe/London', language: 'en' };

describe('checkClient', () => {
  it.each([
    ['a name of blanks', { ...facts, name: '   ' }, 'CLIENT_NAME_MISSING'],
    ['a name of 121 characters', { ...facts, name: 'x'.repeat(121) }, 'CLIENT_NAME_LONG'],
    ['a zone that is not on the list', { ...facts, timeZone: 'Mars/Base' }, 'CLIENT_ZONE_UNKNOWN'],
    ['an abbreviation as zone', { ...facts, timeZone: 'EST' }, 'CLIENT_ZONE_UNKNOWN'],
    ['a language written out', { ...facts, language: 'English' }, 'CLIENT_LANGUAGE_UNKNOWN'],
  ])('refuses %s', (_, asked, code) => {
    const checked = checkClient(asked);
    expect(checked.ok ? undefined : checked.error.code).toBe(code);
  });

  it('tidies the spaces of a name', () => {
    const checked = checkClient({ ...facts, name: '  Tern  &  Co ', language: 'pt-BR' });
    expect(checked.ok && checked.value.name).toBe('Tern & Co');
  });
});

it.each([
  ['Tern & Co', 'tern-co'],
  ['Ærø Færgerne', 'aero-faergerne'],
  ['Señor Groß', 'senor-gross'],
  ['東京電力', 'client'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('slug of %p is %p', (name, slug) => expect(slugOf(name)).toBe(slug));
