import { notFound, type Day } from '@cairn/kernel';
import type { ClientRole, CoachingPart } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { EngagementStatus, Mode } from './engagements/engagement.rules.js';
import type { PhaseKind } from './phases/phase.rules.js';
import type { TeamKind } from './teams/team.rules.js';

export interface EngagementFacts {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientSlug: string;
  readonly timeZone: string;
  readonly mode: Mode;
  readonly status: EngagementStatus;
  readonly outcome: string | null;
  /** Where the client is. */
  readonly today: Day;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly pausedOn: Day | null;
  readonly closedOn: Day | null;
  readonly completeCycles: number;
  readonly phases: readonly PhaseFacts[];
}

export interface PhaseFacts {
  readonly id: string;
  readonly kind: PhaseKind;
  readonly cycleNumber: number | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly agreedOn: Day | null;
  readonly completedOn: Day | null;
}

export interface RosterCountsOf {
  /** On the roster now. */
  readonly people: number;
  readonly okrAuthors: number;
  readonly teamLeads: number;
  readonly krChampions: number;
  /** That take part; `teamsOptedOut` have left. */
  readonly teams: number;
  readonly teamsOptedOut: number;
}

export interface RoleHolderOf {
  readonly role: ClientRole;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

export interface RosterMember {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly writesOkrs: boolean;
  readonly leadsTeam: boolean;
}

export interface TeamFactsOf {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly parentId: string | null;
  readonly optedOutOn: Day | null;
}

export interface CoachOf {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly part: CoachingPart;
}

const facts = `
  select e.id, e.client_id as "clientId", c.name as "clientName", c.slug as "clientSlug", c.time_zone as "timeZone", e.mode, e.status, e.outcome,
         ($2::timestamptz at time zone c.time_zone)::date as today, e.starts_on as "startsOn", e.ends_on as "endsOn", e.paused_on as "pausedOn", e.closed_on as "closedOn",
         e.complete_cycles as "completeCycles",
         (select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'cycleNumber', f.cycle_number, 'startsOn', f.starts_on, 'endsOn', f.ends_on,
            'agreedOn', f.agreed_on, 'completedOn', f.completed_on) order by f.ordinal), '[]') from phase f where f.practice_id = $1 and f.engagement_id = e.id) as phases
    from engagement e join client c on c.practice_id = $1 and c.id = e.client_id where e.practice_id = $1 and `;

/** Narrow reads about engagements for other contexts; only what the transaction may see is found. Whoever asks decides who may. */
export class EngagementDirectory {
  constructor(private readonly tx: Tx) {}

  /** Throws NOT_FOUND. */
  async get(id: string): Promise<EngagementFacts> {
    const found = await this.tx.row<EngagementFacts>(`${facts} e.id = $3`, [this.tx.now(), id]);
    if (!found) throw notFound();
    return found;
  }

  /** What the address of a client means: its open engagement, else the newest. Throws NOT_FOUND. */
  async ofClient(slug: string): Promise<EngagementFacts> {
    const found = await this.tx.row<EngagementFacts>(`${facts} c.slug = $3 order by e.status = 'CLOSED', e.starts_on desc, e.id limit 1`, [
      this.tx.now(),
      slug,
    ]);
    if (!found) throw notFound();
    return found;
  }

  byIds(ids: readonly string[]): Promise<EngagementFacts[]> {
    return this.tx.rows(`${facts} e.id = any ($3::uuid[])`, [this.tx.now(), ids]);
  }

  /** The lead first. */
  coaches(engagementId: string): Promise<CoachOf[]> {
    return this.tx.rows(
      `select ec.person_id as "personId", p.name, p.email::text as email, ec.part from engagement_coach ec join person p on p.practice_id = $1 and p.id = ec.person_id
        where ec.practice_id = $1 and ec.engagement_id = $2 and ec.ended_at is null order by array_position(array['LEAD', 'CO_COACH', 'SHADOW'], ec.part), p.name`,
      [engagementId],
    );
  }

  /** The roster by name. */
  members(engagementId: string): Promise<RosterMember[]> {
    return this.tx.rows(
      `select ep.person_id as "personId", p.name, p.email::text as email, ep.team_id as "teamId", t.name as "teamName", ep.writes_okrs as "writesOkrs",
         ep.leads_team as "leadsTeam"
         from engagement_person ep join person p on p.practice_id = $1 and p.id = ep.person_id left join team t on t.practice_id = $1 and t.id = ep.team_id
        where ep.practice_id = $1 and ep.engagement_id = $2 and ep.removed_at is null order by lower(p.name), ep.id`,
      [engagementId],
    );
  }

  /** Teams that were not put aside, by name; those that left the programme say since when. */
  teams(engagementId: string): Promise<TeamFactsOf[]> {
    return this.tx.rows(
      `select id, name, kind, parent_id as "parentId", opted_out_on as "optedOutOn" from team where practice_id = $1 and engagement_id = $2 and archived_at is null order by lower(name), id`,
      [engagementId],
    );
  }
}

export const engagementDirectory = (tx: Tx): EngagementDirectory => new EngagementDirectory(tx);

/** Counted now from the roster: whom a change affects. */
export async function rosterCounts(tx: Tx, engagementId: string): Promise<RosterCountsOf> {
  const counted = await tx.row<RosterCountsOf>(
    `select (select count(*)::int from team t where t.practice_id = $1 and t.engagement_id = $2 and t.archived_at is null and t.opted_out_on is null) as teams,
            (select count(*)::int from team t where t.practice_id = $1 and t.engagement_id = $2 and t.archived_at is null and t.opted_out_on is not null) as "teamsOptedOut",
            count(*)::int as people, (count(*) filter (where ep.writes_okrs))::int as "okrAuthors", (count(*) filter (where ep.leads_team))::int as "teamLeads",
            (count(*) filter (where exists (select from role_grant g where g.practice_id = $1 and g.person_id = ep.person_id and g.client_id = ep.client_id
               and g.role = 'KR_CHAMPION' and g.ended_at is null)))::int as "krChampions"
       from engagement_person ep where ep.practice_id = $1 and ep.engagement_id = $2 and ep.removed_at is null`,
    [engagementId],
  );
  if (!counted) throw new Error('A count has a row');
  return counted;
}

/** Who holds which role at the client of an engagement now; without `roles` all of them. */
export function roleHolders(tx: Tx, engagementId: string, roles?: readonly ClientRole[]): Promise<RoleHolderOf[]> {
  return tx.rows(
    `select g.role, g.person_id as "personId", p.name, p.email::text as email
       from engagement e join role_grant g on g.practice_id = $1 and g.client_id = e.client_id and g.ended_at is null join person p on p.practice_id = $1 and p.id = g.person_id
      where e.practice_id = $1 and e.id = $2 and ($3::text[] is null or g.role = any ($3)) order by g.granted_at, g.role, g.id`,
    [engagementId, roles ?? null],
  );
}
