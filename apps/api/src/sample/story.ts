import type { World } from './world.js';

export interface Cast {
  readonly ownerId: string;
  readonly coachId: string;
}

/** What a client's story has made so far. */
export interface ClientState {
  clientId: string;
  slug: string;
  engagementId: string;
  changeSetId: string;
  readonly people: Map<string, string>;
  readonly teams: Map<string, string>;
  readonly workshops: Map<string, string>;
  /** Objectives by their words. */
  readonly written: Map<string, string>;
}

/** Something that its people do, through the API. */
export type Act = (world: World, cast: Cast, state: ClientState) => Promise<void>;

/** One thing that happened, so many days ago at this time (UTC). Weekends are moved to the Friday before. */
export interface Moment {
  readonly daysAgo: number;
  readonly at: string;
  readonly happens: Act;
}

export interface Story {
  readonly name: string;
  readonly moments: readonly Moment[];
}

const dayMs = 86_400_000;

/** When a moment was, seen from now. */
export function momentOf(now: Date, { daysAgo, at }: Pick<Moment, 'daysAgo' | 'at'>): Date {
  const date = new Date(now.getTime() - daysAgo * dayMs);
  const weekday = date.getUTCDay();
  const back = weekday === 0 ? 2 : weekday === 6 ? 1 : 0;
  return new Date(`${new Date(date.getTime() - back * dayMs).toISOString().slice(0, 10)}T${at}:00.000Z`);
}

/** A weekend moved to its Friday must not bring a moment before the one it follows. */
function inOrder<T extends { readonly when: Date }>(moments: readonly T[]): T[] {
  let last = 0;
  return moments.map((moment) => {
    last = Math.max(moment.when.getTime(), last + 3_600_000);
    return { ...moment, when: new Date(last) };
  });
}

/** All stories are told in the order of time, so that the practice's records are in order too. */
export async function tell(world: World, now: Date, cast: Cast, stories: readonly Story[]): Promise<void> {
  const states = new Map(
    stories.map((story) => [
      story.name,
      {
        clientId: '',
        slug: '',
        engagementId: '',
        changeSetId: '',
        people: new Map<string, string>(),
        teams: new Map<string, string>(),
        workshops: new Map<string, string>(),
        written: new Map<string, string>(),
      },
    ]),
  );
  const line = stories
    .flatMap((story) => inOrder(story.moments.map((moment) => ({ story, moment, when: momentOf(now, moment) }))))
    .sort((a, b) => a.when.getTime() - b.when.getTime());
  for (const { story, moment, when } of line) {
    world.clock.set(when);
    world.forgetSessions();
    // What was due meanwhile comes first: a plan is in force before anybody reads it.
    await world.settle();
    await moment.happens(world, cast, states.get(story.name) as ClientState);
    await world.settle();
  }
  world.clock.set(now);
  await world.settle();
}
