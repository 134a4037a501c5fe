import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import type { Viewer } from '../viewer/viewer.js';
import { invitePerson, withdrawInvitations } from './invite-person.js';
import { people } from './people.js';
import { canManagePeople } from './person.policy.js';

interface Asked {
  readonly idempotencyKey: string;
  readonly personId: string;
}

/** Owners invite people to the practice, again if need be, and take invitations back. */
@Injectable()
export class ChangeInvitation {
  constructor(@Inject(Db) private readonly db: Db) {}

  send(viewer: Viewer, { idempotencyKey, personId }: Asked): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'invitePerson', input: { personId } }, async (tx) => {
      await people(tx).get(personId);
      authorize(canManagePeople(viewer));
      const invited = await invitePerson(tx, { personId });
      return invited.ok ? ok({ personId }) : invited;
    });
  }

  withdraw(viewer: Viewer, { idempotencyKey, personId }: Asked): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'withdrawInvitation', input: { personId } }, async (tx) => {
      await people(tx).get(personId);
      authorize(canManagePeople(viewer));
      const withdrawn = await withdrawInvitations(tx, { personId });
      return withdrawn > 0 ? ok({ personId }) : refusal('INVITATION_NOT_OPEN', 'There is no open invitation to take back.', 'personId');
    });
  }
}
