import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canReadDraft, canSeeTeams, ownUntilSent } from '../drafts/draft.policy.js';
import { keyResultStatement } from './key-result.sql.js';
import type { KeyResult } from './key-result.types.js';
import { keyResultView, type KeyResultFacts } from './key-result.view.js';
import { myOkrsStatement } from './my-okrs.sql.js';
import type { MyOkrs } from './my-okrs.types.js';
import { myOkrsView, type MyOkrsFacts } from './my-okrs.view.js';

@Injectable()
export class KeyResultQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** One statement. Throws NOT_FOUND, also under the address of another client, and FORBIDDEN for a colleague whom the draft is not open to yet. */
  async byId(viewer: Viewer, id: string, client: string | null = null): Promise<KeyResult> {
    const found = await this.db.readRow<{ facts: KeyResultFacts }>(viewer, keyResultStatement, [this.db.now(), viewer.personId, id]);
    if (!found || !canSeeTeams(viewer, found.facts.place) || (client ?? found.facts.place.clientSlug) !== found.facts.place.clientSlug) throw notFound();
    authorize(canReadDraft(viewer, found.facts.place), ownUntilSent(found.facts.place.teamName));
    return keyResultView(found.facts, viewer);
  }

  /** One statement. */
  async mine(viewer: Viewer): Promise<MyOkrs> {
    const found = await this.db.readRow<{ mine: MyOkrsFacts }>(viewer, myOkrsStatement, [this.db.now(), viewer.personId]);
    return found ? myOkrsView(found.mine) : { teams: [], keyResults: [] };
  }
}
