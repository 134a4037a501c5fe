import { randomUUID } from 'node:crypto';

/** A new row's id: random, so that it tells nothing about others or about order. */
export const newId = (): string => randomUUID();

export const isUuid = (text: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(text);
