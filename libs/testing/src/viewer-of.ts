import { Viewer, type Coaching, type HeldRole } from '@cairn/identity';
import type pg from 'pg';

/** The viewer that a person is at this moment, read from the rows; specs sign in by naming the person. */
export async function viewerOf(sql: pg.Pool, personId: string): Promise<Viewer | undefined> {
  const { rows } = await sql.query<{
    practice_id: string;
    account_id: string;
    name: string;
    email: string;
    time_zone: string;
    language: string;
    is_sample: boolean;
    roles: HeldRole[];
    coaching: Coaching[];
  }>(
    `select p.practice_id, p.account_id, p.name, p.email, coalesce(p.time_zone, r.time_zone) as time_zone, coalesce(p.language, r.language) as language, r.is_sample,
            (select coalesce(json_agg(json_strip_nulls(json_build_object('role', g.role, 'clientId', g.client_id))), '[]') from role_grant g
              where g.practice_id = p.practice_id and g.person_id = p.id and g.ended_at is null) as roles,
            (select coalesce(json_agg(json_build_object('engagementId', c.engagement_id, 'clientId', c.client_id, 'part', c.part)), '[]') from engagement_coach c
              where c.practice_id = p.practice_id and c.person_id = p.id and c.ended_at is null) as coaching
       from person p join practice r using (practice_id) where p.id = $1`,
    [personId],
  );
  const found = rows[0];
  if (!found) return undefined;
  return new Viewer({
    practiceId: found.practice_id,
    accountId: found.account_id,
    personId,
    sessionId: personId,
    name: found.name,
    email: found.email,
    timeZone: found.time_zone,
    language: found.language,
    isSample: found.is_sample,
    roles: found.roles,
    coaching: found.coaching,
  });
}
