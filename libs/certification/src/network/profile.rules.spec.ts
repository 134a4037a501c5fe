import { checkDoor, checkProfile, slugFor, type ProfileText, type Standing } from './profile.rules.js';

const text: ProfileText = {
  ...{ audience: 'PUBLIC', headline: ' Coaches  housing teams ', about: 'I ask.', website: '', shown: ['website', 'headline'] },
  ...{ languages: ['English', 'english ', 'Dutch'], regions: ['Netherlands'], industries: [''] },
};

it('keeps words once, however they are written, and fields in one order', () => {
  expect(checkProfile(text, 'LISTED')).toMatchObject({
    ok: true,
    value: { headline: 'Coaches housing teams', languages: ['English', 'Dutch'], industries: [], shown: ['headline', 'website'] },
  });
});

it.each<[string, Partial<ProfileText>, Standing, string]>([
  ['with a certificate in force', {}, 'LISTED', 'OK'],
  ['with a private one', {}, 'PRIVATE_ONLY', 'PROFILE_PRIVATE audience'],
  ['without one in force', {}, 'NONE_IN_FORCE', 'PROFILE_NOT_CERTIFIED audience'],
  ['inside the practice only, without one', { audience: 'PRACTICE' }, 'NONE_IN_FORCE', 'PROFILE_NOT_CERTIFIED audience'],
  ['shown to nobody, without one', { audience: 'NOBODY' }, 'NONE_IN_FORCE', 'OK'],
  ['with a plain website', { website: 'http://example.test' }, 'LISTED', 'PROFILE_WEBSITE website'],
  ['with a script for a website', { website: 'javascript:alert(1)' }, 'LISTED', 'PROFILE_WEBSITE website'],
  ['with nine languages', { languages: Array.from({ length: 9 }, (_, at) => `L${at}`) }, 'LISTED', 'PROFILE_MANY languages'],
  ['with a novel for a region', { regions: ['x'.repeat(41)] }, 'LISTED', 'PROFILE_LONG regions'],
  ['with a headline of two lines', { headline: 'x'.repeat(161) }, 'LISTED', 'TEXT_TOO_LONG headline'],
])('a profile is saved %s: %s', (_, more, standing, expected) => {
  const checked = checkProfile({ ...text, ...more }, standing);
  expect(checked.ok ? 'OK' : `${checked.error.code} ${checked.error.field}`).toBe(expected);
});

it.each([
  ['Priya Natarajan', [], 'priya-natarajan'],
  ['Tomás Álvarez', ['tomas-alvarez'], 'tomas-alvarez-2'],
  ['李伟', [], 'coach'],
])('%s gets an address', (name, taken, slug) => expect(slugFor(name, taken)).toBe(slug));

it('takes requests only where there is a page to ask on', () => {
  expect(checkDoor({ isPublic: false, takesRequests: true, welcome: '' })).toMatchObject({ error: { code: 'NETWORK_CLOSED' } });
  expect(checkDoor({ isPublic: true, takesRequests: true, welcome: ' Hello. ' })).toMatchObject({ ok: true, value: { welcome: 'Hello.' } });
});
