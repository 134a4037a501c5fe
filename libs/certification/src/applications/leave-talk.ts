import type { Tx } from '@cairn/platform';
import { talkLeft, talkTimesFree, type LeftTalk } from '../certification.events.js';
import type { ApplicationRow } from './application.entity.js';

type Of = Pick<ApplicationRow, 'id' | 'programmeId' | 'handedInAt'>;

/** Frees the time that was chosen for a talk, where it is still to come: whoever waits for one hears of it. Answers what it was. */
export async function freeTalk(tx: Tx, { id, programmeId, handedInAt }: Of): Promise<LeftTalk | null> {
  const left = await tx.row<Omit<LeftTalk, 'sequence'>>(
    `update interview_slot set application_id = null, booked_at = null, version = version + 1 where practice_id = $1 and application_id = $2 and starts_at > $3
     returning with_person_id as "withPersonId", instant_text(starts_at) as "startsAt", round(extract(epoch from ends_at - starts_at) / 60)::int as minutes`,
    [id, tx.now()],
  );
  if (!left) return null;
  await tx.emit(talkTimesFree({ programmeId, exceptId: id }));
  // One more than the entry that was sent when the time was chosen: it counts the seconds since handing in.
  const seconds = Math.floor((tx.now().getTime() - Date.parse(handedInAt ?? tx.now().toISOString())) / 1000);
  return { ...left, sequence: Math.max(0, seconds) + 1 };
}

/** The same, and both sides hear that the talk does not take place, with what takes it out of their calendars. */
export async function leaveTalk(tx: Tx, application: Of, cause: 'GIVEN_BACK' | 'WITHDRAWN' | 'ENROLLED' | 'TURNED_DOWN' | 'DECLINED'): Promise<void> {
  const talk = await freeTalk(tx, application);
  if (talk) await tx.emit(talkLeft({ applicationId: application.id, programmeId: application.programmeId, cause, talk }));
}
