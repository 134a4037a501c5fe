const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Long, with a digit or a capital, and no file name: nothing a person would call a page. */
const looksLikeToken = (part: string): boolean => part.length >= 20 && !part.includes('.') && /[0-9A-Z]/.test(part) && !uuid.test(part);

/** A token stands in an address once and never in a log: the query goes, what could be a token goes, and under `/go/<kind>/` whatever stands there. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split(/[?#]/, 1);
  const parts = path.split('/');
  const isGo = parts[1] === 'go';
  return parts
    .map((part, at) => (part !== '' && ((isGo && at === 3) || looksLikeToken(part)) ? '…' : part))
    .join('/')
    .slice(0, 200);
}
