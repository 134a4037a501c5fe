import { isUuid } from '@cairn/kernel';

export interface Seen {
  readonly id: string;
  /** As it was when the sheet was made: what has changed since is not overwritten in silence. */
  readonly version: number;
}

/** What a row of our own sheet stands for. */
export interface RowId {
  readonly objective: Seen | null;
  readonly line: Seen | null;
}

const part = (seen: Seen | null): string => (seen ? `${seen.id}.${seen.version}` : '');

/** "objective.version/line.version"; either may be missing. */
export const rowId = ({ objective, line }: RowId): string => `${part(objective)}/${part(line)}`;

/** Null for what is no row id: it was typed by somebody. */
export function readRowId(text: string): RowId | null {
  const halves = text.trim().split('/');
  if (halves.length !== 2) return null;
  const [objective, line] = halves.map(seenOf);
  return objective === undefined || line === undefined || (objective === null && line === null) ? null : { objective, line };
}

function seenOf(text: string): Seen | null | undefined {
  if (text === '') return null;
  const [id = '', version = ''] = text.split('.');
  return isUuid(id) && /^[1-9]\d{0,8}$/.test(version) ? { id, version: Number(version) } : undefined;
}
