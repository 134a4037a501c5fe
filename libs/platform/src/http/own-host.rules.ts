const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

const nameOf = (host: string): string => host.replace(/:\d+$/, '');

export const isLoopback = (host: string): boolean => loopback.test(nameOf(host));

/**
 * An installation on this computer answers to this computer's names and to plain addresses only: a name somebody else owns could
 * be pointed here from a web page, which would then read the mailbox. Elsewhere the proxy decides about names.
 */
export function answersTo(host: string | undefined, publicUrl: string): boolean {
  if (!isLoopback(new URL(publicUrl).host)) return true;
  return host !== undefined && (isLoopback(host) || address.test(nameOf(host)));
}
