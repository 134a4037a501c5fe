import { ButtonRow, PageHeading, Section, SubmitButton, type PageContent } from '@cairn/look';
import type { ReactElement } from 'react';
import { numberWords } from '../certificates/certificate-number.rules.js';
import type { CertificateFacts } from '../certificates/certificate.facts.js';
import { CheckFile } from './file.pages.js';

/** There is one with this number; who and how it stands is for its holder to show. */
export const privatePage = (of: Pick<CertificateFacts, 'practiceName' | 'number'>): PageContent => ({
  practiceName: of.practiceName,
  title: `Certificate ${numberWords(of.number)}`,
  children: (
    <>
      <PageHeading above={`Certificate ${numberWords(of.number)}`} title="This certificate is private">
        <p>{of.practiceName} issued it. Its holder chose not to show it to everybody; ask them for a view, which is a link that opens once.</p>
      </PageHeading>
      <AskNumber />
    </>
  ),
});

/** Where somebody checks a number or a file. `typed` was no number of a certificate. */
export const askPage = (typed?: string): PageContent => ({
  practiceName: 'Cairn',
  title: typed === undefined ? 'Check a certificate' : 'No certificate has this number',
  failed: typed !== undefined,
  children: (
    <>
      <PageHeading title={typed === undefined ? 'Check a certificate' : 'No certificate has this number'}>
        {typed === undefined ? (
          <p>By the number on it, by its badge, or by the signed file.</p>
        ) : (
          <p>Numbers have eight characters, such as 7F3K-92QD, and a slip in one of them is noticed. Compare it once more with the certificate.</p>
        )}
      </PageHeading>
      <AskNumber typed={typed} heading={typed === undefined ? 'Check a number' : undefined} />
      <CheckFile />
    </>
  ),
});

export const AskNumber = ({ typed, heading = 'Check another number' }: { readonly typed?: string; readonly heading?: string }): ReactElement => (
  <Section heading={heading}>
    <form className="page-form" method="get" action="/verify">
      <div className="field">
        <label htmlFor="field-number">Number of the certificate</label>
        <input
          className="control"
          id="field-number"
          name="number"
          defaultValue={typed?.slice(0, 40)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
        />
      </div>
      <ButtonRow>
        <SubmitButton>Check</SubmitButton>
      </ButtonRow>
    </form>
  </Section>
);
