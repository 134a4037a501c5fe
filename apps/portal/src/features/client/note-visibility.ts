import type { NoteVisibility } from '../../graphql/graphql.js';

export interface NoteReaders {
  readonly practice: string;
  readonly client: string;
  /** Names of the client's people who run the programme. */
  readonly holders: readonly string[];
}

/** Who reads a note, as the reader sees it written at its edge. */
export const whoReads = (visibility: NoteVisibility, { practice, client }: NoteReaders): string =>
  visibility === 'ONLY_ME' ? 'Only you' : visibility === 'COACHES' ? `Only coaches at ${practice}` : client;

export const visibilityChoices = (
  readers: NoteReaders,
  coaches: boolean,
): readonly { readonly value: NoteVisibility; readonly label: string; readonly hint?: string }[] => [
  ...(coaches
    ? ([
        { value: 'ONLY_ME', label: 'Only you' },
        { value: 'COACHES', label: `Coaches of this engagement`, hint: `Nobody at ${readers.client} sees it.` },
      ] as const)
    : []),
  { value: 'CLIENT', label: `${readers.client} can see this`, hint: 'The people there who run the programme, and the coaches.' },
];
