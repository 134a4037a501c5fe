import { LinkifyIt } from 'linkify-it';
import { type Place, placesOf } from './place.js';

const moreEndings =
  'test example local internal app dev cloud tech online site website shop store consulting agency academy school group company solutions services systems digital health bank energy global network team world works space live media blog wiki page link email earth city care foundation partners ventures capital law berlin hamburg london paris amsterdam swiss wien bayern koeln nrw ruhr saarland'.split(
    ' ',
  );
const links = new LinkifyIt({ fuzzyLink: true, fuzzyIP: true }).tlds(moreEndings, true);

/** "dana (at) oakfield (dot) test": written so that no machine reads it; people do. */
const spelledMail =
  /[\p{L}\p{N}._%+-]+\s*(?:[([{<]\s*(?:at|@|arroba|ät)\s*[)\]}>]|\s(?:at|arroba)\s(?=\S+\s?[([{<]?\s?(?:dot|punkt|punto|point)\b))\s*[\p{L}\p{N}-]+(?:\s*(?:\.|[([{<]?\s*\b(?:dot|punkt|punto|point)\b\s*[)\]}>]?)\s*[\p{L}\p{N}-]+)+/giu;
const spelledLink =
  /[\p{L}\p{N}-]{2,}\s?(?:[([{<]\s*(?:dot|punkt|punto|point)\s*[)\]}>]|\sdot\s)\s?(?:com|org|net|gov|edu|io|eu|co|de|es|fr|nl|uk|us|ch|at|be|it|info|app|dev|test|example)\b/giu;
/** Handles of a person or an organisation, as on networks and in chats. */
const handle = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,38}[\p{L}\p{N}_]/gu;
const anyMail = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu;

/** "the goal.It stayed": a full stop without a blank, not an address. */
const isSentence = (plain: string, schema: string, text: string): boolean =>
  schema === '' && /^[^/:]*\.\p{Lu}\p{Ll}+$/u.test(text) && !/\p{Lu}/u.test(text[0] ?? '') && plain !== text;

/** Mail addresses, also spelled out, and web addresses, with and without their beginning. */
export function findAddresses(plain: string): readonly Place[] {
  const linked = (links.match(plain) ?? [])
    .filter((link) => !isSentence(plain, link.schema, link.text))
    .map((link): Place => ({ start: link.index, end: link.lastIndex, kind: link.schema === 'mailto:' ? 'MAIL' : 'URL' }));
  return [
    ...linked,
    ...placesOf(plain, anyMail, 'MAIL'),
    ...placesOf(plain, spelledMail, 'MAIL'),
    ...placesOf(plain, spelledLink, 'URL'),
    ...placesOf(plain, handle, 'URL'),
  ];
}
