import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import { people, type Viewer } from '@cairn/identity';
import type { Tx } from '@cairn/platform';

/** A coach leads what they bring in; only the owner names somebody else. Only coaches and owners can lead. */
export async function checkLeadCoach(tx: Tx, viewer: Viewer, personId: string): Promise<Result<string>> {
  authorize(personId === viewer.personId || viewer.is('OWNER'), 'Only the owner names another lead coach.');
  return isCoach(tx, personId, 'leadCoachId');
}

/** Whoever is put on an engagement is a coach or owner of the practice. */
export async function isCoach(tx: Tx, personId: string, field: string): Promise<Result<string>> {
  const coaches = await people(tx).holding(['COACH', 'OWNER']);
  return coaches.some((one) => one.id === personId)
    ? ok(personId)
    : refusal('COACH_UNKNOWN', 'This person is not a coach of the practice. Give them the role first.', field);
}
