import { stem } from './stem.rules.js';
import { plain, sameWords, wordsOf } from './words.rules.js';

describe('wordsOf', () => {
  it.each([
    ['accents and case', 'RÉDUIRE les délais', ['reduire', 'les', 'delais']],
    ['letters that are typed as several signs', 'De\u0301lai', ['delai']],
    ['punctuation and hyphens', 'first-visit, (failures)!', ['first', 'visit', 'failures']],
    ['possessives', "the team’s client's", ['the', 'team', 'client']],
    ['numbers with separators and units', 'from 1,200.50 to 31% of 10m', ['from', '1,200.50', 'to', '31', 'of', '10m']],
    ['ligatures and full width', 'ﬁrst ＡＢＣ', ['first', 'abc']],
    ['letters of other alphabets', 'Straße Ångström Łódź', ['strasse', 'angstrom', 'lodz']],
    ['signs without spaces', '顧客', ['顧', '客']],
    ['signs without width inside words', 'cus\u00adto\u200bmer De\u200clai', ['customer', 'delai']],
    ['nothing', ' — !', []],
  ])('reads %s', (_, text, words) => expect(wordsOf(text).map((word) => word.plain)).toEqual(words));
  it('keeps the places as typed', () => {
    const text = '  Café, naïve “users”';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Café', 'naïve', 'users']);
  });
  it('knows numbers', () => expect(wordsOf('12 visits q3').map((word) => word.isNumber)).toEqual([true, false, false]));
  it('makes the same of the same words', () => expect(sameWords(' Grow, SERVICE  revenue! ')).toBe('grow service revenue'));
  it('folds width', () => expect(plain('Ａ')).toBe('a'));
});

describe('stem', () => {
  it.each([
    ['one and many', 'failure failures', 'process processes', 'company companies', 'box boxes'],
    [
      'verb forms',
      'plan planned planning plans',
      'reduce reduced reducing reduction',
      'simplify simplified simplification',
      'accelerate accelerating acceleration',
    ],
    ['spellings', 'organisation organization organizations', 'digitise digitised digitize', 'behaviour behavior', 'centre center'],
    ['nouns of verbs', 'engage engaged engagement', 'retain retention', 'improve improvement improvements', 'satisfied satisfaction'],
  ])('joins %s', (_, ...families) => {
    for (const family of families) expect(new Set(family.split(' ').map(stem)).size).toBe(1);
  });
  it.each([
    ['visit', 'visa'],
    ['station', 'state'],
    ['patient', 'patent'],
    ['policy', 'police'],
    ['business', 'busy'],
  ])('keeps %s and %s apart', (one, other) => expect(stem(one)).not.toBe(stem(other)));
  it('leaves words of other languages alone', () =>
    expect(['zufriedenheit', 'größe', 'délai', '顧'].map(stem)).toEqual(['zufriedenheit', 'größe', 'délai', '顧']));
});
