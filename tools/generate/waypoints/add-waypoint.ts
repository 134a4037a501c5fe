import { Inject, Injectable } from '@nestjs/common';
import { authorize, instant, newId, ok, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { WaypointRow } from './waypoint.entity.js';
import { waypointAdded } from './waypoint.events.js';
import { canAddWaypoint } from './waypoint.policy.js';
import { checkWaypoint } from './waypoint.rules.js';
import type { AddWaypointInput } from './waypoint.types.js';
import { engagementOf, namesOf } from './waypoints.repository.js';

@Injectable()
export class AddWaypoint {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: AddWaypointInput): Promise<Result<{ waypointId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'trail.add-waypoint', input }, async (tx) => {
      const engagement = await engagementOf(tx, viewer, input.engagementId);
      authorize(canAddWaypoint(viewer, engagement));
      const waypoint = checkWaypoint({ name: input.name }, await namesOf(tx, engagement.id));
      if (!waypoint.ok) return waypoint;
      const place = { clientId: engagement.clientId, engagementId: engagement.id };
      const id = newId();
      await tx.table(WaypointRow).add({ ...waypoint.value, ...place, id, createdAt: instant(tx.now()) });
      await tx.emit(waypointAdded({ ...place, waypointId: id }));
      return ok({ waypointId: id });
    });
  }
}
