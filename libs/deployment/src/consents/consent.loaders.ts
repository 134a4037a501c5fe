import type { Day } from '@cairn/kernel';
import { Viewer } from '@cairn/identity';
import { defineLoader, type Tx } from '@cairn/platform';
import type { ConsentRequestFacts } from './consent.facts.js';
import { canReadConsent } from './consent.policy.js';
import { inForceFor, type ConsentAct } from './consent.rules.js';
import type { Consent } from './consent.types.js';
import { consentView } from './consent.view.js';

interface Read {
  readonly id: string;
  readonly clientId: string;
  readonly today: Day;
  readonly acts: readonly ConsentAct[];
  readonly waiting: readonly ConsentRequestFacts[];
}

/** Acts and open questions of the clients that `from` names as `x (id, client_id, engagement_id)`. $2 now, $3 ids. */
const statement = (from: string): string => `
  select x.id, x.client_id as "clientId", ($2::timestamptz at time zone c.time_zone)::date as today,
         (select coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'kind', a.kind, 'engagementId', a.engagement_id, 'textSha256', null, 'level', a.level, 'until', a.until,
            'title', null, 'places', '[]'::json, 'personName', a.person_name, 'at', instant_text(a.at))), '[]')
            from consent a where a.practice_id = $1 and a.client_id = x.client_id and a.text_sha256 is null) as acts,
         (select coalesce(json_agg(json_build_object('id', r.id, 'engagementId', r.engagement_id, 'textSha256', null, 'level', r.level, 'askedAt', instant_text(r.asked_at), 'askedByName', p.name)), '[]')
            from consent_request r join person p on p.practice_id = $1 and p.id = r.asked_by
           where r.practice_id = $1 and r.client_id = x.client_id and r.text_sha256 is null and r.status = 'WAITING') as waiting
    from (${from}) x join client c on c.practice_id = $1 and c.id = x.client_id`;

async function load(tx: Tx, from: string, ids: readonly string[], engagementOf: (id: string) => string | null): Promise<Map<string, Consent>> {
  const viewer = tx.scope;
  if (!(viewer instanceof Viewer)) throw new Error('Consent is shown to viewers only');
  const rows = await tx.rows<Read>(statement(from), [tx.now(), ids]);
  return new Map(
    rows
      .filter((row) => canReadConsent(viewer, row))
      .map(({ id, today, acts, waiting }) => {
        const engagementId = engagementOf(id);
        const asked = waiting.find((one) => one.engagementId === engagementId) ?? waiting.find((one) => one.engagementId === null);
        return [id, consentView(inForceFor(acts, engagementId, today), asked)];
      }),
  );
}

/** What clients allow for all their work; missing for readers who do not run the programme. */
export const consentByClient = defineLoader<string, Consent>((tx, ids) =>
  load(tx, `select id, id as client_id from client where practice_id = $1 and id = any ($3::uuid[])`, ids, () => null),
);

/** What counts for engagements. */
export const consentByEngagement = defineLoader<string, Consent>((tx, ids) =>
  load(tx, `select id, client_id from engagement where practice_id = $1 and id = any ($3::uuid[])`, ids, (id) => id),
);
