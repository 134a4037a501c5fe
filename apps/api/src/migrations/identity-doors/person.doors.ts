import { door, type Door } from './door.js';

const insidePractice = `if of_practice is distinct from app_practice() then raise exception 'A person belongs to the practice that adds them' using errcode = '42501'; end if;`;

export const personDoors: readonly Door[] = [
  // Looks at all clients of the practice, because a person is one row however many clients they belong to.
  door({
    name: 'person_for_address',
    takes: {
      of_practice: 'uuid',
      new_person: 'uuid',
      new_account: 'uuid',
      of_email: 'citext',
      with_name: 'text',
      in_zone: 'text',
      in_language: 'text',
      now_at: 'timestamptz',
    },
    returns: 'table (person_id uuid, account_id uuid, added boolean)',
    language: 'plpgsql',
    body: `
      #variable_conflict use_column
      declare account_of uuid;
      begin
        ${insidePractice}
        insert into account (id, email, created_at) values (new_account, of_email, now_at) on conflict (email) do nothing;
        select a.id into strict account_of from account a where a.email = of_email;
        insert into person (practice_id, id, account_id, name, email, time_zone, language, created_at)
        values (of_practice, new_person, account_of, with_name, of_email, in_zone, in_language, now_at) on conflict do nothing;
        return query select p.id, p.account_id, p.id = new_person from person p where p.practice_id = of_practice and p.account_id = account_of;
      end`,
  }),
  door({
    name: 'invitation_by_token',
    takes: { token: 'bytea', now_at: 'timestamptz' },
    returns: 'json',
    stable: true,
    body: `
      select json_build_object('id', i.id, 'practiceId', i.practice_id, 'personId', i.person_id, 'accountId', p.account_id, 'clientId', i.client_id,
        'practiceName', r.name, 'isSample', r.is_sample, 'clientName', c.name, 'clientSlug', c.slug, 'name', p.name, 'email', p.email::text,
        'invitedBy', (select b.name from person b where b.practice_id = i.practice_id and b.id = i.invited_by),
        'roles', (select coalesce(json_agg(g.role order by g.granted_at, g.id), '[]') from role_grant g
                  where g.practice_id = i.practice_id and g.person_id = i.person_id and g.client_id is not distinct from i.client_id and g.ended_at is null),
        'sentAt', instant_text(i.sent_at),
        'status', case when i.accepted_at is not null then 'USED' when i.withdrawn_at is not null then 'WITHDRAWN' when i.expires_at <= now_at then 'EXPIRED' else 'OPEN' end)
      from invitation i join practice r on r.practice_id = i.practice_id join person p on p.practice_id = i.practice_id and p.id = i.person_id
      left join client c on c.practice_id = i.practice_id and c.id = i.client_id
      where i.token_hash = token`,
  }),
  // Signs in without a mail, so it never finds somebody who also belongs to a real practice.
  door({
    name: 'sample_person',
    takes: { of_person: 'uuid' },
    returns: 'json',
    stable: true,
    body: `
      select json_build_object('practiceId', r.practice_id, 'practiceName', r.name, 'personId', p.id, 'accountId', p.account_id, 'name', p.name)
      from person p join practice r on r.practice_id = p.practice_id and r.is_sample where p.id = of_person
        and not exists (select from person q join practice s on s.practice_id = q.practice_id and not s.is_sample where q.account_id = p.account_id)`,
  }),
];
