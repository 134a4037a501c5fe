import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import type { CoachFacts } from './network.documents.js';
import css from './network.module.css';

/** One coach as they show themselves, with what anybody can check. */
export function CoachEntry({ coach }: { readonly coach: CoachFacts }): ReactElement {
  const { name, headline, about, languages, regions, industries, website, email, publicUrl, certificates } = coach;
  const facts = [regions, languages, industries].filter((words) => words.length > 0).map((words) => words.join(', '));
  return (
    <li className={css.coach}>
      <h3 className={css.name}>{publicUrl ? <a href={publicUrl}>{name}</a> : name}</h3>
      {headline !== '' && <p className={css.headline}>{headline}</p>}
      {facts.length > 0 && <p className={css.pale}>{facts.join(' · ')}</p>}
      {about !== '' && (
        <details>
          <summary>In their own words</summary>
          <p className={css.about}>{about}</p>
        </details>
      )}
      <ul className={css.holds}>
        {certificates.map((certificate) => (
          <li key={certificate.number}>
            {certificate.title}, valid to <Time day={certificate.validUntil} />. <a href={certificate.verifyUrl}>Check {certificate.number}</a>
          </li>
        ))}
      </ul>
      {(email !== '' || website !== '') && (
        <p className={css.reach}>
          {email !== '' && <a href={`mailto:${email}`}>{email}</a>}
          {website !== '' && (
            <a href={website} rel="noopener noreferrer nofollow">
              {website.replace(/^https:\/\//, '')}
            </a>
          )}
        </p>
      )}
    </li>
  );
}
