import { Inject, Injectable } from '@nestjs/common';
import { dayIn } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { readableReaches } from '../../learnings.policy.js';
import { canModerateTips } from '../tips.policy.js';
import { readableTip } from '../posts/tip-post.sql.js';
import { goneOn } from './bin.rules.js';
import type { TipInBin } from './tip-bin.types.js';

/** A comment comes back only below a post that can be read. */
const statement = `
  select r.time_zone as zone, (select coalesce(json_agg(json_build_object('id', b.id, 'tipId', b.post_id, 'tipCommentId', b.comment_id,
      'title', case when b.comment_id is null then b.title else p.title end, 'text', b.text, 'takenAt', instant_text(b.taken_at)) order by b.taken_at desc, b.id), '[]')
    from tip_bin b join tip_post p on p.practice_id = $1 and p.id = b.post_id
   where b.practice_id = $1 and b.person_id = $2 and p.reach = any ($3::text[]) and (b.comment_id is null or (${readableTip('$3', '$2', '$4')}))) as bin
    from practice r where r.practice_id = $1`;

@Injectable()
export class TipBinQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** What this reader took back, the latest first. */
  async of(viewer: Viewer): Promise<TipInBin[]> {
    const read = await this.db.readRow<{ zone: string; bin: Omit<TipInBin, 'goneOn' | 'availableActions'>[] }>(viewer, statement, [
      ...[viewer.personId, readableReaches(viewer), canModerateTips(viewer)],
    ]);
    return (read?.bin ?? []).map((one) => ({
      ...one,
      goneOn: goneOn(dayIn(read?.zone ?? 'UTC', one.takenAt)),
      availableActions: [availableAction('putBackTip', { allowed: 'Put it back' })],
    }));
  }
}
