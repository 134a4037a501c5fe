/** Reports `r` without an answer, of posts `p` and comments `c` that their authors have not taken back: those need none. */
export const waitingReports = `(
    select r.id, r.person_id, r.post_id, r.comment_id, r.reason, r.at, p.title, coalesce(c.author_id, p.author_id) as author_id, p.intro, p.tips, c.text
      from tip_report r join tip_post p on p.practice_id = $1 and p.id = r.post_id left join tip_comment c on c.practice_id = $1 and c.id = r.comment_id
     where r.practice_id = $1 and r.resolved_at is null and p.status <> 'REMOVED' and c.status is distinct from 'REMOVED') waiting`;
