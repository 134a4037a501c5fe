type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';

/** One of everything about OKRs that an argument may name: a draft with an objective, a loose line and a dependency, and an objective of another team. */
export async function okrThings(
  add: Add,
  of: Readonly<Record<string, unknown>>,
  given: { team: string; other: string; authorId: string },
): Promise<Record<string, string>> {
  const { team, other, authorId } = given;
  const days = { starts_on: '2026-12-01', ends_on: '2027-02-28', drafting_from: '2026-11-16' };
  const cycle = await add('cycle', { ...of, ...days, number: 1, status: 'DRAFTING', planned_by: authorId });
  const [draft, theirs] = [
    await add('okr_draft', { ...of, cycle_id: cycle, team_id: team, status: 'DRAFTING', created_at: at }),
    await add('okr_draft', { ...of, cycle_id: cycle, team_id: other, status: 'DRAFTING', created_at: at }),
  ];
  const written = { ordinal: 0, author_id: authorId, created_at: at, edited_at: at, edited_by: authorId };
  const objective = await add('objective', { ...of, ...written, draft_id: draft, text: 'Settle tenants in a day' });
  const otherObjective = await add('objective', { ...of, ...written, draft_id: theirs, text: 'Plans that are read' });
  const line = await add('okr_line', { ...of, ...written, draft_id: draft, kind: 'KEY_RESULT', text: 'Days from offer to keys' });
  const between = { draft_id: draft, direction: 'WE_NEED', other_team_id: other, other_name: 'Housing', created_at: at, created_by: authorId };
  const said = { subject_type: 'DRAFT', kind: 'REMARK', body: 'How do you know?', revision: 0, by_coach: false, created_at: at };
  return {
    ...{ cycle, okr_draft: draft, objective, other_objective: otherObjective, okr_line: line, dependency: await add('dependency', { ...of, ...between }) },
    review_remark: await add('review_remark', { ...of, ...said, draft_id: draft, author_id: authorId }),
  };
}
