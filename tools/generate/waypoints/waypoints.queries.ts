import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@cairn/identity';
import { type ConnectionOf, Db, decodeCursor, demandPage, pageOf } from '@cairn/platform';
import { z } from 'zod';
import type { Waypoint, WaypointsArgs } from './waypoint.types.js';
import { engagementOf } from './waypoints.repository.js';

const columns = `select id, name, instant_text(created_at) as "createdAt", version from waypoint`;

@Injectable()
export class Waypoints {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** By name. Throws NOT_FOUND for an engagement that the viewer may not see. */
  list(viewer: Viewer, args: WaypointsArgs, counted: boolean): Promise<ConnectionOf<Waypoint>> {
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, z.tuple([z.string(), z.uuid()])) : null;
    return this.db.read(viewer, async (tx) => {
      const { id } = await engagementOf(tx, viewer, args.engagementId);
      const rows = await tx.rows<Waypoint>(
        `${columns} where practice_id = $1 and engagement_id = $2 and ($3::text is null or (name, id) > ($3, $4::uuid)) order by name, id limit $5`,
        [id, after?.[0] ?? null, after?.[1] ?? null, args.first + 1],
      );
      const total = counted
        ? await tx.row<{ n: number }>(`select count(*)::int as n from waypoint where practice_id = $1 and engagement_id = $2`, [id])
        : undefined;
      return pageOf(rows, args, (waypoint) => [waypoint.name, waypoint.id], total?.n);
    });
  }

  async byId(viewer: Viewer, id: string): Promise<Waypoint | null> {
    return (await this.db.read(viewer, (tx) => tx.row<Waypoint>(`${columns} where practice_id = $1 and id = $2`, [id]))) ?? null;
  }
}
