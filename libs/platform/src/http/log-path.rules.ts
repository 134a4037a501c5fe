const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Long, with a digit or a capital, and no file name: nothing a person would call a page. */
const looksLikeToken = (part: string): boolean => part.length >= 20 && !part.includes('.') && /[0-9A-Z]/.test(part) && !uuid.test(part);

/** Where a secret stands, by the first part of the address. */
const secretAt: Readonly<Record<string, number>> = { go: 3, calendar: 2 };

/** A token stands in an address once and never in a log: the query goes, what could be a token goes, and whatever stands under `/go/<kind>/` and `/calendar/`. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const parts = path.split('/');
  const secret = secretAt[parts[1] ?? ''];
  return parts
    .map((part, at) => (part !== '' && (at === secret || looksLikeToken(part)) ? '…' : part))
    .join('/')
    .slice(0, 200);
}
