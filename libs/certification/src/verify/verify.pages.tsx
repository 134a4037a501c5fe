import { dayIn, timeIn, type Day, type Instant } from '@cairn/kernel';
import { ButtonRow, FactList, LinkButton, Notice, PageHeading, PrintButton, Section, type PageContent } from '@cairn/look';
import type { ReactElement } from 'react';
import { numberWords } from '../certificates/certificate-number.rules.js';
import type { CertificateFacts } from '../certificates/certificate.facts.js';
import { paperDay } from '../drawing/paper-words.rules.js';
import { programmeRules } from '../programmes/programme-rules.js';
import { graceEndsOn, renewalState } from '../renewal/renewal.rules.js';
import { isProof, type Checked } from './certificate-desk.js';
import { Seal } from './seal.js';

export interface Shown extends Checked {
  readonly practiceId: string;
  readonly certificate: CertificateFacts;
  /** A private one is shown by its holder, for once, or by its file: without files and addresses to keep. */
  readonly shownBy?: 'view' | 'file';
}

/** One certificate for whoever wants to know: how it stands comes first. */
export function certificatePage(of: Shown): PageContent {
  const { certificate } = of;
  const { heading, says } = wordsOf(of);
  return {
    practiceName: certificate.practiceName,
    title: `Certificate ${numberWords(certificate.number)}`,
    children: (
      <>
        <Seal number={certificate.number} />
        <PageHeading above={`Certificate ${numberWords(certificate.number)}`} title={heading} />
        {says}
        <Section>
          <FactList
            facts={[
              { name: 'Holder', words: <span className="certificate-name">{certificate.holderName}</span> },
              { name: 'Holds', words: certificate.title },
              { name: 'Issued', words: `${paperDay(certificate.issuedOn)} by ${certificate.practiceName}` },
              { name: 'Valid to', words: paperDay(certificate.validUntil) },
              { name: 'Checked', words: <CheckedAt of={of} /> },
            ]}
          />
        </Section>
        <Section heading="What it took">
          <ul className="certificate-took">
            {certificate.requirements.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>
            <a href={`/p/${of.practiceId}/criteria/${certificate.programmeVersionId}`}>What holding it says about somebody</a>
          </p>
        </Section>
        {of.shownBy ? <PrivateNote by={of.shownBy} /> : <Files of={of} />}
      </>
    ),
  };
}

/** What a printed page needs: when this was true, and where to ask again. A private one has no address that answers. */
function CheckedAt({ of: { certificate, checkedAt, verifyUrl, shownBy } }: { readonly of: Shown }): ReactElement {
  const zone = certificate.timeZone;
  return (
    <>
      {paperDay(dayIn(zone, checkedAt))} at {timeIn(zone, checkedAt)} ({zone})
      {shownBy === undefined && (
        <>
          . Check again at <span className="certificate-address">{verifyUrl}</span>
        </>
      )}
    </>
  );
}

const PrivateNote = ({ by }: { readonly by: 'view' | 'file' }): ReactElement => (
  <Section heading={by === 'view' ? 'Shown to you once' : 'A private certificate'}>
    {by === 'view' ? (
      <p>The holder keeps this certificate private and let you look. The address does not open again; print the page if you need it later.</p>
    ) : (
      <p>The holder keeps it private: you see it because you have its file. Its number shows nothing to others.</p>
    )}
    <ButtonRow>
      <PrintButton>Print</PrintButton>
    </ButtonRow>
  </Section>
);

/** Paper and badge only while it proves what it says, and only where they can carry the name. */
function Files({ of: { certificate, standing, noPaper } }: { readonly of: Shown }): ReactElement {
  const file = (name: string): string => `/verify/${numberWords(certificate.number)}/${name}`;
  const good = isProof(standing);
  const drawn = good && noPaper === null;
  return (
    <Section
      heading="Check it yourself"
      note="Open Badges 3.0, signed with the practice’s own key. Any verifier of that standard can check the file without asking us."
    >
      <div className="print-hidden">
        {good && noPaper !== null && <p>{noPaper}</p>}
        <ButtonRow>
          <LinkButton href={file('credential.json')}>Signed file</LinkButton>
          {drawn && <LinkButton href={file('badge.png')}>Badge, PNG</LinkButton>}
          {drawn && <LinkButton href={file('badge.svg')}>Badge, SVG</LinkButton>}
          {drawn && <LinkButton href={file('certificate-a4.pdf')}>PDF, A4</LinkButton>}
          {drawn && <LinkButton href={file('certificate-letter.pdf')}>PDF, Letter</LinkButton>}
          <PrintButton>Print</PrintButton>
        </ButtonRow>
      </div>
    </Section>
  );
}

const dayOfMoment = (at: Instant | null, zone: string): string => (at === null ? '' : paperDay(dayIn(zone, at)));

function wordsOf({ certificate, standing, checkedAt }: Shown): { readonly heading: ReactElement | string; readonly says: ReactElement } {
  const { timeZone: zone, practiceName, holderName, title } = certificate;
  const holds = (verb: string): ReactElement => (
    <>
      {holderName} {verb}
      <br />
      {title}
    </>
  );
  const ended = dayOfMoment(certificate.endedAt, zone);
  switch (standing) {
    case 'VALID':
      return { heading: holds('holds'), says: <Notice kind="done" heading="✓ Valid, checked just now" /> };
    case 'EXPIRED':
      return { heading: holds('held'), says: <Over certificate={certificate} on={dayIn(zone, checkedAt)} /> };
    case 'REVOKED':
      return {
        heading: 'This certificate was revoked',
        says: (
          <Notice kind="wrong" heading={`Revoked on ${ended} by ${practiceName}`}>
            {certificate.becausePublic && <p>Reason given: {certificate.endedBecause}</p>}
          </Notice>
        ),
      };
    case 'SUPERSEDED':
      return {
        heading: 'A newer certificate took the place of this one',
        says: (
          <Notice kind="wait" heading={`Replaced on ${ended}`}>
            {certificate.supersededBy?.visibility === 'PUBLIC' && (
              <p>
                Look at <a href={`/verify/${numberWords(certificate.supersededBy.number)}`}>certificate {numberWords(certificate.supersededBy.number)}</a>.
              </p>
            )}
          </Notice>
        ),
      };
    case 'KEY_REVOKED':
      return {
        heading: 'This signature is no longer proof',
        says: (
          <Notice kind="wrong" heading={`${practiceName} revoked the key behind it on ${dayOfMoment(certificate.key.endedAt, zone)}`}>
            <p>Nothing is said against its holder. Ask {practiceName} for a certificate signed with the new key.</p>
          </Notice>
        ),
      };
    case 'CHANGED':
      return {
        heading: 'Do not rely on this certificate',
        says: (
          <Notice kind="wrong" heading="Its signature does not fit its words">
            <p>Something was changed after it was signed. Please tell {practiceName}.</p>
          </Notice>
        ),
      };
  }
}

/** Past its last day: in its days of grace a renewal still joins it, afterwards it has lapsed. */
function Over({ certificate, on }: { readonly certificate: CertificateFacts; readonly on: Day }): ReactElement {
  const { validUntil } = certificate;
  const rule = programmeRules(certificate.rules).renewal;
  const grace = paperDay(graceEndsOn(validUntil, rule));
  return renewalState(validUntil, rule, on) === 'LAPSED' ? (
    <Notice kind="wait" heading={`Lapsed: valid until ${paperDay(validUntil)}`}>
      <p>The signature is good. It was not renewed by {grace}.</p>
    </Notice>
  ) : (
    <Notice kind="wait" heading={`Expired: valid until ${paperDay(validUntil)}`}>
      <p>The signature is good. Until {grace} it can still be renewed without a gap.</p>
    </Notice>
  );
}
