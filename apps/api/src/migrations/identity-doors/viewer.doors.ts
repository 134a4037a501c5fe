import { door, type Door } from './door.js';

/** Live: not ended, not older than 14 days, used within 12 hours. */
const live = `s.ended_at is null and s.expires_at > now_at and s.last_seen_at > now_at - interval '12 hours'`;

/** A session that a sample link opened stays in sample practices. */
const within = (practice: string): string => `(s.method <> 'SAMPLE' or (select inside.is_sample from practice inside where inside.practice_id = ${practice}))`;

/** A live session by its id, for doors that a signed-in person goes through. */
const account = (practice: string): string => `select s.account_id from session s where s.id = of_session and ${live} and ${within(practice)}`;

/** Where all roles of a person ended: the client, or the practice (null), with who ended the last one. */
const endedAccess = `
  select coalesce(json_agg(json_build_object('clientName', e.client_name, 'clientSlug', e.client_slug, 'endedAt', instant_text(e.ended_at), 'askName', e.ask) order by e.ended_at desc), '[]')
  from (select distinct on (g.client_id) c.name as client_name, c.slug as client_slug, g.ended_at,
               coalesce((select b.name from person b where b.practice_id = g.practice_id and b.id = g.ended_by),
                 (select o.name from role_grant h join person o on o.practice_id = h.practice_id and o.id = h.person_id
                  where h.practice_id = g.practice_id and h.role = 'OWNER' and h.ended_at is null order by h.granted_at limit 1)) as ask
        from role_grant g left join client c on c.practice_id = g.practice_id and c.id = g.client_id
        where g.practice_id = of_practice and g.person_id = of_person and g.ended_at is not null
          and not exists (select from role_grant k where k.practice_id = g.practice_id and k.person_id = g.person_id
                          and k.client_id is not distinct from g.client_id and k.ended_at is null)
        order by g.client_id, g.ended_at desc) e`;

export const viewerDoors: readonly Door[] = [
  door({
    name: 'ended_access',
    takes: { of_practice: 'uuid', of_person: 'uuid' },
    returns: 'json',
    stable: true,
    body: `select case when of_practice = app_practice() then (${endedAccess}) end`,
  }),
  // Everything that a request needs to know about its sender, as of this moment: no cache, so a role that ended is gone at once.
  door({
    name: 'viewer_by_session',
    takes: { token: 'bytea', now_at: 'timestamptz' },
    returns: 'json',
    language: 'plpgsql',
    body: `
      declare s session; mine person; shown person; home practice;
      begin
        select x.* into s from session x where x.token_hash = token;
        if not found or not (${live}) then return null; end if;
        select p.* into mine from person p where p.account_id = s.account_id and ${within('p.practice_id')}
        order by exists (select from role_grant g where g.practice_id = p.practice_id and g.person_id = p.id and g.ended_at is null) desc,
          (p.practice_id = s.practice_id) desc nulls last,
          (p.practice_id = (select a.last_practice_id from account a where a.id = s.account_id)) desc nulls last, p.created_at, p.id limit 1;
        if not found then return null; end if;
        if s.practice_id is null or s.last_seen_at < now_at - interval '5 minutes' then
          update session x set last_seen_at = now_at, practice_id = coalesce(x.practice_id, mine.practice_id) where x.id = s.id;
        end if;
        select * into home from practice where practice_id = mine.practice_id;
        shown := mine;
        if home.is_sample and s.seen_as_person_id is not null then
          select p.* into shown from person p where p.practice_id = mine.practice_id and p.id = s.seen_as_person_id;
          if not found then shown := mine; end if;
        end if;
        return json_build_object('practiceId', home.practice_id, 'accountId', s.account_id, 'sessionId', s.id, 'signedInBy', s.method,
          'personId', shown.id, 'name', shown.name, 'email', shown.email::text, 'isSample', home.is_sample,
          'timeZone', coalesce(shown.time_zone, home.time_zone), 'language', coalesce(shown.language, home.language),
          'roles', (select coalesce(json_agg(json_strip_nulls(json_build_object('role', g.role, 'clientId', g.client_id)) order by g.granted_at, g.role, g.id), '[]')
                    from role_grant g where g.practice_id = home.practice_id and g.person_id = shown.id and g.ended_at is null),
          'coaching', (select coalesce(json_agg(json_build_object('engagementId', c.engagement_id, 'clientId', c.client_id, 'part', c.part) order by c.since, c.id), '[]')
                       from engagement_coach c where c.practice_id = home.practice_id and c.person_id = shown.id and c.ended_at is null),
          'seenBy', case when shown.id <> mine.id then json_build_object('personId', mine.id, 'name', mine.name) end);
      end`,
  }),
  door({
    name: 'practices_of_session',
    takes: { of_session: 'uuid', now_at: 'timestamptz' },
    returns: 'json',
    stable: true,
    body: `
      select coalesce(json_agg(json_build_object('id', r.practice_id, 'name', r.name, 'isSample', r.is_sample) order by r.is_sample, r.name, r.practice_id), '[]')
      from session s join person p on p.account_id = s.account_id join practice r on r.practice_id = p.practice_id
      where s.id = of_session and ${live} and (s.method <> 'SAMPLE' or r.is_sample)
        and exists (select from role_grant g where g.practice_id = p.practice_id and g.person_id = p.id and g.ended_at is null)`,
  }),
  door({
    name: 'switch_practice',
    takes: { of_session: 'uuid', to_practice: 'uuid', now_at: 'timestamptz' },
    returns: 'boolean',
    language: 'plpgsql',
    body: `
      declare mine uuid := (${account('to_practice')});
      begin
        if not exists (select from person p join role_grant g on g.practice_id = p.practice_id and g.person_id = p.id and g.ended_at is null
                       where p.practice_id = to_practice and p.account_id = mine) then return false; end if;
        update session set practice_id = to_practice, seen_as_person_id = null where id = of_session;
        update account set last_practice_id = to_practice where id = mine;
        return true;
      end`,
  }),
  // Only inside a sample practice; null ends it. Where the person does not exist nothing changes.
  door({
    name: 'see_as',
    takes: { of_session: 'uuid', as_person: 'uuid', now_at: 'timestamptz' },
    returns: 'boolean',
    language: 'plpgsql',
    body: `
      begin
        update session s set seen_as_person_id = as_person
        where s.id = of_session and ${live} and exists (select from practice r where r.practice_id = app_practice() and r.is_sample)
          and (as_person is null or exists (select from person p where p.practice_id = app_practice() and p.id = as_person))
          and exists (select from person p where p.practice_id = app_practice() and p.account_id = s.account_id);
        return found;
      end`,
  }),
];
