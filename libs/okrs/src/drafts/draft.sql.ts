/** Keys of `LineFacts`, and what a screen shows beside them; `l` is the row of a line, `$1` the practice. */
export const lineJson = `json_build_object(
  'id', l.id, 'objectiveId', l.objective_id, 'ordinal', l.ordinal, 'kind', l.kind, 'text', l.text, 'krType', l.kr_type, 'direction', l.direction, 'unit', l.unit,
  'baseline', l.baseline, 'commitValue', l.commit_value, 'targetValue', l.target_value, 'stretchValue', l.stretch_value,
  'commitText', l.commit_text, 'targetText', l.target_text, 'stretchText', l.stretch_text, 'headline', l.headline,
  'championId', l.champion_id, 'championName', l.champion_name, 'dataSource', l.data_source, 'dueOn', l.due_on,
  'healthyLow', l.healthy_low, 'healthyHigh', l.healthy_high, 'currentValue', l.current_value, 'checkedOn', l.checked_on, 'ownerId', l.owner_id,
  'authorId', l.author_id, 'byCoach', l.by_coach, 'hiddenUntilSilentEnds', l.hidden_until_silent_ends, 'version', l.version,
  'editedAt', instant_text(l.edited_at), 'editedById', l.edited_by, 'finalScore', l.final_score, 'learning', l.learning, 'intention', l.intention)`;

/** Keys of `ObjectiveFacts` without its lines; `o` is the row of an objective. */
export const objectiveKeys = `
  'id', o.id, 'ordinal', o.ordinal, 'text', o.text, 'whyNow', o.why_now, 'kind', o.kind, 'supportsObjectiveId', o.supports_objective_id,
  'sharedWithTeamId', o.shared_with_team_id, 'authorId', o.author_id, 'byCoach', o.by_coach, 'version', o.version,
  'editedAt', instant_text(o.edited_at), 'editedById', o.edited_by`;

/** Keys of `DependencyFacts`, and who agreed; `y` is the row of a dependency. */
export const dependencyJson = `json_build_object(
  'id', y.id, 'draftId', y.draft_id, 'direction', y.direction, 'otherTeamId', y.other_team_id, 'otherName', y.other_name, 'what', y.what, 'critical', y.critical,
  'agreed', y.agreed_at is not null, 'agreedAt', instant_text(y.agreed_at), 'agreedByName', (select p.name from person p where p.practice_id = $1 and p.id = y.agreed_by),
  'sharedObjectiveId', y.shared_objective_id, 'version', y.version)`;

/** Lines of draft `d` that the reader sees: in silent writing, of the new ones only their own. `now` and `reader` are the places of the two values. */
export const visibleLine = (now: string, reader: string): string =>
  `l.deleted_at is null and not (l.hidden_until_silent_ends and d.silent_until is not null and d.silent_until > ${now}::timestamptz and l.author_id <> ${reader}::uuid)`;

/** Objectives of draft `d`, the same way: one that others wrote since silent writing began waits for its end. */
export const visibleObjective = (now: string, reader: string): string =>
  `o.deleted_at is null and not (d.silent_until is not null and d.silent_until > ${now}::timestamptz and o.created_at > d.silent_from and o.author_id <> ${reader}::uuid)`;
