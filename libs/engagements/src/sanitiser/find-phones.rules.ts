import type { Place } from './place.js';

const candidate = /(?<![\p{L}\p{N}.,%-])(?:\+\s?|00)?\(?\d[\d\s().\-/]{4,}\d(?![\p{L}\p{N}%])/gu;
/** 1 000 000 and 1.250.000: a figure, not a line. */
const grouped = /^\d{1,3}(?:[ .,]\d{3})+$/;
const years = /^(?:19|20)\d{2}\s?[-/]\s?(?:19|20)?\d{2}$/;

/** A number that somebody could call: seven to fifteen figures, with a country's number or the way lines are grouped. */
export function findPhones(plain: string): readonly Place[] {
  return [...plain.matchAll(candidate)]
    .filter(([text]) => {
      const digits = text.replace(/\D/g, '').length;
      const international = /^(?:\+|00)/.test(text);
      if (digits < 7 || digits > 15 || grouped.test(text.trim()) || years.test(text.trim())) return false;
      // Without a country's number or groups only a long figure with a leading 0 is a line.
      return international || /^\(?0/.test(text) || /\d[\s().\-/]+\d/.test(text);
    })
    .map((found) => ({ start: found.index, end: found.index + found[0].length, kind: 'PHONE' }));
}
