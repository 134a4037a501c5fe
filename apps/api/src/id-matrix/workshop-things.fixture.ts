type Add = (table: string, row: Record<string, unknown>) => Promise<string>;

const at = '2026-11-16T09:00:00Z';
const question = { key: 'true', kind: 'TRUE_FALSE', text: 'Is it so?', explanation: '', options: [], truth: true, number: null, tolerance: 0, accepted: [] };

/** A workshop that has begun, with a quiz, a booked place and what was handed in for it; the open attempt is of `person`. */
export async function workshopThings(
  add: Add,
  of: Record<string, unknown>,
  { member, person }: { member: string; person: string },
): Promise<Record<string, string>> {
  const quiz = await add('quiz', { practice_id: of['practice_id'], title: 'Basics', questions: JSON.stringify([question]), updated_at: at });
  const workshop = await add('workshop', {
    ...of,
    ...{
      type: 'OKRS_BASICS',
      title: 'OKRs basics',
      format: 'ONLINE',
      starts_local: '2026-11-26T10:00',
      time_zone: 'Europe/Berlin',
      starts_at: '2026-11-26T09:00:00Z',
    },
    ...{ minutes: 120, places: 12, led_by: person, outcome: 'A draft each.', quiz_id: quiz, status: 'PLANNED', created_by: person, created_at: at },
    ics_uid: `${String(of['engagement_id'])}@example.test`,
  });
  const inWorkshop = { ...of, workshop_id: workshop };
  await add('workshop_seat', { ...inWorkshop, person_id: member, state: 'BOOKED', booked_at: at });
  const handedIn = { recording_seen_at: at, exercise: 'My own objective.', handed_in_at: at, state: 'WAITING' };
  const makeUp = await add('make_up', { ...inWorkshop, person_id: member, ...handedIn });
  const asked = { quiz_id: quiz, number: 1, questions: JSON.stringify([question]), pass_percent: 70, started_at: at };
  const attempt = await add('quiz_attempt', { ...inWorkshop, person_id: person, ...asked });
  return { workshop, quiz, make_up: makeUp, quiz_attempt: attempt };
}
