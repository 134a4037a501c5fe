/** How often something may be tried in how many seconds. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

const minute = 60;
const day = 86_400;

/** Signing in is asked for at most 5 times a minute and 40 times a day per mail address, and 20 times a minute per network address. */
export const askLimits = {
  perAddress: [
    { name: 'ask', most: 5, seconds: minute },
    { name: 'ask-day', most: 40, seconds: day },
  ],
  perNetwork: [{ name: 'network', most: 20, seconds: minute }],
} as const satisfies Record<string, readonly Limit[]>;

/** Codes of one mail address are tried at most 5 times a minute and 30 times a day, so that guessing takes decades; the link keeps working. */
export const codeLimits = [
  { name: 'code', most: 5, seconds: minute },
  { name: 'code-day', most: 30, seconds: day },
] as const satisfies readonly Limit[];

/** One household or office of IPv6 is a network of 64 bits; an IPv4 address counts alone. */
export function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.toLowerCase().replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...gap, ...after]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** In words for a page: "in 40 seconds", "in 3 minutes", "tomorrow". */
export function waitInWords(seconds: number): string {
  if (seconds < 90) return `in ${seconds} second${seconds === 1 ? '' : 's'}`;
  if (seconds < 5400) return `in ${Math.ceil(seconds / 60)} minutes`;
  return `in ${Math.ceil(seconds / 3600)} hours`;
}
