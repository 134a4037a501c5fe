import type { Day } from '@cairn/kernel';

export interface ForProfile {
  readonly title: string;
  readonly practiceName: string;
  readonly number: string;
  readonly issuedOn: Day;
  readonly validUntil: Day;
  readonly verifyUrl: string;
}

/** LinkedIn's form for a certification, filled in: the parameters it documents for certifying organisations without a page of their own there. */
export function addToProfileUrl(of: ForProfile): string {
  const [issueYear = '', issueMonth = ''] = of.issuedOn.split('-');
  const [expirationYear = '', expirationMonth = ''] = of.validUntil.split('-');
  const fields = {
    ...{ startTask: 'CERTIFICATION_NAME', name: of.title, organizationName: of.practiceName },
    ...{ issueYear, issueMonth: String(Number(issueMonth)), expirationYear, expirationMonth: String(Number(expirationMonth)) },
    ...{ certUrl: of.verifyUrl, certId: of.number },
  };
  return `https://www.linkedin.com/profile/add?${new URLSearchParams(fields).toString()}`;
}
