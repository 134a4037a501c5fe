import { createStore, del, set, values, type UseStore } from 'idb-keyval';

/** An act that waits for the network: small, done by one person, safe to send later. */
export interface Waiting {
  readonly id: string;
  /** Whose it is; nobody else on this device sends it. */
  readonly personId: string;
  /** Who sends it, such as `plan.comment`. */
  readonly kind: string;
  /** Acts on the same thing go in their order. */
  readonly object: string;
  /** For Activity: "Comment on parameter 3, Oakfield". */
  readonly words: string;
  readonly payload: unknown;
  readonly at: number;
  /** Why the server did not want it; a person decides what becomes of it. */
  readonly refused?: string;
}

/** Sends one. Returns the server's words if it refuses, nothing if it is taken. Throws when it cannot be reached. */
export type Sender = (payload: never, idempotencyKey: string) => Promise<string | undefined>;

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('cairn-outbox', 'acts'));

/** Holds such acts over a lost signal and a closed tab. The act's id is its idempotency key, so that nothing happens twice. */
export class Outbox {
  private acts: readonly Waiting[] = [];
  private readonly senders = new Map<string, Sender>();
  private readonly listeners = new Set<() => void>();
  private running: Promise<void> | undefined;

  constructor(private readonly personId: string) {}

  readonly get = (): readonly Waiting[] => this.acts;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  handle(kind: string, sender: Sender): void {
    this.senders.set(kind, sender);
  }

  async open(): Promise<void> {
    const kept = await values<Waiting>(store()).catch(() => []);
    this.show(kept.filter(({ personId }) => personId === this.personId).sort((a, b) => a.at - b.at));
    await this.send();
  }

  async put(act: Pick<Waiting, 'kind' | 'object' | 'words' | 'payload'>): Promise<void> {
    const id = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const waiting: Waiting = { ...act, id, personId: this.personId, at: Date.now() };
    await set(id, waiting, store()).catch(() => undefined);
    this.show([...this.acts, waiting]);
    await this.send();
  }

  async discard(id: string): Promise<void> {
    await del(id, store()).catch(() => undefined);
    this.show(this.acts.filter((act) => act.id !== id));
  }

  /** Everything that may go, in order; a thing whose first act could not be sent waits as a whole. */
  send(): Promise<void> {
    return (this.running ??= this.sendAll().finally(() => (this.running = undefined)));
  }

  private async sendAll(): Promise<void> {
    const stopped = new Set<string>();
    for (const act of this.acts) {
      const sender = this.senders.get(act.kind);
      if (!sender || act.refused !== undefined || stopped.has(act.object)) {
        stopped.add(act.object);
        continue;
      }
      try {
        const refused = await sender(act.payload as never, act.id);
        if (refused === undefined) await this.discard(act.id);
        else await this.refuse(act, refused);
      } catch {
        stopped.add(act.object);
      }
    }
  }

  private async refuse(act: Waiting, refused: string): Promise<void> {
    const told = { ...act, refused };
    await set(act.id, told, store()).catch(() => undefined);
    this.show(this.acts.map((one) => (one.id === act.id ? told : one)));
  }

  private show(acts: readonly Waiting[]): void {
    this.acts = acts;
    for (const listener of this.listeners) listener();
  }
}
