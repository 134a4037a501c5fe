import { door, type Door } from './door.js';

const live = `s.ended_at is null and s.expires_at > now_at and s.last_seen_at > now_at - interval '12 hours'`;
const account = `select s.account_id from session s where s.id = of_session and ${live}`;

export const sessionDoors: readonly Door[] = [
  // The session of the cookie that came with the request ends with it: signing in always gives a new token.
  door({
    name: 'open_session',
    takes: {
      new_id: 'uuid',
      token: 'bytea',
      replaces: 'bytea',
      of_account: 'uuid',
      in_practice: 'uuid',
      by_method: 'text',
      from_ip: 'text',
      with_agent: 'text',
      now_at: 'timestamptz',
      until: 'timestamptz',
    },
    returns: 'void',
    body: `
      update session set ended_at = now_at where token_hash = replaces and ended_at is null;
      insert into session (id, token_hash, account_id, practice_id, created_at, last_seen_at, expires_at, method, ip, agent)
      values (new_id, token, of_account, in_practice, now_at, now_at, until, by_method, left(from_ip, 64), left(with_agent, 300));`,
  }),
  door({
    name: 'sessions_of_account',
    takes: { of_session: 'uuid', now_at: 'timestamptz' },
    returns: 'json',
    stable: true,
    body: `
      select coalesce(json_agg(json_build_object('id', s.id, 'current', s.id = of_session, 'method', s.method, 'ip', s.ip, 'agent', s.agent,
        'createdAt', instant_text(s.created_at), 'lastSeenAt', instant_text(s.last_seen_at), 'expiresAt', instant_text(s.expires_at))
        order by s.id = of_session desc, s.last_seen_at desc, s.id), '[]')
      from session s where s.account_id = (${account}) and ${live}`,
  }),
  door({
    name: 'end_session',
    takes: { of_session: 'uuid', ended: 'uuid', now_at: 'timestamptz' },
    returns: 'boolean',
    language: 'plpgsql',
    body: `
      declare mine uuid := (${account});
      begin
        update session s set ended_at = now_at where s.id = ended and s.account_id = mine and s.ended_at is null;
        return found;
      end`,
  }),
  door({
    name: 'end_every_session',
    takes: { of_session: 'uuid', now_at: 'timestamptz' },
    returns: 'int',
    language: 'plpgsql',
    body: `
      declare mine uuid := (${account}); ended int;
      begin
        update session s set ended_at = now_at where s.account_id = mine and s.ended_at is null;
        get diagnostics ended = row_count;
        return ended;
      end`,
  }),
  door({
    name: 'end_session_by_token',
    takes: { token: 'bytea', now_at: 'timestamptz' },
    returns: 'void',
    body: `update session set ended_at = now_at where token_hash = token and ended_at is null`,
  }),
  // The last hits of a key are kept, so the limit is exact in every window. Answers the seconds to wait; 0 counts the hit.
  door({
    name: 'hit_rate',
    takes: { of_key: 'bytea', most: 'int', seconds: 'int', now_at: 'timestamptz' },
    returns: 'int',
    language: 'plpgsql',
    body: `
      declare span interval := make_interval(secs => seconds); recent timestamptz[];
      begin
        insert into rate_window (key, hits, until) values (of_key, '{}', now_at + span) on conflict (key) do nothing;
        select array(select h from unnest(w.hits) h where h > now_at - span order by h) into recent from rate_window w where w.key = of_key for update;
        if cardinality(recent) >= most then
          return greatest(1, ceil(extract(epoch from recent[cardinality(recent) - most + 1] + span - now_at))::int);
        end if;
        update rate_window set hits = recent || now_at, until = now_at + span where key = of_key;
        return 0;
      end`,
  }),
  // What nobody can use any more is forgotten a month after it was made; until then the page of a link that ran out offers a new one.
  door({
    name: 'forget_sign_ins',
    takes: { now_at: 'timestamptz' },
    returns: 'int',
    language: 'plpgsql',
    body: `
      declare forgotten int := 0; one int;
      begin
        if not pg_try_advisory_xact_lock(727291) then return 0; end if;
        delete from rate_window where until < now_at; get diagnostics one = row_count; forgotten := forgotten + one;
        delete from sign_in where created_at < now_at - interval '30 days'; get diagnostics one = row_count; forgotten := forgotten + one;
        delete from session where expires_at < now_at - interval '16 days';
        get diagnostics one = row_count; forgotten := forgotten + one;
        delete from signup_invitation where expires_at < now_at - interval '30 days'; get diagnostics one = row_count;
        return forgotten + one;
      end`,
  }),
];
