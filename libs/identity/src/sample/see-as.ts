import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound, ok, type Result } from '@cairn/kernel';
import { Db, systemScope } from '@cairn/platform';
import { throughDoor } from '../session/door.js';
import type { SamplePersonChoice } from '../session/session.types.js';
import { rolesInWords } from '../viewer/role-words.js';
import type { Role } from '../viewer/roles.js';
import type { Viewer } from '../viewer/viewer.js';
import { canSeeAs } from './see-as.policy.js';

interface Keyed {
  readonly idempotencyKey: string;
}
const only = 'Only in the sample practice can you look at it as somebody else.';

/** "See as": shows the sample practice as one of its people sees it. The session remembers it; the database allows it in samples only. */
@Injectable()
export class SeeAs {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, { idempotencyKey, personId }: Keyed & { readonly personId: string }): Promise<Result<{ personId: string }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'seeAs', input: { personId } }, async (tx) => {
      authorize(canSeeAs(viewer), only);
      // Back to oneself is the same as stopping.
      const as = personId === viewer.facts.seenBy?.personId ? null : personId;
      if (!(await throughDoor<boolean>(tx, 'see_as', [viewer.facts.sessionId, as, tx.now()]))) throw notFound();
      return ok({ personId });
    });
  }

  stop(viewer: Viewer, { idempotencyKey }: Keyed): Promise<Result<{ stopped: boolean }>> {
    return this.db.mutate(viewer, { key: idempotencyKey, operation: 'stopSeeingAs', input: {} }, async (tx) => {
      authorize(canSeeAs(viewer), only);
      await throughDoor(tx, 'see_as', [viewer.facts.sessionId, null, tx.now()]);
      return ok({ stopped: true });
    });
  }

  /** Whom the viewer may choose; nobody outside a sample. Read for the whole practice, because people of a client choose among all of the sample too. */
  async choices(viewer: Viewer): Promise<SamplePersonChoice[]> {
    if (!canSeeAs(viewer)) return [];
    const people = await this.db.read(systemScope(viewer.practiceId), (tx) =>
      tx.rows<Omit<SamplePersonChoice, 'does'> & { roles: Role[] }>(
        `select p.id, p.name, c.name as "clientName", array_agg(g.role order by g.granted_at, g.id) as roles
           from person p join role_grant g on g.practice_id = $1 and g.person_id = p.id and g.ended_at is null
           left join client c on c.practice_id = $1 and c.id = g.client_id
          where p.practice_id = $1 group by p.id, p.name, c.id, c.name order by c.name nulls first, p.name, p.id`,
      ),
    );
    return people.map(({ roles, ...person }) => ({ ...person, does: rolesInWords(roles) }));
  }
}
