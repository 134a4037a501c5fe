import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, notFound, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { SavedSearchRow } from './saved-search.entity.js';
import { savedSearch } from './wish.rules.js';

export interface KeepSearchInput {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly query: string;
}
export interface DropSearchInput {
  readonly idempotencyKey: string;
  readonly searchId: string;
}

const mostKept = 50;

/** Keeps a search under a name; the same name again means the new one. */
@Injectable()
export class KeepSearch {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: KeepSearchInput): Promise<Result<null>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.keep-search', input }, async (tx) => {
      const read = savedSearch(input);
      if (!read.ok) return read;
      const searches = tx.table(SavedSearchRow);
      const kept = await searches.find({ personId: viewer.personId });
      const same = kept.find(({ name }) => name === read.value.name);
      if (!same && kept.length >= mostKept) return refusal('SEARCHES_FULL', `You keep ${mostKept} searches already. Let go of one first.`, 'name');
      if (same) await searches.amend({ id: same.id }, { query: read.value.query });
      else await searches.add({ id: newId(), personId: viewer.personId, ...read.value, at: instant(tx.now()) });
      return ok(null);
    });
  }
}

/** Lets go of one's own. Throws NOT_FOUND. */
@Injectable()
export class DropSearch {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: DropSearchInput): Promise<Result<null>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.drop-search', input }, async (tx) => {
      if ((await tx.table(SavedSearchRow).remove({ id: input.searchId, personId: viewer.personId })) === 0) throw notFound();
      return ok(null);
    });
  }
}
