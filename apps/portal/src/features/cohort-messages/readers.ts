import { plural } from '../../app/words.js';
import type { Messages } from './messages.document.js';

export type Trainee = Messages['trainees'][number];
export type ToWhom = 'ALL' | 'SILENT' | 'BEHIND' | 'CHOSEN';

const silent = (all: readonly Trainee[]): readonly Trainee[] => all.filter(({ silentDays }) => silentDays !== null);
const behind = (all: readonly Trainee[]): readonly Trainee[] => all.filter(({ overdue }) => overdue > 0);

/** Whom a message can go to; a group without anybody in it is not offered. */
export function readerChoices(trainees: readonly Trainee[]): readonly { readonly value: ToWhom; readonly label: string; readonly hint?: string }[] {
  const group = (value: ToWhom, people: readonly Trainee[], label: string) =>
    people.length === 0
      ? []
      : [{ value, label, hint: people.length <= 4 ? people.map(({ name }) => name).join(', ') : plural(people.length, 'person', 'people') }];
  return [
    { value: 'ALL', label: 'The whole cohort', hint: plural(trainees.length, 'person', 'people') },
    ...group('SILENT', silent(trainees), 'Those of whom nothing was seen for a while'),
    ...group('BEHIND', behind(trainees), 'Those with a step overdue'),
    { value: 'CHOSEN', label: 'Some of them' },
  ];
}

/** Who gets a message, by what is chosen. */
export function readersOf(toWhom: ToWhom, chosen: readonly string[], trainees: readonly Trainee[]): readonly Trainee[] {
  if (toWhom === 'ALL') return trainees;
  if (toWhom === 'SILENT') return silent(trainees);
  return toWhom === 'BEHIND' ? behind(trainees) : trainees.filter(({ traineeId }) => chosen.includes(traineeId));
}

export interface Written {
  readonly toWhom: ToWhom;
  readonly traineeIds: string[];
  readonly subject: string;
  readonly body: string;
}

/** What the device kept of a message, without people who have left and groups that nobody is in any more. */
export function stillThere(kept: Written, trainees: readonly Trainee[]): Written {
  const isOffered = readerChoices(trainees).some(({ value }) => value === kept.toWhom);
  const here = kept.traineeIds.filter((id) => trainees.some(({ traineeId }) => traineeId === id));
  return { ...kept, toWhom: isOffered ? kept.toWhom : 'ALL', traineeIds: here };
}
