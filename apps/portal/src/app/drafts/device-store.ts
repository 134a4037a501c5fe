import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

/** What the device keeps of a draft: only as long as the server does not have it. */
export interface DeviceCopy<T> {
  readonly value: T;
  /** The version this was written on. */
  readonly baseVersion: number;
  readonly at: number;
}

/** Client texts are confidential on shared machines: copies leave after this long. */
export const KEPT_FOR = 14 * 24 * 3600 * 1000;

let opened: UseStore | undefined;
const drafts = (): UseStore => (opened ??= createStore('cairn-drafts', 'copies'));

/** A browser that keeps nothing (private windows, full disks) must not break typing: failures are answered as "nothing there". */
export const deviceStore = {
  read: async <T>(key: string): Promise<DeviceCopy<T> | undefined> => {
    const copy = await get<DeviceCopy<T>>(key, drafts()).catch(() => undefined);
    return copy && Date.now() - copy.at < KEPT_FOR ? copy : undefined;
  },
  write: async <T>(key: string, copy: DeviceCopy<T>): Promise<boolean> =>
    set(key, copy, drafts()).then(
      () => true,
      () => false,
    ),
  forget: (key: string): Promise<void> => del(key, drafts()).catch(() => undefined),
  /** At start: what is too old. At sign-out: everything of this person. */
  sweep: async (of: (key: string, copy: DeviceCopy<unknown>) => boolean = (_, { at }) => Date.now() - at >= KEPT_FOR): Promise<void> => {
    const all = await entries<string, DeviceCopy<unknown>>(drafts()).catch(() => []);
    await Promise.all(all.filter(([key, copy]) => of(key, copy)).map(([key]) => deviceStore.forget(key)));
  },
};

/** How many drafts of this person only this device has. */
export const draftsOf = async (personId: string): Promise<number> =>
  (await entries<string, unknown>(drafts()).catch(() => [])).filter(([key]) => key.startsWith(`${personId}/`)).length;

/** The names of this person's drafts that begin with `kind`, without it: which of a list of things have words that only this device has. */
export const draftsNamed = async (personId: string, kind: string): Promise<string[]> => {
  const start = `${personId}/${kind}`;
  const all = await entries<string, DeviceCopy<unknown>>(drafts()).catch(() => []);
  return all.flatMap(([key, { at }]) => (key.startsWith(start) && Date.now() - at < KEPT_FOR ? [key.slice(start.length)] : []));
};

/** Everything this person left on this device, for signing out. */
export const forgetDraftsOf = (personId: string): Promise<void> => deviceStore.sweep((key) => key.startsWith(`${personId}/`));
