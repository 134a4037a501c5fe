import type { Day } from '@cairn/kernel';

/** What is drawn of a certificate, on paper and as a badge. */
export interface DrawnCertificate {
  /** Without the hyphen. */
  readonly number: string;
  readonly holderName: string;
  readonly title: string;
  readonly summary: string;
  readonly practiceName: string;
  readonly issuerName: string;
  readonly requirements: readonly string[];
  readonly issuedOn: Day;
  readonly validUntil: Day;
  /** Where anybody can check it. */
  readonly verifyUrl: string;
}

/** The look's ink on white; paper is not the place for a dark theme. */
export const inks = { ink: '#1A1F2A', ink2: '#454A56', ink3: '#5E636E', line: '#DDDBD3', spruce: '#0C7064', paper: '#FCFAF6' } as const;
