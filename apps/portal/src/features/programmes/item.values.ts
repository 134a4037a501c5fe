import type { ProgrammeItemKind, ProgrammeItemSettingsInput } from '../../graphql/graphql.js';
import type { VersionFacts } from './version.route.js';

export type ItemFacts = VersionFacts['modules'][number]['items'][number];

export interface ItemValues {
  kind: ProgrammeItemKind;
  title: string;
  minutes: number | null;
  completesWhen: string;
  body: string;
  required: boolean;
  dueAfterDays: number | null;
  url: string;
  transcript: string;
  agenda: string;
  bankKey: string;
  take: number | null;
  passPercent: number | null;
  attempts: number | null;
  limit: number | null;
  graceMinutes: number | null;
  rubricKeys: string[];
  example: string;
  files: boolean;
  maxFiles: number | null;
  give: number | null;
  ofItemKey: string;
  observedKind: string;
  count: number | null;
}

/** What completing it usually means, by kind. */
export const usualCompletion: Readonly<Record<ProgrammeItemKind, string>> = {
  READ: 'Complete when you have marked it as read.',
  WATCH: 'Complete when you have watched it or read the transcript.',
  LIVE: 'Complete when you were there, or made it up.',
  QUIZ: 'Complete when you have passed the quiz.',
  EXAM: 'Complete when you have passed the exam.',
  ASSIGNMENT: 'Complete when your assessor passed it.',
  PEER: 'Complete when you have given feedback.',
  OBSERVED: 'Complete when the sessions took place and were passed.',
};

/** An item as the form edits it; settings of other kinds are empty. */
export function valuesOfItem(item?: ItemFacts): ItemValues {
  const { settings } = item ?? {};
  return {
    ...{ kind: item?.kind ?? 'READ', title: item?.title ?? '', minutes: item?.minutes ?? 20, completesWhen: item?.completesWhen ?? '', body: item?.body ?? '' },
    ...{ required: item?.required ?? true, dueAfterDays: item?.dueAfterDays ?? null },
    ...{ url: settings?.url ?? '', transcript: settings?.transcript ?? '', agenda: (settings?.agenda ?? []).join('\n') },
    ...{ bankKey: settings?.bankKey ?? '', take: settings?.take ?? 10, passPercent: settings?.passPercent ?? 70, attempts: settings?.attempts ?? null },
    ...{ limit: settings?.minutes ?? null, graceMinutes: settings?.graceMinutes ?? 2, rubricKeys: [...(settings?.rubricKeys ?? [])] },
    ...{ example: settings?.example ?? '', files: settings?.files ?? false, maxFiles: settings?.maxFiles ?? 3, give: settings?.give ?? 2 },
    ...{ ofItemKey: settings?.ofItemKey ?? '', observedKind: settings?.kind ?? 'OBSERVED', count: settings?.count ?? 1 },
  };
}

/** Only what the kind has is sent. */
export function settingsIn(values: ItemValues): ProgrammeItemSettingsInput {
  const { bankKey, take, passPercent, attempts, graceMinutes, rubricKeys } = values;
  const drawn = { bankKey, take, passPercent, attempts, minutes: values.limit, graceMinutes };
  const byKind: Readonly<Record<ProgrammeItemKind, ProgrammeItemSettingsInput>> = {
    READ: {},
    WATCH: { url: values.url, transcript: values.transcript },
    LIVE: {
      agenda: values.agenda
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    },
    QUIZ: drawn,
    EXAM: drawn,
    ASSIGNMENT: { rubricKeys, example: values.example, files: values.files, maxFiles: values.maxFiles },
    PEER: { give: values.give, ofItemKey: values.ofItemKey },
    OBSERVED: { kind: values.observedKind, count: values.count, rubricKeys },
  };
  return byKind[values.kind];
}
