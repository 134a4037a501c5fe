import { defineEvent } from '@cairn/platform';
import { z } from 'zod';
import { reaches } from '../learning-kinds.js';
import { tipCommentKinds, tipOutcomes } from './tip-kinds.js';

/** Everybody within its reach may read it. */
export const tipPublished = defineEvent('learnings.tip-published', z.object({ tipId: z.uuid(), reach: z.enum(reaches) }));
/** Somebody said something below it. */
export const tipCommented = defineEvent('learnings.tip-commented', z.object({ tipId: z.uuid(), tipCommentId: z.uuid(), kind: z.enum(tipCommentKinds) }));
/** A moderator hid it, or one comment below it. */
export const tipHidden = defineEvent('learnings.tip-hidden', z.object({ tipId: z.uuid(), tipCommentId: z.uuid().nullable() }));
/** Its author took it back, or one comment below it. */
export const tipTakenBack = defineEvent('learnings.tip-taken-back', z.object({ tipId: z.uuid(), tipCommentId: z.uuid().nullable() }));
/** Its author thought better of that. */
export const tipPutBack = defineEvent('learnings.tip-put-back', z.object({ tipId: z.uuid(), tipCommentId: z.uuid().nullable() }));
/** What became of reports of the same words. */
export const tipReportsAnswered = defineEvent(
  'learnings.tip-reports-answered',
  z.object({ tipId: z.uuid(), tipCommentId: z.uuid().nullable(), outcome: z.enum(tipOutcomes), reportIds: z.array(z.uuid()) }),
);
