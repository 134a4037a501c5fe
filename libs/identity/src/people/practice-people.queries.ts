import { Inject, Injectable } from '@nestjs/common';
import { availableAction, type ConnectionArgs, type ConnectionOf, Db, decodeCursor, demandPage, pageOf, type Tx, type Verdict } from '@cairn/platform';
import { z } from 'zod';
import { practiceRoles } from '../viewer/roles.js';
import type { Viewer } from '../viewer/viewer.js';
import { canManagePeople } from './person.policy.js';
import type { PracticePerson } from './person.types.js';
import { mayEndRole } from './role.rules.js';

type Read = Omit<PracticePerson, 'isViewer' | 'availableActions'> & { readonly otherOwners: number };

const worksHere = `exists (select from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.client_id is null and g.ended_at is null)`;
const columns = `
  select p.id, p.name, p.email::text as email, p.version,
    array(select g.role from role_grant g where g.practice_id = $1 and g.person_id = p.id and g.client_id is null and g.ended_at is null) as roles,
    coalesce(i.state, 'NONE') as invitation, case when i.state <> 'NONE' then instant_text(i.sent_at) end as "invitedAt",
    (select count(*)::int from role_grant o where o.practice_id = $1 and o.role = 'OWNER' and o.ended_at is null and o.person_id <> p.id) as "otherOwners"
  from person p left join lateral (
    select i.sent_at, case when i.accepted_at is not null then 'ACCEPTED' when i.withdrawn_at is not null then 'NONE' when i.expires_at <= $2 then 'EXPIRED' else 'SENT' end as state
    from invitation i where i.practice_id = $1 and i.person_id = p.id and i.client_id is null order by i.sent_at desc, i.id limit 1) i on true`;

/** The people who work at the practice, by name. */
@Injectable()
export class PracticePeople {
  constructor(@Inject(Db) private readonly db: Db) {}

  list(viewer: Viewer, args: ConnectionArgs, counted: boolean): Promise<ConnectionOf<PracticePerson>> {
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, z.tuple([z.string(), z.uuid()])) : null;
    return this.db.read(viewer, async (tx) => {
      const rows = await tx.rows<Read>(
        `${columns} where p.practice_id = $1 and ${worksHere} and ($3::text is null or (p.name, p.id) > ($3, $4::uuid)) order by p.name, p.id limit $5`,
        [tx.now(), after?.[0] ?? null, after?.[1] ?? null, args.first + 1],
      );
      const total = counted ? await tx.row<{ n: number }>(`select count(*)::int as n from person p where p.practice_id = $1 and ${worksHere}`) : undefined;
      return pageOf(
        rows.map((row) => shown(viewer, row)),
        args,
        (person) => [person.name, person.id],
        total?.n,
      );
    });
  }

  /** Null when the person does not work here, or no longer. */
  async byId(viewer: Viewer, id: string): Promise<PracticePerson | null> {
    const row = await this.db.read(viewer, (tx: Tx) => tx.row<Read>(`${columns} where p.practice_id = $1 and p.id = $3 and ${worksHere}`, [tx.now(), id]));
    return row ? shown(viewer, row) : null;
  }
}

function shown(viewer: Viewer, { otherOwners, ...person }: Read): PracticePerson {
  const managed = (allowed: Verdict): Verdict => (canManagePeople(viewer) ? allowed : { forbidden: 'Owners of the practice manage its people.' });
  const lastOwner = person.roles.includes('OWNER') ? mayEndRole('OWNER', otherOwners) : undefined;
  const onlyOwner = lastOwner?.ok === false && person.roles.length === 1 ? lastOwner.error.message : undefined;
  const accepted = person.invitation === 'ACCEPTED';
  return {
    ...person,
    roles: practiceRoles.filter((role) => person.roles.includes(role)),
    isViewer: person.id === viewer.personId,
    availableActions: [
      availableAction('renamePerson', managed({ allowed: 'Rename' })),
      availableAction('grantRole', managed({ allowed: 'Add a role' })),
      availableAction('endRole', managed(onlyOwner === undefined ? { allowed: 'Take a role away' } : { forbidden: onlyOwner })),
      availableAction(
        'invitePerson',
        managed(accepted ? { forbidden: `${person.name} has accepted an invitation.` } : { allowed: person.invitation === 'NONE' ? 'Invite' : 'Invite again' }),
      ),
      ...(person.invitation === 'SENT' ? [availableAction('withdrawInvitation', managed({ allowed: 'Take the invitation back' }))] : []),
    ],
  };
}
