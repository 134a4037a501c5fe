import { DraftKeeper, type SaveDraft } from '../../app/drafts/draft-keeper.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import type { UserError } from '../../ui/form/user-errors.js';

/** What is typed, field by field, as text; what is not known is empty. */
export type Fields = Readonly<Record<string, string>>;

export type SaidToFields =
  | { readonly version: number }
  | { readonly refused: readonly UserError[] }
  /** Somebody was faster: all fields as they stand now. */
  | { readonly now: Fields; readonly version: number; readonly who: string | null };

export type SendFields = (changed: Fields, version: number, idempotencyKey: string) => Promise<SaidToFields>;

const plain = (text: string | undefined): string => (text ?? '').trim();

const differing = (one: Fields, other: Fields): string[] => Object.keys(one).filter((field) => plain(one[field]) !== plain(other[field]));

/** The fields of one thing in a draft: kept on the device while they are typed, saved one by one, never overwritten by or over somebody else. */
export class KeptFields {
  readonly keeper: DraftKeeper<Fields>;
  /** What the server does not take as it is. */
  refused: readonly UserError[] = [];
  /** Fields that two people changed and nobody has decided on. */
  undecided: readonly string[] = [];
  private attempt = { of: '', key: '' };

  constructor(
    key: string,
    private base: Fields,
    /** As the server has it. */
    public version: number,
    public send: SendFields,
    /** Who wrote last what somebody else wrote meanwhile. */
    public who: string | null = null,
  ) {
    this.keeper = new DraftKeeper<Fields>(key, base, version, (value, seen) => this.save(value, seen));
  }

  readonly change = (field: string, text: string): void => this.put({ [field]: text });

  readonly put = (fields: Fields): void => this.keeper.change({ ...this.keeper.get().value, ...fields });

  /** The words an earlier visit left on the device. */
  async restore(): Promise<void> {
    await this.keeper.restore();
    const { conflict, value } = this.keeper.get();
    if (!conflict) return;
    this.undecided = differing(value, conflict.theirs);
    // Shown once more, now that it is known what is to be decided.
    this.keeper.meet(conflict);
  }

  /** The server has something newer; it is taken where nothing waits here. Else saving finds out field by field. */
  arrive(fields: Fields, version: number): void {
    if (version < this.version) return;
    // Of what was just saved only a name reads otherwise: it became that of a person.
    const { value } = this.keeper.get();
    const taken = version > this.version ? fields : { ...value, ...('championName' in fields && { championName: fields['championName'] ?? '' }) };
    if (version === this.version && differing(taken, value).length === 0) return;
    if (!this.keeper.follow(taken, version)) return;
    this.base = taken;
    this.version = version;
  }

  /** For one field of a conflict. When all are decided it is saved. */
  readonly decide = (field: string, whose: 'mine' | 'theirs'): void => {
    const { conflict, value } = this.keeper.get();
    if (!conflict) return;
    this.undecided = this.undecided.filter((one) => one !== field);
    this.base = { ...this.base, [field]: conflict.theirs[field] ?? '' };
    this.keeper.change(whose === 'theirs' ? { ...value, [field]: conflict.theirs[field] ?? '' } : value);
    if (this.undecided.length > 0) return;
    this.version = conflict.version;
    this.keeper.keepMine();
    void this.keeper.flush();
  };

  private keyFor(changed: Fields, version: number): string {
    const of = JSON.stringify([changed, version]);
    if (this.attempt.of !== of) this.attempt = { of, key: newKey() };
    return this.attempt.key;
  }

  private async save(value: Fields, version: number): ReturnType<SaveDraft<Fields>> {
    const names = differing(value, this.base);
    if (names.length === 0) return { version };
    const changed = Object.fromEntries(names.map((name) => [name, value[name] ?? '']));
    const said = await this.send(changed, version, this.keyFor(changed, version));
    this.refused = 'refused' in said ? said.refused : [];
    if ('refused' in said) throw new Error('It has to be put right first');
    if (!('now' in said)) {
      this.base = { ...this.base, ...changed };
      this.version = said.version;
      return said;
    }
    const both = names.filter((name) => plain(said.now[name]) !== plain(this.base[name]) && plain(said.now[name]) !== plain(value[name]));
    const typed = this.keeper.get().value;
    this.base = said.now;
    this.keeper.change({
      ...said.now,
      ...Object.fromEntries(
        Object.keys(typed)
          .filter((name) => names.includes(name) || typed[name] !== value[name])
          .map((name) => [name, typed[name] ?? '']),
      ),
    });
    if (both.length === 0) return this.save(this.keeper.get().value, said.version);
    this.undecided = both;
    this.who = said.who;
    return { conflict: { theirs: said.now, version: said.version } };
  }
}
