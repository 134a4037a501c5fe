import { Inject, Injectable } from '@nestjs/common';
import { instant, newId, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, type Tx } from '@cairn/platform';
import { IsNull } from 'typeorm';
import type { LearningTheme } from '../../learning-kinds.js';
import { tipToRead } from '../posts/load-tip.js';
import { TipFollowRow } from './tip-follow.entity.js';

export interface FollowInput {
  readonly idempotencyKey: string;
  readonly tipId?: string | null;
  readonly theme?: LearningTheme | null;
}
export interface Followed {
  readonly tipId: string | null;
}
interface Thing {
  readonly postId: string | null;
  readonly theme: LearningTheme | null;
}

/** What is followed: one post that this reader may read, or one theme. Throws NOT_FOUND. */
async function thingIn(tx: Tx, viewer: Viewer, { tipId, theme }: FollowInput): Promise<Result<Thing>> {
  if ((tipId ?? null) === null) {
    const of = theme ?? null;
    return of === null ? refusal('FOLLOW_NOTHING', 'Choose a post or a theme.', 'theme') : ok({ postId: null, theme: of });
  }
  const post = await tipToRead(tx, viewer, tipId ?? '');
  if ((theme ?? null) !== null) return refusal('FOLLOW_TWO', 'Follow the post or the theme, one at a time.', 'theme');
  return ok({ postId: post.id, theme: null });
}

const whereOf = ({ postId, theme }: Thing, personId: string) => ({ personId, postId: postId ?? IsNull(), theme: theme ?? IsNull() });

/** To hear what is said there next. Doing it twice is the same. */
@Injectable()
export class FollowTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: FollowInput): Promise<Result<Followed>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.follow-tip', input }, async (tx) => {
      const thing = await thingIn(tx, viewer, input);
      if (!thing.ok) return thing;
      const of = thing.value;
      const follows = tx.table(TipFollowRow);
      const before = await follows.first(whereOf(of, viewer.personId));
      const since = instant(tx.now());
      if (!before) await follows.add({ id: newId(), personId: viewer.personId, ...of, since, toldAt: null, endedAt: null });
      else if (before.endedAt !== null) await follows.amend({ id: before.id }, { since, toldAt: null, endedAt: null });
      return ok({ tipId: of.postId });
    });
  }
}

/** To hear no more of it; writing there does not begin it again. */
@Injectable()
export class UnfollowTip {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: FollowInput): Promise<Result<Followed>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'learnings.unfollow-tip', input }, async (tx) => {
      const thing = await thingIn(tx, viewer, input);
      if (!thing.ok) return thing;
      await tx.table(TipFollowRow).amend({ ...whereOf(thing.value, viewer.personId), endedAt: IsNull() }, { endedAt: instant(tx.now()) });
      return ok({ tipId: thing.value.postId });
    });
  }
}
