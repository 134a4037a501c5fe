import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import { Db, type Tx } from '@cairn/platform';
import type { PracticeRole } from '../viewer/roles.js';
import type { Viewer } from '../viewer/viewer.js';
import { endRole } from './end-role.js';
import { grantRole } from './grant-role.js';
import { people } from './people.js';
import { canManagePeople } from './person.policy.js';

interface Asked {
  readonly idempotencyKey: string;
  readonly personId: string;
  readonly role: PracticeRole;
}

/** Owners give roles of the practice to its people, and take them away. */
@Injectable()
export class ChangeRole {
  constructor(@Inject(Db) private readonly db: Db) {}

  grant(viewer: Viewer, { idempotencyKey, ...asked }: Asked): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'grantRole', input: asked }, async (tx) => {
      await this.prepare(tx, viewer, asked.personId);
      const granted = await grantRole(tx, asked);
      return granted.ok ? ok({ personId: asked.personId }) : granted;
    });
  }

  end(viewer: Viewer, { idempotencyKey, ...asked }: Asked): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'endRole', input: asked }, async (tx) => {
      await this.prepare(tx, viewer, asked.personId);
      const ended = await endRole(tx, asked);
      return ended.ok ? ok({ personId: asked.personId }) : ended;
    });
  }

  private async prepare(tx: Tx, viewer: Viewer, personId: string): Promise<void> {
    await people(tx).get(personId);
    authorize(canManagePeople(viewer));
  }
}
