import { notFound } from '@cairn/kernel';
import type { Tx } from '@cairn/platform';
import type { ConsentFacts } from './consent.facts.js';

const people = (from: string): string =>
  `(select coalesce(json_agg(json_build_object('personId', x.id, 'name', x.name, 'email', x.email) order by x.place, x.name), '[]') from (${from}) x)`;

const nameOf = (column: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${column})`;

/** $1 practice, $2 now; the client is named by what follows. */
const statement = `
  select json_build_object(
    'clientId', c.id, 'clientName', c.name, 'clientSlug', c.slug, 'timeZone', c.time_zone, 'today', ($2::timestamptz at time zone c.time_zone)::date,
    'practiceName', pr.name, 'isSample', pr.is_sample, 'settings', coalesce(pr.settings, '{}'::jsonb),
    'acts', (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'kind', a.kind, 'engagementId', a.engagement_id, 'textSha256', a.text_sha256, 'title', a.title,
        'places', a.places, 'level', a.level, 'until', a.until, 'requestId', a.request_id, 'words', a.words, 'wordsSha256', a.words_sha256, 'personId', a.person_id, 'personName', a.person_name, 'note', a.note,
        'at', instant_text(a.at)) order by a.number), '[]') from consent a where a.practice_id = $1 and a.client_id = c.id),
    'requests', (select coalesce(json_agg(json_build_object('id', r.id, 'version', r.version, 'engagementId', r.engagement_id, 'textSha256', r.text_sha256, 'title', r.title,
        'places', r.places, 'level', r.level, 'until', r.until, 'status', r.status, 'why', r.why, 'example', r.example, 'askedBy', r.asked_by, 'askedByName', ${nameOf('r.asked_by')},
        'askedAt', instant_text(r.asked_at), 'answeredByName', ${nameOf('r.answered_by')}, 'answeredAt', instant_text(r.answered_at), 'note', r.note, 'endedAt', instant_text(r.ended_at))
        order by r.asked_at desc, r.id), '[]') from consent_request r where r.practice_id = $1 and r.client_id = c.id),
    'leads', ${people(`select p.id, p.name, p.email::text as email, g.granted_at as place from role_grant g join person p on p.practice_id = $1 and p.id = g.person_id
        where g.practice_id = $1 and g.client_id = c.id and g.role = 'CLIENT_LEAD' and g.ended_at is null`)},
    'coaches', ${people(`select p.id, p.name, p.email::text as email, array_position(array['LEAD', 'CO_COACH', 'SHADOW'], k.part) as place
        from engagement_coach k join engagement e on e.practice_id = $1 and e.id = k.engagement_id and e.status <> 'CLOSED' join person p on p.practice_id = $1 and p.id = k.person_id
        where k.practice_id = $1 and k.client_id = c.id and k.ended_at is null`)},
    'engagements', (select coalesce(json_agg(json_build_object('id', e.id, 'name', e.name, 'status', e.status) order by e.starts_on desc, e.id), '[]')
        from engagement e where e.practice_id = $1 and e.client_id = c.id)) as facts
  from client c join practice pr on pr.practice_id = $1 where c.practice_id = $1 and `;

export const consents = (tx: Tx) => ({
  /** Throws NOT_FOUND. */
  async ofClient(clientId: string): Promise<ConsentFacts> {
    const found = await tx.row<{ facts: ConsentFacts }>(`${statement} c.id = $3`, [tx.now(), clientId]);
    if (!found) throw notFound();
    return found.facts;
  },
  /** Throws NOT_FOUND. */
  async ofSlug(slug: string): Promise<ConsentFacts> {
    const found = await tx.row<{ facts: ConsentFacts }>(`${statement} c.slug = $3`, [tx.now(), slug]);
    if (!found) throw notFound();
    return found.facts;
  },
  /** The client that a question was asked of. Throws NOT_FOUND. */
  async ofRequest(requestId: string): Promise<ConsentFacts> {
    const found = await tx.row<{ facts: ConsentFacts }>(
      `${statement} c.id = (select r.client_id from consent_request r where r.practice_id = $1 and r.id = $3)`,
      [tx.now(), requestId],
    );
    if (!found) throw notFound();
    return found.facts;
  },
  /** The exact text that a question is about. */
  async textOf(requestId: string): Promise<string | null> {
    const found = await tx.row<{ text: string | null }>(`select r.text from consent_request r where r.practice_id = $1 and r.id = $2`, [requestId]);
    return found?.text ?? null;
  },
});
