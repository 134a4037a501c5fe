import { ok, refusal, type Result } from '@cairn/kernel';
import { z } from 'zod';
import type { ItemKind } from '../certification-kinds.js';

const webAddress = z
  .string()
  .trim()
  .max(500, 'An address has at most 500 characters.')
  .refine((text) => text === '' || isWebAddress(text), 'Enter an address that starts with https://.');
const key = z.string().trim().min(1, 'Choose one.').max(80);
const keys = z.array(key).max(20, 'At most 20.').default([]);
const count = (least: number, most: number) =>
  z.number({ error: 'Enter a number.' }).int('Enter a whole number.').min(least, `Enter ${least} or more.`).max(most, `Enter ${most} or less.`);
const percent = count(1, 100);
/** Null is without limit. */
const minutes = count(1, 600).nullable();

const taken = {
  bankKey: key,
  /** How many questions one attempt takes from the bank; all where there are fewer. */
  take: count(1, 100).default(10),
  passPercent: percent.default(70),
};

const schemas = {
  READ: z.object({}),
  WATCH: z.object({ url: webAddress.default(''), transcript: z.string().max(100_000, 'A transcript has at most 100,000 characters.').default('') }),
  LIVE: z.object({ agenda: z.array(z.string().trim().min(1, 'Say what it is.').max(200)).max(30, 'At most 30 lines.').default([]) }),
  QUIZ: z.object({ ...taken, attempts: count(1, 50).nullable().default(null), minutes: minutes.default(null), graceMinutes: count(0, 30).default(2) }),
  EXAM: z.object({
    ...taken,
    take: count(1, 100).default(30),
    attempts: count(1, 50).nullable().default(2),
    minutes: minutes.default(60),
    graceMinutes: count(0, 30).default(2),
  }),
  ASSIGNMENT: z.object({
    rubricKeys: keys,
    example: z.string().max(20_000, 'An example has at most 20,000 characters.').default(''),
    files: z.boolean().default(false),
    maxFiles: count(1, 10).default(3),
  }),
  PEER: z.object({ give: count(1, 10).default(2), ofItemKey: key }),
  OBSERVED: z.object({ kind: z.enum(['SHADOWED', 'OBSERVED']).default('OBSERVED'), count: count(1, 20).default(1), rubricKeys: keys }),
} as const;

/** Of one kind of item, as it is stored in `programme_item.settings`. */
export type ItemSettings<K extends ItemKind = ItemKind> = z.output<(typeof schemas)[K]>;
export type TestSettings = ItemSettings<'QUIZ' | 'EXAM'>;

/** What is stored, with its defaults; a programme's settings were checked when they were written. Throws for what could never have been. */
export const settingsOf = <K extends ItemKind>(kind: K, stored: unknown): ItemSettings<K> => schemas[kind].parse(stored ?? {}) as ItemSettings<K>;

/** Reads what somebody set for an item; unknown words are dropped. `field` of a refusal begins with `settings.`. */
export function checkSettings<K extends ItemKind>(kind: K, asked: unknown): Result<ItemSettings<K>> {
  const read = schemas[kind].safeParse(asked ?? {});
  if (read.success) return ok(read.data as ItemSettings<K>);
  const first = read.error.issues[0];
  const at = ['settings', ...(first?.path ?? [])].join('.');
  const isMissing = first?.code === 'invalid_type' && !first.message.startsWith('Enter');
  return refusal('ITEM_SETTINGS', isMissing ? 'This is missing.' : (first?.message ?? 'This cannot be read.'), at);
}

function isWebAddress(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}
