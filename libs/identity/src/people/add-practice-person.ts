import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { PracticeRole } from '../viewer/roles.js';
import type { Viewer } from '../viewer/viewer.js';
import { findOrAddPerson } from './find-or-add-person.js';
import { grantRole } from './grant-role.js';
import { invitePerson } from './invite-person.js';
import { canManagePeople } from './person.policy.js';

interface Asked {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly PracticeRole[];
  readonly invite?: boolean | null;
}

/** Owners add people to the practice. Somebody who is there already, perhaps for a client, gets the roles as well. */
@Injectable()
export class AddPracticePerson {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, { idempotencyKey, ...asked }: Asked): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'addPracticePerson', input: asked }, async (tx) => {
      authorize(canManagePeople(viewer));
      if (asked.roles.length === 0) return refusal('ROLES_MISSING', 'Choose what this person does.', 'roles');
      const found = await findOrAddPerson(tx, asked);
      if (!found.ok) return found;
      const { personId } = found.value;
      for (const role of new Set(asked.roles)) {
        const granted = await grantRole(tx, { personId, role });
        if (!granted.ok) return granted;
      }
      // Whoever has accepted one needs no other; that is not a reason to refuse the roles.
      const invited = (asked.invite ?? true) ? await invitePerson(tx, { personId }) : ok(undefined);
      return invited.ok || invited.error.code === 'INVITATION_ACCEPTED' ? ok({ personId }) : invited;
    });
  }
}
