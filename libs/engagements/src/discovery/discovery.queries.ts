import { Inject, Injectable } from '@nestjs/common';
import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { canPlanEngagement, canReadDiscovery } from '../engagements/engagement.policy.js';
import { whileOpen, type EngagementStatus } from '../engagements/engagement.rules.js';
import { readableParams } from '../engagements/engagement-facts.js';
import { currentOf } from '../engagements/engagement.sql.js';
import { discoveryQuestions, type DiscoveryAnswers } from './discovery.rules.js';
import type { DiscoveryAnswer, DiscoveryRecord } from './discovery.types.js';

interface Stored {
  readonly id: string;
  readonly clientId: string;
  readonly status: EngagementStatus;
  readonly answers: DiscoveryAnswers | null;
  readonly names: Readonly<Record<string, string>> | null;
}

const stored = `
  select e.id, e.client_id as "clientId", e.status, d.answers,
         (select jsonb_object_agg(p.id, p.name) from person p where p.practice_id = $1 and p.id in (select (a.value ->> 'byId')::uuid from jsonb_each(d.answers) a)) as names
    from client c join lateral (${currentOf('c.id')}) e on true left join discovery d on d.practice_id = $1 and d.engagement_id = e.id
   where c.practice_id = $1 and `;

@Injectable()
export class DiscoveryQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws NOT_FOUND; FORBIDDEN for people of the client. */
  async ofClient(viewer: Viewer, slug: string): Promise<DiscoveryRecord> {
    const row = await this.db.read(viewer, (tx) => tx.row<Stored>(`${stored} c.slug = $5`, [...readableParams(viewer), slug]));
    if (!row) throw notFound();
    authorize(canReadDiscovery(viewer, row), 'The coaches of the engagement keep the discovery record.');
    return { engagementId: row.id, canWrite: canPlanEngagement(viewer, row) && whileOpen(row).ok, answers: answersOf(row) };
  }

  /** One answer as it stands now. Throws NOT_FOUND; FORBIDDEN for people of the client. */
  async answer(viewer: Viewer, engagementId: string, key: string): Promise<DiscoveryAnswer> {
    const row = await this.db.read(viewer, (tx) => tx.row<Stored>(`${stored} e.id = $5`, [...readableParams(viewer), engagementId]));
    const found = row && answersOf(row).find((one) => one.key === key);
    if (!row || !found) throw notFound();
    authorize(canReadDiscovery(viewer, row), 'The coaches of the engagement keep the discovery record.');
    return found;
  }
}

const answersOf = ({ answers, names }: Stored): DiscoveryAnswer[] =>
  discoveryQuestions.map(({ key, question, hint }) => {
    const given = answers?.[key];
    return {
      key,
      question,
      hint,
      text: given?.text ?? '',
      version: given?.version ?? 0,
      at: given?.at ?? null,
      byName: given?.byId ? (names?.[given.byId] ?? null) : null,
    };
  });
