import { numberFrom, numberWords, readNumber, signsOfNumber } from './certificate-number.rules.js';

const signs = '2346789ACDEFHJKMNPQRTWX';
const number = numberFrom([5, 11, 1, 14, 6, 0, 18]);

it('is printed in two groups and read as it may be typed', () => {
  expect(numberWords(number)).toMatch(/^[2-9A-X]{4}-[2-9A-X]{4}$/);
  expect(signsOfNumber).toBe(signs.length);
  for (const typed of [number, numberWords(number), numberWords(number).toLowerCase(), ` ${number.slice(0, 4)} – ${number.slice(4)} `])
    expect(readNumber(typed)).toBe(number);
  expect(readNumber(number.replaceAll('8', 'B').replaceAll('6', 'g').replaceAll('2', 'z'))).toBe(number);
});

it('notices every wrong sign', () => {
  for (let place = 0; place < 8; place++)
    for (const sign of signs) if (sign !== number[place]) expect(readNumber(number.slice(0, place) + sign + number.slice(place + 1))).toBeUndefined();
});

it('notices every two signs that changed places', () => {
  for (let values = 0; values < 200; values++) {
    const one = numberFrom(Array.from({ length: 7 }, (_, at) => (values * 7 + at * at * 3 + values * at) % 23));
    expect(readNumber(one)).toBe(one);
    for (let a = 0; a < 8; a++)
      for (let b = a + 1; b < 8; b++) {
        const swapped = [...one];
        [swapped[a], swapped[b]] = [one.charAt(b), one.charAt(a)];
        if (swapped.join('') !== one) expect(readNumber(swapped.join(''))).toBeUndefined();
      }
  }
});

it.each([[''], ['7F3K'], ['7F3K-92QD-7F3K-92QD'], ['IIII-OOOO'], ["'; drop table"], ['ÄÖÜß-1234']])('takes %j for no number', (typed) =>
  expect(readNumber(typed)).toBeUndefined(),
);
