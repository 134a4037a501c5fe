import type { LineKind } from '../drafts/draft.facts.js';
import type { DraftStatus } from '../drafts/draft-status.js';

/** Something that an undo found and left as it is. */
export interface LeftByUndo {
  readonly subject: 'LINE' | 'OBJECTIVE' | 'MISSION';
  /** Of a line. */
  readonly kind: LineKind | null;
  readonly text: string;
  readonly teamName: string;
  readonly draftStatus: DraftStatus;
  readonly isChanged: boolean;
  /** Who wrote it last. */
  readonly byName: string;
}

/** What an import keeps of it, as its page tells it. */
export interface KeptEntry {
  readonly what: string;
  readonly text: string;
  readonly teamName: string;
  readonly because: string;
}

const lineWords: Readonly<Record<LineKind, string>> = { KEY_RESULT: 'Key result', HEALTH_METRIC: 'Health metric', TASK: 'Task' };

/**
 * An undo names each thing that it leaves, with the reason: it is published or with the coach by now, somebody changed it since,
 * or it belongs to something that somebody changed.
 */
export function keptEntry({ subject, kind, text, teamName, draftStatus, isChanged, byName }: LeftByUndo): KeptEntry {
  const what = subject === 'LINE' ? lineWords[kind ?? 'KEY_RESULT'] : subject === 'OBJECTIVE' ? 'Objective' : 'Mission';
  return { what, text, teamName, because: whyKept({ subject, draftStatus, isChanged, byName }) };
}

function whyKept({ subject, draftStatus, isChanged, byName }: Pick<LeftByUndo, 'subject' | 'draftStatus' | 'isChanged' | 'byName'>): string {
  if (subject === 'MISSION') return `written anew since by ${byName}`;
  if (draftStatus === 'PUBLISHED') return 'published by now';
  if (draftStatus === 'SENT' || draftStatus === 'READY') return 'with the coach by now';
  if (isChanged) return `changed since by ${byName}`;
  return subject === 'LINE' ? 'its objective was changed since' : 'key results of it stay';
}
