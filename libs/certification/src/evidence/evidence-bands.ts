/** What may be known of the client whose work it was: bands, never a name or a day. */
export interface EvidenceBands {
  readonly industry: string | null;
  readonly region: string | null;
  readonly sizeBand: string | null;
  readonly cycleNumber: number | null;
  readonly weeks: number | null;
  /** `1 to 3`, `4 to 9`, `10 or more`. */
  readonly teams: string | null;
}

export const teamsBand = (count: number): string | null => (count === 0 ? null : count <= 3 ? '1 to 3' : count <= 9 ? '4 to 9' : '10 or more');
