import { optionsForSpecs } from '../identity.fixture.js';
import { SessionCookie } from './session-cookie.js';

describe('SessionCookie', () => {
  it.each([
    ['https://cairn.example.org', '__Host-cairn', true],
    ['http://localhost:3000', 'cairn', false],
  ])('at %s is called %s', (publicUrl, name, secure) => {
    const cookie = new SessionCookie({ ...optionsForSpecs, publicUrl });
    expect(cookie.name).toBe(name);
    expect(cookie.options).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure });
  });
});
