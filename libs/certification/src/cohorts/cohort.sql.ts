const personName = (id: string): string => `(select n.name from person n where n.practice_id = $1 and n.id = ${id})`;

/** Places of cohort `c` that are kept: offers that may still be taken, and those that go out within seconds. `$3` is now. */
export const placesOffered = `(select count(*)::int from application o where o.practice_id = $1 and o.cohort_id = c.id and o.status = 'OFFERED' and o.offer_until >= ($3::timestamptz at time zone c.time_zone)::date)
    + (select count(*)::int from answer_batch b cross join jsonb_array_elements(b.lines) l where b.practice_id = $1 and b.programme_id = c.programme_id and b.sent_at is null and b.undone_at is null
        and l ->> 'act' = 'OFFER' and l ->> 'cohortId' = c.id::text)`;

const fields = `'id', c.id, 'programmeId', c.programme_id, 'programmeTitle', p.title, 'programmeVersionId', c.programme_version_id, 'versionNumber', v.number, 'name', c.name,
  'capacity', c.capacity, 'placesTaken', c.places_taken, 'placesOffered', ${placesOffered}, 'applyUntil', c.apply_until, 'startsOn', c.starts_on, 'dropOutUntil', c.drop_out_until, 'endsOn', c.ends_on,
  'timeZone', c.time_zone, 'facilitatorId', c.facilitator_id, 'facilitatorName', ${personName('c.facilitator_id')}, 'secondFacilitatorId', c.second_facilitator_id,
  'secondFacilitatorName', ${personName('c.second_facilitator_id')}, 'status', c.status, 'cancelledBecause', c.cancelled_because, 'version', c.version,
  'waitingCount', (select count(*)::int from cohort_waiting w where w.practice_id = $1 and w.cohort_id = c.id and w.ended_at is null)`;

/** A cohort `c` of programme `p` and version `v`; `$3` is now. */
export const cohortJson = `json_build_object(${fields})`;

/** With its trainees and those who wait. */
export const cohortWithPeopleJson = `json_build_object(${fields},
  'trainees', (select coalesce(json_agg(json_build_object('id', t.id, 'personId', t.person_id, 'name', h.name, 'email', h.email, 'status', t.status, 'joinedOn', t.joined_on,
      'mentorId', t.mentor_id, 'mentorName', ${personName('t.mentor_id')}, 'lastSeenAt', instant_text(t.last_seen_at), 'leftAt', instant_text(t.left_at), 'leftBecause', t.left_because,
      'deferredTo', (select d.name from cohort d where d.practice_id = $1 and d.id = t.deferred_to_cohort_id), 'version', t.version) order by h.name, t.id), '[]')
    from trainee t join person h on h.practice_id = $1 and h.id = t.person_id where t.practice_id = $1 and t.cohort_id = c.id),
  'waiting', (select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'email', w.email, 'addedAt', instant_text(w.added_at))
      order by w.added_at, w.id), '[]')
    from cohort_waiting w where w.practice_id = $1 and w.cohort_id = c.id and w.ended_at is null))`;

export const fromCohort = `from cohort c join programme p on p.practice_id = $1 and p.id = c.programme_id join programme_version v on v.practice_id = $1 and v.id = c.programme_version_id`;
