import type { FragmentType } from '@apollo/client/masking';
import { useSuspenseFragment } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { HeldCertificate_certificate } from './documents.js';
import { HolderActs } from './holder-acts.js';
import { PaperDay } from './paper-day.js';
import { RenewalSection } from './renewal-section.js';
import { foundBy, standingWords } from './certificate-words.js';
import css from './certificate.module.css';

interface Props {
  readonly certificate: FragmentType<typeof HeldCertificate_certificate>;
  /** One line only, for those before the newest. */
  readonly folded?: boolean;
}

/** A certificate as it hangs on the wall, and what its holder can do with it. */
export function HeldCertificate({ certificate, folded = false }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: HeldCertificate_certificate, from: certificate });
  const standing = standingWords[data.standing];
  if (folded)
    return (
      <p className={css.earlier}>
        <a href={data.verifyUrl}>{data.number}</a> {data.title}, issued <PaperDay day={data.issuedOn} />. {standing.short}.
      </p>
    );
  return (
    <>
      <div className={css.hung}>
        <article className={css.paper} aria-label={`Certificate ${data.number}`} data-standing={data.standing}>
          <p className={css.practice}>{data.practiceName}</p>
          <p className={css.plain}>certifies that</p>
          <p className={css.name}>{data.holderName}</p>
          <p className={css.plain}>has met every requirement and holds</p>
          <p className={css.title}>{data.title}</p>
          <dl className={css.dates}>
            <div>
              <dd>
                <PaperDay day={data.issuedOn} />
              </dd>
              <dt>Issued</dt>
            </div>
            <div>
              <dd>
                <PaperDay day={data.validUntil} />
              </dd>
              <dt>Valid to</dt>
            </div>
            <div>
              <dd>{data.issuerName}</dd>
              <dt>For {data.practiceName}</dt>
            </div>
          </dl>
          <p className={css.number}>Certificate {data.number}</p>
        </article>
        {data.noPaperBecause === null && (
          <img className={css.badge} src={`/certificates/${data.id}/badge.svg`} alt="" width="200" height="200" loading="lazy" />
        )}
      </div>
      <div className={css.standing} data-standing={data.standing}>
        <p>
          <strong>{standing.short}.</strong> {foundBy(data)}
        </p>
        {data.endedBecause && data.standing === 'REVOKED' && <blockquote className={css.because}>{data.endedBecause}</blockquote>}
        {data.appealNote && <p>{data.appealNote}</p>}
        {data.noPaperBecause !== null && <p>{data.noPaperBecause}</p>}
      </div>
      <HolderActs certificate={data} />
      <section className={css.took} aria-label="What it took">
        <h2>What it took</h2>
        <ul>
          {data.requirements.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      {data.renewal && <RenewalSection certificate={{ ...data, renewal: data.renewal }} />}
    </>
  );
}
