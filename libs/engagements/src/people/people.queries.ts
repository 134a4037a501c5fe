import { Inject, Injectable } from '@nestjs/common';
import { AppError, authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db, decodeCursor, demandPage, pageOf, type ConnectionOf, type Tx } from '@cairn/platform';
import { z } from 'zod';
import { readableParams } from '../engagements/engagement-facts.js';
import { currentOf } from '../engagements/engagement.sql.js';
import type { EngagementStatus } from '../engagements/engagement.rules.js';
import { whileOpen } from '../engagements/engagement.rules.js';
import { teamJson } from '../teams/team.sql.js';
import type { Team } from '../teams/team.types.js';
import { canOptOut } from '../teams/team.policy.js';
import type { PeopleArgs, Roster, RosterPerson } from './people.types.js';
import { canKeepRoster, canReadRoster, grantableRoles } from './roster.policy.js';

const personJson = (now: string): string => `json_build_object(
  'id', ep.id, 'personId', ep.person_id, 'name', p.name, 'email', p.email::text, 'teamId', ep.team_id, 'teamName', t.name, 'writesOkrs', ep.writes_okrs,
  'addedAt', instant_text(ep.added_at), 'version', ep.version,
  'roles', (select coalesce(json_agg(g.role order by array_position(array['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH', 'TEAM_LEAD', 'KR_CHAMPION', 'AUTHOR', 'MEMBER'], g.role)), '[]')
            from role_grant g where g.practice_id = $1 and g.person_id = ep.person_id and g.client_id = ep.client_id and g.ended_at is null),
  'invitation', coalesce((select json_build_object(
       'state', case when i.accepted_at is not null then 'ACCEPTED' when i.withdrawn_at is not null then 'NONE' when i.expires_at < ${now}::timestamptz then 'EXPIRED' else 'SENT' end,
       'at', instant_text(coalesce(i.accepted_at, i.sent_at)))
     from invitation i where i.practice_id = $1 and i.person_id = ep.person_id and i.client_id = ep.client_id order by i.accepted_at desc nulls last, i.withdrawn_at nulls first, i.sent_at desc limit 1),
     json_build_object('state', 'NONE', 'at', null)))`;

const from = `engagement_person ep join person p on p.practice_id = $1 and p.id = ep.person_id left join team t on t.practice_id = $1 and t.id = ep.team_id`;
const cursorForm = z.tuple([z.string(), z.uuid()]);

/** The roster of a client's engagement, one statement per list. */
@Injectable()
export class PeopleQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async page(viewer: Viewer, args: PeopleArgs, counted: boolean): Promise<ConnectionOf<RosterPerson>> {
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, cursorForm) : null;
    const search = args.search?.trim() ?? '';
    if (search.length > 200) throw new AppError('BAD_USER_INPUT', 'Search for at most 200 characters.', { field: 'search' });
    const among = `ep.practice_id = $1 and ep.engagement_id = e.id and ep.removed_at is null
      and ($7 = '' or strpos(lower(p.name), lower($7)) > 0 or strpos(lower(p.email::text), lower($7)) > 0) and ($8::uuid is null or ep.team_id = $8)
      and ($9::text is null or exists (select from role_grant g where g.practice_id = $1 and g.person_id = ep.person_id and g.client_id = ep.client_id and g.role = $9 and g.ended_at is null))
      and ($10::boolean is null or ep.writes_okrs = $10)`;
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ id: string; clientId: string; people: { person: RosterPerson; sort: string }[]; total: number | null }>(
        `select e.id, e.client_id as "clientId", ${counted ? `(select count(*)::int from ${from} where ${among})` : 'null::int'} as total,
           (select coalesce(json_agg(json_build_object('person', q.person, 'sort', q.sort) order by q.sort, q.id), '[]') from (
              select ep.id, lower(p.name) as sort, ${personJson('$5')} as person from ${from} where ${among}
                 and ($11::text is null or (lower(p.name), ep.id) > ($11::text, $12::uuid)) order by lower(p.name), ep.id limit $13) q) as people
         from client c join lateral (${currentOf('c.id')}) e on true where c.practice_id = $1 and c.slug = $6`,
        [
          ...readableParams(viewer),
          tx.now(),
          args.client,
          search,
          args.teamId ?? null,
          args.role ?? null,
          args.writesOkrs ?? null,
          after?.[0] ?? null,
          after?.[1] ?? null,
          args.first + 1,
        ],
      ),
    );
    if (!row) throw notFound();
    authorize(canReadRoster(viewer, row), 'Those who run the programme read the list of people.');
    const sorts = new Map(row.people.map(({ person, sort }) => [person.id, sort]));
    return pageOf(
      row.people.map(({ person }) => person),
      args,
      (person) => [sorts.get(person.id) ?? '', person.id],
      row.total ?? undefined,
    );
  }

  /** Throws NOT_FOUND and FORBIDDEN. */
  async roster(viewer: Viewer, slug: string): Promise<Roster> {
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ id: string; clientId: string; clientName: string; status: EngagementStatus; teams: Team[] }>(
        `select e.id, e.client_id as "clientId", c.name as "clientName", e.status,
                (select coalesce(json_agg(${teamJson} order by lower(tm.name), tm.id), '[]') from team tm where tm.practice_id = $1 and tm.engagement_id = e.id and tm.archived_at is null) as teams
           from client c join lateral (${currentOf('c.id')}) e on true where c.practice_id = $1 and c.slug = $5`,
        [...readableParams(viewer), slug],
      ),
    );
    if (!row) throw notFound();
    authorize(canReadRoster(viewer, row), 'Those who run the programme read the list of people.');
    const open = whileOpen(row);
    const verdict = (may: boolean, label: string) =>
      !may
        ? { forbidden: 'This is not yours to do.' }
        : open.ok
          ? { allowed: label }
          : { gated: { code: open.error.code, headline: open.error.message, left: [], meanwhile: [], overrideBy: [], canOverride: false } };
    return {
      engagementId: row.id,
      clientName: row.clientName,
      teams: row.teams,
      grantableRoles: [...grantableRoles(viewer, row)],
      availableActions: [
        availableAction('keepRoster', verdict(canKeepRoster(viewer, row), 'Change people and teams')),
        availableAction('optOutTeam', verdict(canOptOut(viewer, row), 'Let a unit leave')),
      ],
    };
  }

  /** These entries as they are now; those that are gone are left out. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<RosterPerson[]> {
    const rows = await this.db.read(viewer, (tx) => this.entries(tx, ids));
    return rows.map(({ person }) => person);
  }

  private entries(tx: Tx, ids: readonly string[]): Promise<{ person: RosterPerson }[]> {
    return tx.rows(
      `select ${personJson('$2')} as person from ${from} where ep.practice_id = $1 and ep.removed_at is null and ep.id = any ($3::uuid[]) order by lower(p.name), ep.id`,
      [tx.now(), ids],
    );
  }
}
