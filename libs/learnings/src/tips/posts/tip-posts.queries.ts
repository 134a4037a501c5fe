import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db, decodeCursor, demandPage, pageOf } from '@cairn/platform';
import { z } from 'zod';
import { readableReaches } from '../../learnings.policy.js';
import { searchText } from '../../search/search.rules.js';
import type { TipCommentConnection } from '../discussion/tip-comment.types.js';
import { canModerateTips } from '../tips.policy.js';
import { readableTip, tipCommentJson, tipPostJson, type TipCommentFacts, type TipPostFacts } from './tip-post.sql.js';
import type { TipArgs, TipFacetCount, TipPage, TipPostConnection, TipsArgs } from './tip-post.types.js';
import { tipCommentView, tipPostView } from './tip-post.view.js';

const listCursor = z.tuple([z.number(), z.uuid()]);
const talkCursor = z.tuple([z.iso.datetime(), z.uuid()]);

/** Without words the newest come first, with words those that fit best. */
const newest = `select p.id, (extract(epoch from p.published_at) * 1000)::bigint as score, false as near from tip_post p where p.practice_id = $1 and $4::text = ''`;
const fitting = `select w.post_id as id, w.score, w.near from find_tips($1, $2, $3, $4) w`;

/** What the second choice of the page shows, as conditions on post `p`. */
const shows: Readonly<Record<string, string>> = {
  TIPS: `p.kind = 'TIPS'`,
  QUESTIONS: `p.kind = 'QUESTION'`,
  OPEN: `p.kind = 'QUESTION' and p.accepted_id is null`,
  FOLLOWED: `exists (select from tip_follow f where f.practice_id = $1 and f.person_id = $2 and f.ended_at is null and (f.post_id = p.id or f.theme = p.theme))`,
  MINE: 'p.author_id = $2',
};
const flags = Object.entries(shows).map(([name, holds]) => `(${holds}) as is_${name.toLowerCase()}`);
const counts = Object.keys(shows).map(
  (name) => `select 'SHOW' as facet, '${name}' as value, count(*) filter (where c.is_${name.toLowerCase()})::int as count from candidate c where c.has_theme`,
);

const listStatement = (hits: string): string => `
  with hit as (${hits}), candidate as materialized (
    select h.id, h.score, h.near, p.theme, ($5::text[] is null or p.theme = any ($5)) as has_theme, ${flags.join(', ')}, ($6::text is null or p.kind = $6) as has_kind
      from hit h join tip_post p on p.practice_id = $1 and p.id = h.id where p.status = 'OPEN' and p.reach = any ($3::text[])),
  fit as (select c.*, c.has_kind and (not $7::boolean or c.is_open) and (not $8::boolean or c.is_mine) and (not $9::boolean or c.is_followed) as has_rest from candidate c)
  select case when $10::boolean then (select count(*)::int from fit where has_theme and has_rest) end as total,
    coalesce((select bool_or(near) from fit), false) as near,
    case when $14::boolean then (select coalesce(json_agg(n order by n.facet, n.value), '[]') from (
      select 'THEME' as facet, f.theme as value, count(*)::int as count from fit f where f.has_rest group by f.theme union all ${counts.join(' union all ')}) n where n.count > 0) else '[]' end as facets,
    (select coalesce(json_agg(json_build_object('score', x.score, 'tip', ${tipPostJson('$2')}) order by x.score desc, x.id desc), '[]')
       from (select * from fit f where f.has_theme and f.has_rest and ($11::bigint is null or (f.score, f.id) < ($11, $12::uuid)) order by f.score desc, f.id desc limit $13) x
       join tip_post p on p.practice_id = $1 and p.id = x.id) as rows`;

const pageStatement = `
  select ${tipPostJson('$3')} as post,
    exists (select from tip_follow f where f.practice_id = $1 and f.person_id = $3 and f.theme = p.theme and f.ended_at is null) as "isThemeFollowed",
    (select ${tipCommentJson('$3', '$5')} from tip_comment c where c.practice_id = $1 and c.id = p.accepted_id) as accepted,
    (select count(*)::int from tip_comment c where c.practice_id = $1 and c.post_id = p.id) as total,
    (select coalesce(json_agg(x.said order by x.at, x.id), '[]') from (select c.at, c.id, ${tipCommentJson('$3', '$5')} as said from tip_comment c
        where c.practice_id = $1 and c.post_id = p.id and ($6::timestamptz is null or (c.at, c.id) > ($6, $7::uuid)) order by c.at, c.id limit $8) x) as discussion
    from tip_post p where ${readableTip('$4', '$3', '$5')} and p.id = $2`;

interface ReadPage {
  readonly post: TipPostFacts;
  readonly isThemeFollowed: boolean;
  readonly accepted: TipCommentFacts | null;
  readonly total: number;
  readonly discussion: TipCommentFacts[];
}

/** Posts as their readers see them, one statement each. */
@Injectable()
export class TipPostsQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Throws BAD_USER_INPUT for a text that nobody searches for. */
  async list(viewer: Viewer, args: TipsArgs, { counted, faceted }: { counted: boolean; faceted: boolean }): Promise<TipPostConnection> {
    demandPage(args);
    const { filter } = args;
    const text = searchText(filter?.text);
    const [score, id] = args.after ? decodeCursor(args.after, listCursor) : [null, null];
    const themes = filter?.themes && filter.themes.length > 0 ? filter.themes : null;
    const params = [
      ...[viewer.personId, readableReaches(viewer), text, themes, filter?.kind ?? null, filter?.unanswered ?? false, filter?.mine ?? false],
      ...[filter?.followed ?? false, counted, score, id, args.first + 1, faceted],
    ];
    const read = await this.db.readRow<{ total: number | null; near: boolean; facets: TipFacetCount[]; rows: { score: number; tip: TipPostFacts }[] }>(
      viewer,
      listStatement(text === '' ? newest : fitting),
      params,
    );
    const scores = new Map(read?.rows.map((row) => [row.tip.id, row.score]));
    const posts = (read?.rows ?? []).map(({ tip }) => tipPostView(tip, viewer));
    const page = pageOf(posts, args, (post) => [scores.get(post.id) ?? 0, post.id], read?.total ?? undefined);
    return { ...page, isNear: read?.near ?? false, facets: read?.facets ?? [] } as TipPostConnection;
  }

  /** A post with its discussion, the earliest first. Throws NOT_FOUND. */
  async page(viewer: Viewer, args: TipArgs): Promise<TipPage> {
    demandPage(args);
    const after = args.after ? decodeCursor(args.after, talkCursor) : [null, null];
    const params = [args.tipId, viewer.personId, readableReaches(viewer), canModerateTips(viewer), ...after, args.first + 1];
    const read = await this.db.readRow<ReadPage>(viewer, pageStatement, params);
    if (!read) throw notFound();
    const { post, accepted, discussion, total, isThemeFollowed } = read;
    const said = discussion.map((comment) => tipCommentView(comment, post, viewer));
    return {
      id: post.id,
      post: tipPostView(post, viewer),
      accepted: accepted && tipCommentView(accepted, post, viewer),
      discussion: pageOf(said, args, ({ at, id }) => [at, id], total) as TipCommentConnection,
      isThemeFollowed,
    };
  }
}
