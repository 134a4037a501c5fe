import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { Viewer } from '../viewer/viewer.js';
import { PersonRow } from './person.entity.js';
import { canManagePeople } from './person.policy.js';
import { nameOf } from './person.rules.js';

interface Asked {
  readonly idempotencyKey: string;
  readonly personId: string;
  readonly version: number;
  readonly name: string;
}

/** Owners put the name of a person right. */
@Injectable()
export class RenamePerson {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, { idempotencyKey, ...asked }: Asked): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'renamePerson', input: asked }, async (tx) => {
      const people = tx.table(PersonRow);
      const person = await people.get(asked.personId);
      authorize(canManagePeople(viewer));
      const name = nameOf(asked.name);
      if (!name.ok) return name;
      await people.change(person.id, asked.version, { name: name.value });
      return ok({ personId: person.id });
    });
  }
}
