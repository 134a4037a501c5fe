import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { availableAction, Db } from '@cairn/platform';
import { readableReaches } from '../../learnings.policy.js';
import { readableTip } from '../posts/tip-post.sql.js';
import { canClearWording, canModerateTips } from '../tips.policy.js';
import type { TipReport, TipWording, TipWordingsArgs } from './tip-report.types.js';
import { waitingReports } from './waiting-reports.sql.js';

/** More than a moderator answers in one sitting; what is answered makes room for the rest. */
const mostReports = 100;

const reportsStatement = `
  select coalesce(json_agg(json_build_object('id', w.id, 'tipId', w.post_id, 'tipCommentId', w.comment_id, 'title', w.title,
      'words', case when w.comment_id is null then concat_ws(e'\\n', w.title, nullif(w.intro, ''), nullif(array_to_string(w.tips, e'\\n'), '')) else w.text end,
      'authorName', (select a.name from person a where a.practice_id = $1 and a.id = w.author_id), 'isOwn', w.author_id = $2, 'reason', w.reason,
      'reporterName', (select a.name from person a where a.practice_id = $1 and a.id = w.person_id), 'at', instant_text(w.at)) order by w.at, w.id), '[]') as reports,
    (select count(distinct g.person_id)::int from role_grant g where g.practice_id = $1 and g.role in ('OWNER', 'CERTIFICATION_DIRECTOR') and g.ended_at is null and g.person_id <> $2) as others
    from (select * from ${waitingReports} order by at, id limit ${mostReports}) w`;

const wordingsStatement = `
  with post as (select p.* from tip_post p where ${readableTip('$4', '$3', '$5')} and p.id = $2),
    comment as (select c.* from tip_comment c join post p on c.post_id = p.id where c.practice_id = $1 and c.id = $6::uuid and (c.status = 'OPEN' or (c.status = 'HIDDEN' and (c.author_id = $3 or $5)))),
    earlier as (select w.* from tip_wording w join post p on w.post_id = p.id where w.practice_id = $1 and w.comment_id is not distinct from $6::uuid),
    subject as (
      select p.id, p.author_id, p.title, p.intro, p.tips, p.theme, p.phase, coalesce(p.edited_at, p.published_at) as at from post p where $6::uuid is null
      union all select c.id, c.author_id, '', c.text, '{}', null, null, coalesce(c.edited_at, c.at) from comment c)
  select s.author_id as "authorId", json_build_object('id', s.id, 'number', 1 + (select count(*) from earlier), 'isNow', true, 'title', s.title, 'intro', s.intro, 'tips', s.tips, 'theme', s.theme, 'phase', s.phase,
      'writtenAt', instant_text(s.at), 'clearedByName', null, 'clearedAt', null) as now,
    (select coalesce(json_agg(json_build_object('id', w.id, 'number', w.number, 'isNow', false, 'title', w.title, 'intro', w.intro, 'tips', w.tips, 'theme', w.theme, 'phase', w.phase, 'writtenAt', instant_text(w.written_at),
        'clearedByName', (select a.name from person a where a.practice_id = $1 and a.id = w.cleared_by), 'clearedAt', instant_text(w.cleared_at)) order by w.number desc), '[]') from earlier w) as earlier
    from subject s`;

type Wording = Omit<TipWording, 'availableActions'>;

/** What moderators and careful readers look at, one statement each. */
@Injectable()
export class ModerationQueries {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The longest waiting first. */
  async reports(viewer: Viewer): Promise<TipReport[]> {
    const read = await this.db.readRow<{ reports: (Omit<TipReport, 'availableActions'> & { isOwn: boolean })[]; others: number }>(viewer, reportsStatement, [
      viewer.personId,
    ]);
    return (read?.reports ?? []).map(({ isOwn, ...report }) => ({
      ...report,
      availableActions: [
        availableAction('hideTip', { allowed: 'Hide it' }),
        availableAction(
          'leaveTip',
          isOwn && (read?.others ?? 0) > 0 ? { forbidden: 'It is about your own words, so another moderator decides.' } : { allowed: 'Leave it' },
        ),
      ],
    }));
  }

  /** How a post, or a comment below it, reads now and read before; the newest first. Throws NOT_FOUND. */
  async wordings(viewer: Viewer, { tipId, tipCommentId }: TipWordingsArgs): Promise<TipWording[]> {
    const params = [tipId, viewer.personId, readableReaches(viewer), canModerateTips(viewer), tipCommentId ?? null];
    const read = await this.db.readRow<{ authorId: string; now: Wording; earlier: Wording[] }>(viewer, wordingsStatement, params);
    if (!read) throw notFound();
    const clears = canClearWording(viewer, read);
    return [read.now, ...read.earlier].map((wording) => ({
      ...wording,
      availableActions:
        clears && !wording.isNow && wording.clearedAt === null ? [availableAction('clearTipWording', { allowed: 'Take this wording away' })] : [],
    }));
  }
}
