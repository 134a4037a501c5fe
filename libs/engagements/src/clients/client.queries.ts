import { Inject, Injectable } from '@nestjs/common';
import { AppError, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db, decodeCursor, demandPage, pageOf, type ConnectionOf } from '@cairn/platform';
import { z } from 'zod';
import { currentOf, engagementJson } from '../engagements/engagement.sql.js';
import { readableParams, toEngagement, type StoredEngagement } from '../engagements/engagement-facts.js';
import { canStartAnother } from '../engagements/engagement.rules.js';
import { canEditClient, readableClients } from './client.policy.js';
import type { Client, ClientsArgs } from './client.types.js';

type StoredClient = Omit<Client, 'engagement' | 'availableActions'> & {
  readonly engagement: StoredEngagement | null;
  readonly engagementIds: readonly string[];
};

const clientJson = `json_build_object(
  'id', c.id, 'name', c.name, 'slug', c.slug, 'timeZone', c.time_zone, 'language', c.language, 'industry', c.industry, 'region', c.region, 'sizeBand', c.size_band,
  'archivedAt', instant_text(c.archived_at), 'version', c.version,
  'engagementIds', (select coalesce(json_agg(o.id), '[]') from engagement o where o.practice_id = $1 and o.client_id = c.id),
  'engagement', (select ${engagementJson} from (${currentOf('c.id')}) e)) as client`;

const cursorForm = z.tuple([z.string(), z.uuid()]);

/** Lists and single clients, one statement each. */
@Injectable()
export class ClientQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  async page(viewer: Viewer, args: ClientsArgs, counted: boolean): Promise<ConnectionOf<Client>> {
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, cursorForm) : null;
    const search = args.search?.trim() ?? '';
    if (search.length > 200) throw new AppError('BAD_USER_INPUT', 'Search for at most 200 characters.', { field: 'search' });
    const mine = readableClients(viewer);
    const among = `c.practice_id = $1 and ($6 or c.id = any ($7::uuid[])) and (c.archived_at is not null) = $8 and ($9 = '' or strpos(lower(c.name), lower($9)) > 0)`;
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ clients: { client: StoredClient; sort: string }[]; total: number | null }>(
        `select ${counted ? `(select count(*)::int from client c where ${among})` : 'null::int'} as total,
           (select coalesce(json_agg(json_build_object('client', q.client, 'sort', q.sort) order by q.sort, q.id), '[]') from (
              select c.id, lower(c.name) as sort, ${clientJson} from client c where ${among}
                 and ($10::text is null or (lower(c.name), c.id) > ($10::text, $11::uuid)) order by lower(c.name), c.id limit $12) q) as clients`,
        [...readableParams(viewer), tx.now(), mine.every, mine.clientIds, args.archived, search, after?.[0] ?? null, after?.[1] ?? null, args.first + 1],
      ),
    );
    const found = row?.clients ?? [];
    const sorts = new Map(found.map(({ client, sort }) => [client.id, sort]));
    return pageOf(
      found.map(({ client }) => toClient(viewer, client)),
      args,
      (client) => [sorts.get(client.id) ?? '', client.id],
      row?.total ?? undefined,
    );
  }

  /** Throws NOT_FOUND. */
  bySlug(viewer: Viewer, slug: string): Promise<Client> {
    return this.one(viewer, 'c.slug = $8', slug);
  }

  /** Throws NOT_FOUND. */
  byId(viewer: Viewer, id: string): Promise<Client> {
    return this.one(viewer, 'c.id = $8', id);
  }

  private async one(viewer: Viewer, where: string, value: string): Promise<Client> {
    const mine = readableClients(viewer);
    const row = await this.db.read(viewer, (tx) =>
      tx.row<{ client: StoredClient }>(`select ${clientJson} from client c where c.practice_id = $1 and ($6 or c.id = any ($7::uuid[])) and ${where}`, [
        ...readableParams(viewer),
        tx.now(),
        mine.every,
        mine.clientIds,
        value,
      ]),
    );
    if (!row) throw notFound();
    return toClient(viewer, row.client);
  }
}

function toClient(viewer: Viewer, stored: StoredClient): Client {
  const edits = canEditClient(viewer, stored);
  const { engagement } = stored;
  const another = canStartAnother(engagement ? [engagement] : []);
  const verdict = (label: string, closed: boolean) =>
    !edits
      ? { forbidden: 'This is not yours to do.' }
      : closed || another.ok
        ? { allowed: label }
        : { gated: { code: another.error.code, headline: another.error.message, left: [], meanwhile: [], overrideBy: [], canOverride: false } };
  return {
    ...stored,
    engagement: engagement && toEngagement(viewer, engagement),
    availableActions: [
      availableAction('editClient', verdict('Change', true)),
      availableAction('archiveClient', verdict('Archive', false)),
      availableAction('startEngagement', verdict('Start an engagement', false)),
    ],
  };
}
