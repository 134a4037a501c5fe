// Everything about the review of one draft beside its text, in one statement; keys are those of `ReviewFacts`. $1 practice, $2 now, $3 the reader.
import { cycleMeant } from '../cycles/okrs-page.sql.js';
import { draftPlaceKeys, fromDraft, teamPlaceKeys } from '../drafts/draft-place.sql.js';
import { visibleLine, visibleObjective } from '../drafts/draft.sql.js';
import { draftContent } from './draft-content.sql.js';

const name = (column: string): string => `(select p.name from person p where p.practice_id = $1 and p.id = ${column})`;
const list = (json: string, order: string, from: string): string => `(select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})`;

const sendings = list(
  `json_build_object('revision', s.revision, 'rulesOpen', s.rules_open, 'sentByName', ${name('s.sent_by')}, 'sentAt', instant_text(s.sent_at))`,
  `s.revision desc`,
  `draft_sending s where s.practice_id = $1 and s.draft_id = d.id`,
);

const verdicts = list(
  `json_build_object('revision', v.revision, 'verdict', v.verdict, 'note', v.note, 'byName', ${name('v.given_by')}, 'at', instant_text(v.given_at))`,
  `v.given_at desc, v.id`,
  `review_verdict v where v.practice_id = $1 and v.draft_id = d.id`,
);

const remarks = list(
  `json_build_object('id', r.id, 'replyToId', r.reply_to_id, 'subjectType', r.subject_type, 'subjectId', r.subject_id, 'step', r.step, 'kind', r.kind, 'body', r.body,
    'authorName', ${name('r.author_id')}, 'byCoach', r.by_coach, 'at', instant_text(r.created_at), 'revision', r.revision, 'settledAt', instant_text(r.settled_at),
    'settledByName', ${name('r.settled_by')}, 'version', r.version)`,
  `r.created_at, r.id`,
  `review_remark r where r.practice_id = $1 and r.draft_id = d.id`,
);

export const publicationJson = `json_build_object('id', b.id, 'number', b.number, 'publishedByName', ${name('b.published_by')}, 'publishedAt', instant_text(b.published_at),
  'reason', b.reason, 'sha256', b.content_sha256)`;

export const publishedChangeJson = `json_build_object('id', h.id, 'subjectType', h.subject_type, 'subjectId', h.subject_id, 'subjectText', h.subject_text, 'field', h.field, 'before', h.before,
  'after', h.after, 'reason', h.reason, 'byName', ${name('h.changed_by')}, 'at', instant_text(h.changed_at), 'publicationNumber', h.publication_number)`;

const facts = `
  select json_build_object('place', json_build_object(${teamPlaceKeys}, ${draftPlaceKeys}), 'zone', c.time_zone, 'revision', d.revision, 'publishedAt', instant_text(d.published_at),
    'content', ${draftContent(visibleLine('$2', '$3'), visibleObjective('$2', '$3'))},
    'look', (select json_build_object('seen', k.seen, 'at', instant_text(k.at), 'revision', k.revision) from review_look k where k.practice_id = $1 and k.draft_id = d.id and k.person_id = $3),
    'sendings', ${sendings}, 'verdicts', ${verdicts}, 'remarks', ${remarks},
    'publications', ${list(publicationJson, 'b.number desc', 'publication b where b.practice_id = $1 and b.draft_id = d.id')},
    'history', ${list(publishedChangeJson, 'h.changed_at desc, h.subject_id, h.field', 'okr_change h where h.practice_id = $1 and h.draft_id = d.id')}) as facts
  ${fromDraft}`;

/** `$4` the draft. */
export const reviewOfDraft = `${facts} and d.id = $4`;
/** `$4` the team, `$5` the address of its client, `$6` the number of a cycle or null for the one that matters now. */
export const reviewByAddress = `${facts} and d.team_id = $4 and c.slug = $5 and d.cycle_id = (select m.id from ${cycleMeant('$6')} m)`;
