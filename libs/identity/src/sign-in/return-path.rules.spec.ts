import { returnPath } from './return-path.rules.js';

describe('returnPath', () => {
  it.each([
    ['a page', '/c/oakfield/plan?v=2#scoring', '/c/oakfield/plan?v=2#scoring'],
    ['nothing', undefined, '/'],
    ['an empty text', '', '/'],
    ['another host', 'https://evil.example/x', '/'],
    ['another host without its scheme', '//evil.example', '/'],
    ['another host with a backslash', '/\\evil.example', '/'],
    ['a backslash further on', '/x\\..\\evil', '/'],
    ['dots that lead to two slashes', '/..//evil.example', '/'],
    ['a script', 'javascript:alert(1)', '/'],
    ['a line break', '/today\r\nSet-Cookie: a=b', '/'],
    ['a tab that browsers drop', '/\t/evil.example', '/'],
    ['the page for signing in', '/sign-in?next=/today', '/'],
    ['the page for signing out', '/sign-out', '/'],
    ['another link from a mail', '/go/s/abc', '/'],
    ['a page that only begins like one', '/goals', '/goals'],
    ['a very long one', `/${'x'.repeat(500)}`, '/'],
  ])('%s', (_, asked, path) => expect(returnPath(asked)).toBe(path));
});
