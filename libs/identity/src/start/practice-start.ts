/** What somebody said when they started a practice; waits beside the code until their address is verified. */
export interface PracticeStart {
  readonly name: string;
  readonly practiceName: string;
  readonly timeZone: string;
  readonly language: string;
  /** The invitation it needs where practices are started by invitation. */
  readonly invitationId?: string;
}
