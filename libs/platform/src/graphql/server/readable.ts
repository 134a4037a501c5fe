import { readableText } from '@cairn/kernel';

/** No input of ours goes half as deep; what does is refused by its type, before a walk through it could run out of stack. */
const deepest = 32;

/** What was sent, its texts without characters that nobody sees; the same object where there are none. */
export function readable(sent: unknown, deep = 0): unknown {
  if (typeof sent === 'string') return readableText(sent);
  if (typeof sent !== 'object' || sent === null || deep > deepest) return sent;
  if (Array.isArray(sent)) {
    const read = sent.map((one) => readable(one, deep + 1));
    return read.some((one, at) => one !== sent[at]) ? read : sent;
  }
  const own = Object.entries(sent);
  const read = own.map(([key, value]) => [key, readable(value, deep + 1)] as const);
  return read.some(([, value], at) => value !== own[at]?.[1]) ? Object.fromEntries(read) : sent;
}
