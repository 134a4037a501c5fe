import type { ProgrammeItemKind, ProgrammeStatus } from '../../graphql/graphql.js';

export const kindWords: Readonly<Record<ProgrammeItemKind, string>> = {
  READ: 'read',
  WATCH: 'watch',
  LIVE: 'live session',
  QUIZ: 'quiz',
  ASSIGNMENT: 'assignment',
  PEER: 'peer feedback',
  OBSERVED: 'observed session',
  EXAM: 'exam',
};

export const statusWords: Readonly<Record<ProgrammeStatus, string>> = {
  DRAFT: 'not open for applications yet',
  OPEN: 'open for applications',
  FULL: 'full, with a waiting list',
  CLOSED: 'closed for applications',
};

/** "about 90 min", "about 2 h 30 min". */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours < 2) return `about ${minutes} min`;
  return rest === 0 ? `about ${hours} h` : `about ${hours} h ${rest} min`;
}
