import DataLoader from 'dataloader';
import { AppError } from '@cairn/kernel';
import type { Db } from '../../database/db.js';
import type { Scope } from '../../database/scope.js';
import type { Tx } from '../../database/tx.js';

type Key = string | number;
type Loaded<K, V> = ReadonlyMap<K, V> | readonly V[];

/** One edge of the graph: many keys in, one statement. Lives with its feature; each request has its own cache of it. */
export interface Loader<K extends Key, V> {
  readonly batch: (tx: Tx, keys: readonly K[]) => Promise<Loaded<K, unknown>>;
  readonly otherwise: () => V;
}

/**
 * Defines a loader. The batch answers a map by key, or a list in the order of the keys; it runs in a read transaction of the
 * viewer, so keys carry neither practice nor client. A key without an answer gives `undefined`, or what `otherwise` makes.
 */
export function defineLoader<K extends Key, V>(batch: (tx: Tx, keys: readonly K[]) => Promise<Loaded<K, V>>): Loader<K, V | undefined>;
export function defineLoader<K extends Key, V>(batch: (tx: Tx, keys: readonly K[]) => Promise<Loaded<K, V>>, otherwise: () => V): Loader<K, V>;
export function defineLoader<K extends Key, V>(
  batch: (tx: Tx, keys: readonly K[]) => Promise<Loaded<K, V>>,
  otherwise: () => V | undefined = () => undefined,
): Loader<K, V | undefined> {
  return { batch, otherwise };
}

/** Longest list of keys in one statement; Postgres takes more, a plan that stays good does not. */
const mostKeys = 1000;

/** The loaders of one request, for one viewer. */
export class Loaders {
  private readonly open = new Map<unknown, DataLoader<Key, unknown>>();

  constructor(
    private readonly db: Pick<Db, 'read'>,
    private readonly scope: Scope | undefined,
  ) {}

  /** Throws UNAUTHENTICATED behind an open door without a viewer. */
  load<K extends Key, V>(loader: Loader<K, V>, key: K): Promise<V> {
    return this.of(loader).load(key) as Promise<V>;
  }

  loadMany<K extends Key, V>(loader: Loader<K, V>, keys: readonly K[]): Promise<V[]> {
    return Promise.all(keys.map((key) => this.load(loader, key)));
  }

  /** Forgets what was read. Each mutation begins with it, so that its payload shows what it wrote. */
  clear(): void {
    this.open.clear();
  }

  private of<K extends Key, V>(loader: Loader<K, V>): DataLoader<Key, unknown> {
    let made = this.open.get(loader);
    if (!made) this.open.set(loader, (made = this.make(loader)));
    return made;
  }

  private make<K extends Key, V>({ batch, otherwise }: Loader<K, V>): DataLoader<Key, unknown> {
    const { scope } = this;
    if (!scope) throw new AppError('UNAUTHENTICATED', 'Sign in to see this.');
    const read = async (keys: readonly Key[]): Promise<unknown[]> => {
      const found = await this.db.read(scope, (tx) => batch(tx, keys as readonly K[]));
      if (found instanceof Map) return keys.map((key) => found.get(key) ?? otherwise());
      const list = found as readonly unknown[];
      if (list.length !== keys.length) throw new Error(`A loader was asked for ${keys.length} keys and answered ${list.length}.`);
      return list.map((value) => value ?? otherwise());
    };
    return new DataLoader<Key, unknown>(read, { maxBatchSize: mostKeys });
  }
}
