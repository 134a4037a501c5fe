/** What the certification of the sample practice has made so far. */
export interface School {
  programmeId: string;
  versionId: string;
  /** Path of the public page, `/apply/…`. */
  page: string;
  cohortId: string;
  /** Items of the programme by their key. */
  readonly items: Map<string, string>;
  /** Persons by their name. */
  readonly people: Map<string, string>;
  /** Trainees of the cohort by their name. */
  readonly trainees: Map<string, string>;
  /** The round of an assignment that a trainee handed in last, by the trainee's name. */
  readonly handedIn: Map<string, string>;
}

export const newSchool = (): School => ({
  ...{ programmeId: '', versionId: '', page: '', cohortId: '' },
  ...{ items: new Map(), people: new Map(), trainees: new Map(), handedIn: new Map() },
});

/** What stands under this key; a story that names something unknown is wrong. */
export function known(of: ReadonlyMap<string, string>, key: string): string {
  const id = of.get(key);
  if (!id) throw new Error(`Nothing is known of ${key}`);
  return id;
}
