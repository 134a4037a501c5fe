import { deviceStore } from './device-store.js';

export type DraftState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** The device has it, the server not yet. */
  | { readonly kind: 'device' }
  /** Not even the device could keep it; the page still has it. */
  | { readonly kind: 'page' };

/** Both sides changed; nobody's words are dropped until a person has chosen. */
export interface DraftConflict<T> {
  readonly theirs: T;
  readonly version: number;
}

/** Takes a value written on `baseVersion`. Answers with the new version, or with what somebody else wrote meanwhile. Throws when it cannot be reached. */
export type SaveDraft<T> = (value: T, baseVersion: number) => Promise<{ readonly version: number } | { readonly conflict: DraftConflict<T> }>;

export interface DraftView<T> {
  readonly value: T;
  readonly state: DraftState;
  readonly conflict?: DraftConflict<T>;
  /** The device had newer words than the page was opened with. */
  readonly restored: boolean;
}

const TO_DEVICE = 500;
const TO_SERVER = 2000;

/** Keeps what is typed: at once in memory, soon on the device, then on the server. One per open draft. */
export class DraftKeeper<T> {
  private view: DraftView<T>;
  private listeners = new Set<() => void>();
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private changes = 0;
  /** How many of the changes the server has. */
  private kept = 0;
  private sending = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly key: string,
    opened: T,
    private version: number,
    private readonly save?: SaveDraft<T>,
  ) {
    this.view = { value: opened, state: { kind: 'clean' }, restored: false };
  }

  readonly get = (): DraftView<T> => this.view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether the server has everything that was typed. */
  readonly saved = (): boolean => !this.view.conflict && (this.view.state.kind === 'saved' || this.view.state.kind === 'clean');

  /** Looks for words that an earlier visit left here. They win while the server has not moved on; else a person compares. */
  async restore(): Promise<void> {
    const copy = await deviceStore.read<T>(this.key);
    if (!copy || this.changes > 0) return;
    if (same(copy.value, this.view.value)) return deviceStore.forget(this.key);
    if (copy.baseVersion === this.version) {
      this.show({ value: copy.value, state: { kind: 'device' }, restored: true });
      this.later();
    } else this.show({ value: copy.value, state: { kind: 'device' }, restored: true, conflict: { theirs: this.view.value, version: this.version } });
  }

  readonly change = (value: T): void => {
    this.changes += 1;
    this.show({ value, state: this.save ? { kind: 'saving' } : this.view.state });
    this.later();
  };

  /** Now, because the page may be gone in a moment. */
  readonly flush = async (): Promise<void> => {
    this.rest();
    if (this.changes === this.kept) return;
    await this.toDevice();
    await this.running;
    if (this.changes !== this.kept) await this.toServer();
  };

  readonly keepMine = (): void => {
    if (!this.view.conflict) return;
    this.version = this.view.conflict.version;
    this.change(this.view.value);
    this.show({ conflict: undefined });
  };

  readonly keepTheirs = (): void => {
    const { conflict } = this.view;
    if (!conflict) return;
    this.version = conflict.version;
    this.changes = this.kept = 0;
    void deviceStore.forget(this.key);
    this.show({ value: conflict.theirs, state: { kind: 'clean' }, conflict: undefined });
  };

  /** It was sent, or thrown away: the device forgets it. `now` is what stands on the server since. */
  readonly settle = async (now?: { readonly value: T; readonly version: number }): Promise<void> => {
    this.rest();
    this.changes = this.kept = 0;
    await deviceStore.forget(this.key);
    if (now) this.version = now.version;
    this.show({ state: { kind: 'clean' }, restored: false, ...(now && { value: now.value }) });
  };

  /** What somebody else wrote while nothing was typed here: it is simply shown. Answers whether it was. */
  readonly follow = (value: T, version: number): boolean => {
    if (this.sending || !this.saved() || this.changes !== this.kept) return false;
    this.version = version;
    this.show({ value });
    return true;
  };

  /** Somebody else was faster; a person compares before anything is sent again. */
  readonly meet = (conflict: DraftConflict<T>): void => this.show({ conflict });

  private rest(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
    this.deviceTimer = undefined;
  }

  private later(): void {
    clearTimeout(this.serverTimer);
    // Not put off by the next key: whoever types without a pause loses half a second at most.
    this.deviceTimer ??= setTimeout(() => {
      this.deviceTimer = undefined;
      void this.toDevice();
    }, TO_DEVICE);
    if (this.save) this.serverTimer = setTimeout(() => void this.toServer(), TO_SERVER);
  }

  private async toDevice(): Promise<void> {
    const kept = await deviceStore.write(this.key, { value: this.view.value, baseVersion: this.version, at: Date.now() });
    if (!this.sending && this.view.state.kind !== 'saved') this.show({ state: this.save && kept ? this.view.state : { kind: kept ? 'device' : 'page' } });
  }

  private toServer(): Promise<void> {
    if (!this.save || this.sending || this.view.conflict) return this.running;
    return (this.running = this.send(this.save));
  }

  private async send(save: SaveDraft<T>): Promise<void> {
    const upTo = this.changes;
    this.sending = true;
    this.show({ state: { kind: 'saving' } });
    try {
      const answer = await save(this.view.value, this.version);
      if ('conflict' in answer) this.show({ conflict: answer.conflict, state: { kind: 'device' } });
      else {
        this.version = answer.version;
        this.kept = upTo;
        this.show({ state: { kind: 'saved', at: Date.now() } });
        if (this.changes === upTo) await deviceStore.forget(this.key);
      }
    } catch {
      this.show({ state: { kind: 'device' } });
    } finally {
      this.sending = false;
    }
    if (this.changes !== upTo) this.later();
  }

  private show(part: Partial<DraftView<T>>): void {
    this.view = { ...this.view, ...part };
    for (const listener of this.listeners) listener();
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
