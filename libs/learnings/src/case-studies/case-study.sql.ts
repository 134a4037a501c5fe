import { authorize, notFound } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';
import type { StudyFacts } from './case-study.facts.js';
import { canReadStudy, canWriteStudy } from './case-study.policy.js';

/** What became of the question, and the client's last word on exactly this text, unless wider words have ended it since; `$2` now, `d` the edition. */
const answers = `
  'request', (select json_build_object('status', r.status, 'note', r.note, 'answeredAt', instant_text(r.answered_at),
      'answeredByName', (select p.name from person p where p.practice_id = $1 and p.id = r.answered_by)) from consent_request r where r.practice_id = $1 and r.id = d.request_id),
  'requestVersion', (select r.version from consent_request r where r.practice_id = $1 and r.id = d.request_id),
  'word', (select json_build_object('allows', k.level <> 'NONE' and d.id in (select a.edition_id from agreed_editions($1, $2) a), 'until', k.until, 'since', instant_text(k.at)) from consent k
      where k.practice_id = $1 and k.client_id = d.client_id and k.text_sha256 = d.text_sha256 and k.kind <> 'REFUSED' order by k.number desc limit 1)`;

const editions = `
  (select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'version', d.version, 'textSha256', d.text_sha256, 'places', d.places, 'requestId', d.request_id,
      'askedAt', instant_text(d.asked_at), 'askedByName', (select p.name from person p where p.practice_id = $1 and p.id = d.asked_by),
      'publishedId', d.published_id, 'publishedAt', instant_text(d.published_at), 'endedAt', instant_text(d.ended_at), 'endedBecause', d.ended_because,
      'publishedVersion', o.version, 'publishedTitle', o.title, 'code', o.code, ${answers}) order by d.number desc), '[]')
     from case_study_edition d left join published_case_study o on o.practice_id = $1 and o.id = d.published_id where d.practice_id = $1 and d.case_study_id = s.id)`;

const ownNames = `
  (select coalesce(json_agg(one.name), '[]') from (select c.name union select n.name from client_name n where n.practice_id = $1 and n.client_id = c.id
     union select t.name from team t where t.practice_id = $1 and t.client_id = c.id) one (name))`;

/** Keys are those of `StudyFacts`. */
const statement = `
  select json_build_object('id', s.id, 'version', s.version, 'clientId', s.client_id, 'engagementId', s.engagement_id, 'clientName', c.name, 'clientSlug', c.slug,
    'today', ($2::timestamptz at time zone c.time_zone)::date, 'title', s.title, 'isNamed', s.is_named, 'sections', s.sections, 'charts', s.charts, 'shownCharts', s.shown_charts,
    'assembled', s.assembled, 'news', s.news, 'assembledAt', instant_text(s.assembled_at), 'editedAt', instant_text(s.edited_at),
    'editedByName', (select p.name from person p where p.practice_id = $1 and p.id = s.edited_by), 'editions', ${editions}, 'ownNames', ${ownNames}) as study
  from case_study s join client c on c.practice_id = $1 and c.id = s.client_id where s.practice_id = $1 and `;

/** Undefined before it was started. */
export async function studyOfEngagement(tx: Tx, engagementId: string): Promise<StudyFacts | undefined> {
  return (await tx.row<{ study: StudyFacts }>(`${statement} s.engagement_id = $3`, [tx.now(), engagementId]))?.study;
}

/** Throws NOT_FOUND, also for people of the client. */
export async function studyToRead(tx: Tx, viewer: Viewer, id: string): Promise<StudyFacts> {
  const found = await tx.row<{ study: StudyFacts }>(`${statement} s.id = $3`, [tx.now(), id]);
  if (!found || !canReadStudy(viewer, found.study)) throw notFound();
  return found.study;
}

/** Throws NOT_FOUND, FORBIDDEN for a shadow and the owner. */
export async function studyToWrite(tx: Tx, viewer: Viewer, id: string): Promise<StudyFacts> {
  const study = await studyToRead(tx, viewer, id);
  authorize(canWriteStudy(viewer, study), 'The coaches of this client write its case study.');
  return study;
}
