import { AppError } from '@cairn/kernel';
import { z } from 'zod';

export type KeysetValue = string | number | null;

/** Where a page ended: the values of the row by which the list is ordered, the id last. */
export const encodeCursor = (keyset: readonly KeysetValue[]): string => Buffer.from(JSON.stringify(keyset)).toString('base64url');

/** Reads a cursor of the given shape, such as `z.tuple([z.string(), z.uuid()])`. Throws BAD_USER_INPUT for any other. */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  const read = shape.safeParse(valueOf(cursor));
  if (!read.success) throw new AppError('BAD_USER_INPUT', 'This page mark is not one of this list. Begin from the first page.', { field: 'after' });
  return read.data;
}

function valueOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
