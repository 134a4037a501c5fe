import type { DraftState } from '../../app/drafts/draft-keeper.js';
import { KeptFields, type Fields, type SendFields } from './kept-fields.js';

export interface Standing {
  readonly state: DraftState;
  readonly conflict: boolean;
  readonly who: string | null;
  /** How often something reached the server in this visit. */
  readonly saves: number;
}

const worst: readonly DraftState['kind'][] = ['page', 'device', 'saving', 'saved', 'clean'];

/** Everything of one draft that is being typed. One thing has one keeper, wherever on the page it is written. */
export class DraftDesk {
  private readonly all = new Map<string, KeptFields>();
  private readonly listeners = new Set<() => void>();
  private standing: Standing = { state: { kind: 'clean' }, conflict: false, who: null, saves: 0 };

  constructor(private readonly owner: string) {}

  /** `name` such as `line/<id>`. The first call opens it; `writer` wrote last what the server has. */
  of(name: string, opened: Fields, version: number, send: SendFields, writer: string | null): KeptFields {
    const known = this.all.get(name);
    if (known) return known;
    const kept = new KeptFields(`${this.owner}/okr/${name}`, opened, version, send, writer);
    this.all.set(name, kept);
    kept.keeper.subscribe(this.look);
    void kept.restore();
    return kept;
  }

  readonly find = (name: string): KeptFields | undefined => this.all.get(name);

  readonly get = (): Standing => this.standing;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly flush = async (): Promise<void> => void (await Promise.all([...this.all.values()].map(({ keeper }) => keeper.flush())));

  /** Whether the server has all of it. */
  readonly saved = (): boolean => [...this.all.values()].every(({ keeper }) => keeper.saved());

  private readonly look = (): void => {
    const views = [...this.all.values()].map((kept) => ({ kept, view: kept.keeper.get() }));
    const odd = views.find(({ view }) => view.conflict);
    const kind = worst.find((one) => views.some(({ view }) => view.state.kind === one)) ?? 'clean';
    const at = Math.max(0, ...views.map(({ view }) => (view.state.kind === 'saved' ? view.state.at : 0)));
    const state: DraftState = kind === 'saved' ? { kind, at } : { kind };
    const before = this.standing.state.kind === 'saved' ? this.standing.state.at : 0;
    const saves = this.standing.saves + (at > before && kind === 'saved' ? 1 : 0);
    this.standing = { state, conflict: odd !== undefined, who: odd?.kept.who ?? null, saves };
    for (const listener of this.listeners) listener();
  };
}
