import { AppError, notFound } from '@cairn/kernel';
import type { EntityManager, EntityTarget, FindOptionsOrder, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { TenantRow } from './tenant-row.js';

type New<R> = Omit<R, 'practiceId' | 'version'>;

/** The rows of one entity inside the transaction's practice; the practice is added to every statement. */
export class Table<R extends TenantRow & ObjectLiteral> {
  constructor(
    private readonly manager: EntityManager,
    private readonly row: EntityTarget<R>,
    private readonly practiceId: string,
  ) {}

  private where(where: FindOptionsWhere<R>): FindOptionsWhere<R> {
    return { ...where, practiceId: this.practiceId } as FindOptionsWhere<R>;
  }

  /** The row with this id. Throws NOT_FOUND, also for rows that row security hides. */
  async get(id: string): Promise<R> {
    const found = await this.manager.findOneBy(this.row, this.where({ id } as FindOptionsWhere<R>));
    if (!found) throw notFound();
    return found;
  }

  first(where: FindOptionsWhere<R>): Promise<R | null> {
    return this.manager.findOneBy(this.row, this.where(where));
  }

  find(where: FindOptionsWhere<R>, order?: FindOptionsOrder<R>): Promise<R[]> {
    return this.manager.find(this.row, order ? { where: this.where(where), order } : { where: this.where(where) });
  }

  add(values: New<R>): Promise<void> {
    return this.addAll([values]);
  }

  /** Nothing is read back: a row may be written that its writer cannot see before its role exists. */
  async addAll(values: readonly New<R>[]): Promise<void> {
    if (values.length === 0) return;
    const rows = values.map((value) => ({ ...value, practiceId: this.practiceId })) as unknown as QueryDeepPartialEntity<R>[];
    await this.manager.createQueryBuilder().insert().into(this.row).values(rows).updateEntity(false).execute();
  }

  /** Edits the row its reader saw as `version`. Throws CONFLICT when somebody was faster, NOT_FOUND when it is not there. */
  async change(id: string, version: number, patch: Partial<R>): Promise<number> {
    const seen = this.where({ id, version } as unknown as FindOptionsWhere<R>);
    const changed = await this.manager.update(this.row, seen, patch as unknown as QueryDeepPartialEntity<R>);
    if (changed.affected === 1) return version + 1;
    const current = (await this.get(id)) as R & { version: number };
    throw new AppError('CONFLICT', 'Somebody else changed this since you opened it.', { currentVersion: current.version });
  }

  /** Changes all matching rows and returns how many; for states whose condition is in `where`, not for edits by people. */
  async amend(where: FindOptionsWhere<R>, patch: Partial<R>): Promise<number> {
    const changed = await this.manager.update(this.row, this.where(where), patch as unknown as QueryDeepPartialEntity<R>);
    return changed.affected ?? 0;
  }

  async remove(where: FindOptionsWhere<R>): Promise<number> {
    const removed = await this.manager.delete(this.row, this.where(where));
    return removed.affected ?? 0;
  }
}
