/** A programme `p` with its versions. */
export const programmeJson = `json_build_object('id', p.id, 'code', p.code, 'title', p.title, 'status', p.status, 'notice', p.notice, 'form', p.form, 'version', p.version,
  'versions', (select coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'status', v.status, 'publishedAt', instant_text(v.published_at),
      'cohorts', (select coalesce(json_agg(c.name order by c.starts_on, c.id), '[]') from cohort c where c.practice_id = $1 and c.programme_version_id = v.id))
      order by v.number desc), '[]') from programme_version v where v.practice_id = $1 and v.programme_id = p.id))`;

const itemJson = `json_build_object('id', i.id, 'key', i.key, 'ordinal', i.ordinal, 'kind', i.kind, 'title', i.title, 'minutes', i.minutes, 'completesWhen', i.completes_when,
  'body', i.body, 'settings', i.settings, 'required', i.required, 'dueAfterDays', i.due_after_days, 'version', i.version)`;

const moduleJson = `json_build_object('id', m.id, 'key', m.key, 'ordinal', m.ordinal, 'title', m.title, 'summary', m.summary, 'opensAfterDays', m.opens_after_days, 'version', m.version,
  'needs', (select coalesce(json_agg(n.title order by n.ordinal), '[]') from prerequisite q join programme_module n on n.practice_id = $1 and n.id = q.needs_module_id
            where q.practice_id = $1 and q.programme_version_id = m.programme_version_id and q.module_id = m.id),
  'items', (select coalesce(json_agg(${itemJson} order by i.ordinal, i.id), '[]') from programme_item i where i.practice_id = $1 and i.module_id = m.id))`;

/** A version `v` of programme `p` with everything in it but the questions' texts. */
export const versionJson = `json_build_object('id', v.id, 'programmeId', v.programme_id, 'number', v.number, 'status', v.status, 'summary', v.summary, 'criteria', v.criteria,
  'rules', v.rules, 'rubric', v.rubric, 'publishedAt', instant_text(v.published_at), 'version', v.version, 'programme', ${programmeJson},
  'modules', (select coalesce(json_agg(${moduleJson} order by m.ordinal, m.id), '[]') from programme_module m where m.practice_id = $1 and m.programme_version_id = v.id),
  'prerequisites', (select coalesce(json_agg(json_build_object('moduleId', q.module_id, 'itemId', q.item_id, 'needsModuleId', q.needs_module_id, 'needsItemId', q.needs_item_id) order by q.id), '[]')
    from prerequisite q where q.practice_id = $1 and q.programme_version_id = v.id),
  'banks', (select coalesce(json_agg(json_build_object('id', b.id, 'key', b.key, 'title', b.title,
      'questions', (select count(*)::int from question z where z.practice_id = $1 and z.question_bank_id = b.id and z.retired_at is null)) order by b.title, b.id), '[]')
    from question_bank b where b.practice_id = $1 and b.programme_version_id = v.id))`;
