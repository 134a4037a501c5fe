import { ok, refusal, type Result } from '@cairn/kernel';

export const clientNameKinds = ['PRODUCT', 'OTHER_NAME'] as const;
export type ClientNameKind = (typeof clientNameKinds)[number];

const most = 200;

/** Names of products, and what else people call a client, are kept so that no text carries them out of its engagement; each once. */
export function checkClientName(asked: string, taken: readonly string[]): Result<string> {
  const name = asked.trim().replace(/\s+/g, ' ');
  if (name.length < 2) return refusal('CLIENT_NAME_SHORT', 'Enter the name, two characters at least.', 'name');
  if (name.length > 120) return refusal('CLIENT_NAME_LONG', 'The name is longer than 120 characters. Shorten it.', 'name');
  if (taken.some((one) => one.toLowerCase() === name.toLowerCase())) return refusal('CLIENT_NAME_KNOWN', 'This name is on the list already.', 'name');
  if (taken.length >= most) return refusal('CLIENT_NAMES_MANY', `A client has at most ${most} names here. Take one off first.`, 'name');
  return ok(name);
}
