import { createHash } from 'node:crypto';
import { Lru } from '../graphql/server/lru.js';
import type { Db } from './db.js';
import type { Scope } from './scope.js';

/** SQL: the name by which the database and this process know the same text; 44 characters, none of which begins a JSON object. */
export const fingerprint = (text: string): string => `encode(sha256(convert_to(${text}, 'UTF8')), 'base64')`;

/** SQL: the text of an expression, or its fingerprint where that is `known`, a parameter. `offset 0`: each is made once. */
export const textUnlessKnown = (text: string, known: string): string => `select case when p.print = ${known} then p.print else t.words end as words
  from (select (${text})::text as words offset 0) t cross join lateral (select ${fingerprint('t.words')} as print offset 0) p`;

/** What was last made of a text that the database sent, with that text. */
export interface Kept<T> {
  readonly text: string;
  readonly fingerprint: string;
  readonly made: T;
}

interface Reading<T> {
  /** Whose text it is: what one reader may see of one thing. */
  readonly key: string;
  /** As `textUnlessKnown` writes it, with the fingerprint as its last parameter; `params` are the others. */
  readonly statement: string;
  readonly params: readonly unknown[];
  readonly make: (text: string) => T;
  /** Whether what was made of the same text still holds: on another day, or for a reader who may see more, it does not. */
  readonly isStill: (made: T) => boolean;
}

/**
 * Reads texts anew with every request, and keeps what was made of each. The database is told the fingerprint of the text that is kept here, and
 * sends that instead of the same text. A fact that changed, or that this reader does not see, makes another text: nothing here can be out of date.
 */
export class KeptTexts<T> {
  private readonly kept: Lru<string, Kept<T>>;

  /** `characters`: of all texts that are kept; what is made of one takes several times its size. */
  constructor(characters: number) {
    this.kept = new Lru<string, Kept<T>>(characters, ({ text }) => text.length);
  }

  /** To be held until the answer is there, since others may push it out meanwhile. */
  get(key: string): Kept<T> | undefined {
    return this.kept.get(key);
  }

  keep(key: string, text: string, made: T): Kept<T> {
    const bytes = Buffer.from(text);
    // A copy of the text, since a part of an answer keeps the whole of it in memory.
    const kept = { text: bytes.toString(), fingerprint: createHash('sha256').update(bytes).digest('base64'), made };
    this.kept.set(key, kept);
    return kept;
  }

  /** What follows from a text of one statement; undefined where the database has none. */
  async read(db: Db, scope: Scope, { key, statement, params, make, isStill }: Reading<T>): Promise<T | undefined> {
    const known = this.kept.get(key);
    const sent = (await db.readRow<{ words: string | null }>(scope, statement, [...params, known?.fingerprint ?? '']))?.words ?? null;
    if (sent === null) return undefined;
    const isKnown = known !== undefined && known.fingerprint === sent;
    if (isKnown && isStill(known.made)) return known.made;
    const text = isKnown ? known.text : sent;
    return this.keep(key, text, make(text)).made;
  }
}
