import type { Viewer } from '@cairn/identity';
import type { EngagementPlace } from '../engagements/engagement.policy.js';

export const noteVisibilities = ['ONLY_ME', 'COACHES', 'CLIENT'] as const;
/** Who reads a note besides its author: nobody, the coaches of the engagement, or also those of the client who run the programme. */
export type NoteVisibility = (typeof noteVisibilities)[number];

export interface NotePlace {
  readonly authorId: string;
  readonly visibility: NoteVisibility;
}

const running = ['CLIENT_LEAD', 'SPONSOR', 'HR_LEAD', 'COORDINATOR', 'INTERNAL_COACH'] as const;

/** The owner sees the health of every engagement, not its private notes; those are for the coaches who are on it. */
export const canReadNote = (viewer: Viewer, engagement: EngagementPlace, note: NotePlace): boolean =>
  note.authorId === viewer.personId || readableNotes(viewer, engagement).includes(note.visibility);

/** The visibilities that a viewer reads of others' notes; their own they always read. */
export function readableNotes(viewer: Viewer, { id, clientId }: EngagementPlace): readonly NoteVisibility[] {
  if (viewer.coaches(id)) return ['COACHES', 'CLIENT'];
  return viewer.is('OWNER') || viewer.isAt(clientId, ...running) ? ['CLIENT'] : [];
}

/** Notes are written by the coaches of the engagement; one for everybody also by the client lead. */
export const canWriteNote = (viewer: Viewer, { id, clientId }: EngagementPlace, visibility: NoteVisibility): boolean =>
  viewer.coaches(id) || (visibility === 'CLIENT' && (viewer.is('OWNER') || viewer.isAt(clientId, 'CLIENT_LEAD')));

/** Only its author changes, shares or bins a note. */
export const canChangeNote = (viewer: Viewer, note: NotePlace): boolean => note.authorId === viewer.personId;
