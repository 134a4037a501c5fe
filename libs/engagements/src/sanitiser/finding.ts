/** What may point to somebody: four kinds of names of the practice's directory, and what is told by its form. */
export const findingKinds = ['CLIENT', 'PERSON', 'TEAM', 'PRODUCT', 'MAIL', 'URL', 'PHONE', 'MONEY', 'DATE', 'FILE_NAME', 'RARE_BANDS'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface TextField {
  readonly field: string;
  readonly text: string;
}

/** A place in a text that has to be reworded, or kept with a reason where it may be. */
export interface Finding {
  readonly field: string;
  /** In UTF-16 units of the field's text, as `slice` counts. */
  readonly start: number;
  readonly length: number;
  /** What stands there, as it was typed. */
  readonly text: string;
  readonly kind: FindingKind;
  /** Why it was found. Never tells a name that was not typed, nor whose it is. */
  readonly words: string;
  /** False: only rewording resolves it. */
  readonly mayKeep: boolean;
}

export const nameKinds = ['CLIENT', 'PRODUCT', 'PERSON', 'TEAM'] as const;
export type NameKind = (typeof nameKinds)[number];

export interface DirectoryName {
  readonly kind: NameKind;
  readonly name: string;
  /** Whether the author may see whose name it is. */
  readonly visible: boolean;
}

/** Every name of the practice, also of clients that the author may not see. Never handed to a reader. */
export interface NamesDirectory {
  readonly names: readonly DirectoryName[];
}
