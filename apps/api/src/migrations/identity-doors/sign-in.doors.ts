import { door, type Door } from './door.js';

/** An account that can get in somewhere. */
const knownAccount = `select a.id from account a where a.email = of_email and exists (select from person p where p.account_id = a.id)`;
const status = `case when i.used_at is not null then 'USED' when i.expires_at <= now_at then 'EXPIRED' when i.attempts >= 5 then 'EXHAUSTED' else 'OPEN' end`;

export const signInDoors: readonly Door[] = [
  // Does the same work for known and unknown addresses; whether a mail follows is decided afterwards, by a job.
  door({
    name: 'begin_sign_in',
    takes: { new_id: 'uuid', of_email: 'citext', to_path: 'text', to_start: 'jsonb', now_at: 'timestamptz', until: 'timestamptz' },
    returns: 'void',
    body: `
      insert into sign_in (id, email, account_id, return_path, start, created_at, expires_at)
      values (new_id, of_email, (${knownAccount}), to_path, to_start, now_at, until)`,
  }),
  door({
    name: 'sign_in_to_mail',
    takes: { of_id: 'uuid', now_at: 'timestamptz' },
    returns: 'json',
    stable: true,
    body: `
      select json_build_object('email', i.email::text, 'start', i.start, 'createdAt', instant_text(i.created_at), 'expiresAt', instant_text(i.expires_at),
        'name', coalesce(i.start ->> 'name', (select p.name from person p where p.account_id = i.account_id order by p.created_at, p.id limit 1)))
      from sign_in i where i.id = of_id and i.token_hash is null and i.used_at is null and i.expires_at > now_at and (i.account_id is not null or i.start is not null)`,
  }),
  door({
    name: 'arm_sign_in',
    takes: { of_id: 'uuid', code: 'bytea', token: 'bytea' },
    returns: 'boolean',
    language: 'plpgsql',
    body: `begin update sign_in set code_hash = code, token_hash = token where id = of_id and token_hash is null and used_at is null; return found; end`,
  }),
  door({
    name: 'sign_in_state',
    takes: { of_id: 'uuid', token: 'bytea', now_at: 'timestamptz' },
    returns: 'json',
    stable: true,
    body: `
      select json_build_object('id', i.id, 'status', ${status}, 'email', i.email::text, 'returnPath', i.return_path, 'start', i.start, 'createdAt', instant_text(i.created_at),
        'name', coalesce(i.start ->> 'name', (select p.name from person p where p.account_id = i.account_id order by p.created_at, p.id limit 1)))
      from sign_in i where (of_id is not null and i.id = of_id) or (token is not null and i.token_hash = token)`,
  }),
  // The row is locked while it is judged: of two at once one gets in. A wrong code counts, and the count stays.
  door({
    name: 'use_sign_in',
    takes: { of_id: 'uuid', code: 'bytea', token: 'bytea', now_at: 'timestamptz' },
    returns: 'json',
    language: 'plpgsql',
    body: `
      declare i sign_in; state text;
      begin
        select x.* into i from sign_in x where case when token is null then x.id = of_id else x.token_hash = token end for update;
        if not found then return json_build_object('outcome', 'UNKNOWN'); end if;
        state := ${status};
        if token is not null and state = 'EXHAUSTED' then state := 'OPEN'; end if;
        if state <> 'OPEN' then return json_build_object('outcome', state); end if;
        if token is null and (i.code_hash is null or i.code_hash <> code) then
          update sign_in set attempts = attempts + 1 where id = i.id;
          return json_build_object('outcome', case when i.attempts >= 4 then 'EXHAUSTED' else 'WRONG' end);
        end if;
        update sign_in set used_at = now_at where id = i.id;
        return json_build_object('outcome', 'OPEN', 'accountId', i.account_id, 'email', i.email::text, 'returnPath', i.return_path, 'start', i.start);
      end`,
  }),
  door({
    name: 'add_signup_invitation',
    takes: { new_id: 'uuid', of_email: 'citext', token: 'bytea', now_at: 'timestamptz', until: 'timestamptz' },
    returns: 'void',
    body: `insert into signup_invitation (id, email, token_hash, created_at, expires_at) values (new_id, of_email, token, now_at, until)`,
  }),
  door({
    name: 'signup_invitation_state',
    takes: { token: 'bytea', now_at: 'timestamptz' },
    returns: 'json',
    stable: true,
    body: `
      select json_build_object('id', i.id, 'email', i.email::text, 'createdAt', instant_text(i.created_at),
        'status', case when i.used_at is not null then 'USED' when i.expires_at <= now_at then 'EXPIRED' else 'OPEN' end)
      from signup_invitation i where i.token_hash = token`,
  }),
  door({
    name: 'use_signup_invitation',
    takes: { of_id: 'uuid', now_at: 'timestamptz' },
    returns: 'boolean',
    language: 'plpgsql',
    body: `begin update signup_invitation set used_at = now_at where id = of_id and used_at is null; return found; end`,
  }),
];
