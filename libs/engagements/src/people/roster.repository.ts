import type { ClientRole } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { EngagementPersonRow } from './engagement-person.entity.js';
import type { KnownPerson } from '../imports/roster-check.rules.js';

/** Somebody on a roster with what others keep about them. */
export interface RosterEntryFacts extends Pick<EngagementPersonRow, 'id' | 'personId' | 'teamId' | 'writesOkrs' | 'leadsTeam' | 'version'> {
  readonly name: string;
  readonly email: string;
  readonly team: string | null;
  readonly roles: ClientRole[];
}

const entries = `
  select ep.id, ep.person_id as "personId", ep.team_id as "teamId", ep.writes_okrs as "writesOkrs", ep.leads_team as "leadsTeam", ep.version,
         p.name, p.email::text as email, t.name as team,
         coalesce((select array_agg(g.role order by g.granted_at, g.id) from role_grant g
                   where g.practice_id = $1 and g.person_id = ep.person_id and g.client_id = ep.client_id and g.ended_at is null), '{}') as roles
    from engagement_person ep
    join person p on p.practice_id = $1 and p.id = ep.person_id
    left join team t on t.practice_id = $1 and t.id = ep.team_id
   where ep.practice_id = $1 and ep.engagement_id = $2 and ep.removed_at is null`;

/** The roster of one engagement. */
export class Roster {
  constructor(
    private readonly tx: Tx,
    private readonly engagementId: string,
  ) {}

  all(): Promise<RosterEntryFacts[]> {
    return this.tx.rows(entries, [this.engagementId]);
  }

  byIds(ids: readonly string[]): Promise<RosterEntryFacts[]> {
    return this.tx.rows(`${entries} and ep.id = any ($3::uuid[])`, [this.engagementId, ids]);
  }

  ofPerson(personId: string): Promise<RosterEntryFacts | undefined> {
    return this.tx.row(`${entries} and ep.person_id = $3`, [this.engagementId, personId]);
  }

  /** The live team with this id; undefined for another engagement's. */
  team(id: string): Promise<{ id: string; name: string } | undefined> {
    return this.tx.row(`select id, name from team where practice_id = $1 and engagement_id = $2 and id = $3 and archived_at is null`, [this.engagementId, id]);
  }

  teams(): Promise<{ id: string; name: string }[]> {
    return this.tx.rows(`select id, name from team where practice_id = $1 and engagement_id = $2 and archived_at is null order by name`, [this.engagementId]);
  }
}

export const rosterOf = (tx: Tx, engagementId: string): Roster => new Roster(tx, engagementId);

export const asKnown = (entry: RosterEntryFacts): KnownPerson => ({
  email: entry.email,
  name: entry.name,
  team: entry.team,
  roles: entry.roles,
  writesOkrs: entry.writesOkrs,
});
