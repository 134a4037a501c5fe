/** Without signs that are taken for others in print, by hand or by ear: no 0 O, 1 I L, 5 S, B, G, U V, Y, Z. 23 of them, a prime, for the check sign. */
const signs = '2346789ACDEFHJKMNPQRTWX';
const length = 8;

const weightedSum = (text: string): number => [...text].reduce((sum, sign, place) => sum + (place + 1) * signs.indexOf(sign), 0);

/** A number of seven random signs (each 0 to 22) and a check sign, by which every wrong sign and every two that changed places are noticed. */
export function numberFrom(values: readonly number[]): string {
  const free = values.slice(0, length - 1).map((value) => signs.charAt(value % signs.length));
  const sum = weightedSum(free.join(''));
  // The last sign makes the weighted sum a multiple of 23; the weight 8 has its inverse 3 there (8 · 3 = 24).
  const check = (((signs.length - (sum % signs.length)) % signs.length) * 3) % signs.length;
  return free.join('') + signs.charAt(check);
}

export const signsOfNumber = signs.length;
export const freeSignsOfNumber = length - 1;

/** As it is printed: `7F3K-92QD`. */
export const numberWords = (number: string): string => `${number.slice(0, 4)}-${number.slice(4)}`;

/** What somebody typed or scanned as a number: any case, with or without the hyphen. Undefined when it cannot be one. */
export function readNumber(typed: string): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s‐-―-]/gu, '')
    .replace(/B/g, '8')
    .replace(/G/g, '6')
    .replace(/Z/g, '2');
  const possible = plain.length === length && [...plain].every((sign) => signs.includes(sign));
  return possible && weightedSum(plain) % signs.length === 0 ? plain : undefined;
}
