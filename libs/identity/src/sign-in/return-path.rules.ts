const own = 'https://cairn.invalid';
const notBackTo = /^\/(?:sign-in|sign-out|go|invitation|start|graphql|mailbox)(?:[/?#]|$)/;

/** After signing in people return to the page they asked for, and only ever to a page of this installation. */
export function returnPath(asked: string | undefined | null): string {
  if (!asked || asked.length > 500 || !/^\/(?![/\\])/.test(asked) || /[\\\p{Cc}]/u.test(asked)) return '/';
  let url: URL;
  try {
    url = new URL(asked, own);
  } catch {
    return '/';
  }
  const path = url.pathname + url.search + url.hash;
  return url.origin !== own || path.startsWith('//') || notBackTo.test(path) ? '/' : path;
}
