import { ok, refusal, type Result } from '@cairn/kernel';

export interface WaypointFacts {
  readonly name: string;
}

/** A waypoint has a name of its own inside its engagement. */
export function checkWaypoint(asked: WaypointFacts, taken: readonly string[]): Result<WaypointFacts> {
  const name = asked.name.trim().replace(/\s+/g, ' ');
  if (name.length === 0) return refusal('WAYPOINT_NAME_MISSING', 'Enter a name.', 'name');
  if (name.length > 120) return refusal('WAYPOINT_NAME_LONG', 'The name is longer than 120 characters. Shorten it.', 'name');
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    return refusal('WAYPOINT_NAME_TAKEN', `There is "${name}" already. Choose another name.`, 'name');
  return ok({ name });
}
