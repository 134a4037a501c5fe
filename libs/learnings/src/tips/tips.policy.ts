import type { Viewer } from '@cairn/identity';
import type { Reach } from '../learning-kinds.js';
import { readableReaches } from '../learnings.policy.js';
import type { TipStatus } from './tip-kinds.js';

/** Something written by somebody, that moderators may hide. */
export interface Written {
  readonly authorId: string;
  readonly status: TipStatus;
}

/** Who answers for what coaches write to each other: the practice’s owner and whoever directs its certification. */
export const canModerateTips = (viewer: Viewer): boolean => viewer.is('OWNER', 'CERTIFICATION_DIRECTOR');

/** Whoever reads what goes so far also writes there: the network writes to the network. */
export const canPublishTo = (viewer: Viewer, reach: Reach): boolean => readableReaches(viewer).includes(reach);

/** What a moderator hid is read on by its author, who has to know, and by the moderators; what its author took back by nobody. */
export const canReadWords = (viewer: Viewer, { authorId, status }: Written): boolean =>
  status === 'OPEN' || (status === 'HIDDEN' && (authorId === viewer.personId || canModerateTips(viewer)));

/** Words are changed and taken back by whoever wrote them. */
export const canChangeWords = (viewer: Viewer, { authorId }: Pick<Written, 'authorId'>): boolean => authorId === viewer.personId;

/** Whoever asked says which answer helped. */
export const canAcceptAnswer = (viewer: Viewer, post: Pick<Written, 'authorId'>): boolean => post.authorId === viewer.personId;

/** An earlier wording may hold what had to go: its author takes it away, and so do moderators. */
export const canClearWording = (viewer: Viewer, of: Pick<Written, 'authorId'>): boolean => of.authorId === viewer.personId || canModerateTips(viewer);
