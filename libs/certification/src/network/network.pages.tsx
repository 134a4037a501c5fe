import { ButtonRow, FactList, LinkButton, PageHeading, SearchForm, Section, SelectInput, SubmitButton, type PageContent } from '@cairn/look';
import { Fragment, type ReactElement } from 'react';
import { numberWords } from '../certificates/certificate-number.rules.js';
import { paperDay } from '../drawing/paper-words.rules.js';
import type { Directory, ListedCoach, Search } from './network.facts.js';

/** Where the directory of a practice stands. */
export const at = (practiceId: string): string => `/p/${practiceId}/coaches`;
const joined = (words: readonly string[]): string => words.join(', ');

const chosenOf = (words: readonly string[], chosen: string): string => words.find((word) => word.toLowerCase() === chosen.toLowerCase()) ?? '';

function Choice({ name, label, words, chosen }: { name: string; label: string; words: readonly string[]; chosen: string }): ReactElement | null {
  return words.length === 0 ? null : <SelectInput name={name} label={label} words={words} value={chosenOf(words, chosen)} empty="Any" />;
}

/** Everybody who chose to be found, searched by a plain form. */
export function directoryPage(practiceId: string, of: Directory, search: Search): PageContent {
  const { practiceName, coaches, languages, regions, industries, door } = of;
  const searched = [search.language, search.region, search.industry].some((word) => word !== '');
  const searchable = languages.length + regions.length + industries.length > 0;
  return {
    practiceName,
    title: `Certified coaches of ${practiceName}`,
    children: (
      <>
        <PageHeading title="Certified coaches">
          <p>Each holds a certificate that is in force today. Follow the number of a certificate to check it.</p>
        </PageHeading>
        {(searchable || searched) && (
          <SearchForm action={at(practiceId)}>
            <div className="fields-beside">
              <Choice name="language" label="Language" words={languages} chosen={search.language} />
              <Choice name="region" label="Region" words={regions} chosen={search.region} />
              <Choice name="industry" label="Industry" words={industries} chosen={search.industry} />
            </div>
            <ButtonRow>
              <SubmitButton>Search</SubmitButton>
              {searched && <LinkButton href={at(practiceId)}>Show all</LinkButton>}
            </ButtonRow>
          </SearchForm>
        )}
        <Section heading={coaches.length === 1 ? '1 coach' : `${coaches.length} coaches`}>
          {coaches.length === 0 ? (
            <p>{searched ? 'Nobody fits all of this. Search for less.' : 'Nobody shows themselves here at the moment.'}</p>
          ) : (
            <ul className="coach-list">
              {coaches.map((coach) => (
                <li key={coach.slug}>
                  <a href={`${at(practiceId)}/${coach.slug}`}>{coach.name}</a>
                  {coach.headline !== '' && (
                    <>
                      <br />
                      {coach.headline}
                    </>
                  )}
                  {placeOf(coach) !== '' && (
                    <>
                      <br />
                      <small>{placeOf(coach)}</small>
                    </>
                  )}
                  {coach.certificates.map((certificate) => (
                    <Fragment key={certificate.number}>
                      <br />
                      <small>
                        {certificate.title}, <a href={`/verify/${numberWords(certificate.number)}`}>certificate {numberWords(certificate.number)}</a>
                      </small>
                    </Fragment>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </Section>
        {door.takesRequests && (
          <Section heading="No certificate, and interested?">
            <p>
              You can be in this network without one. <a href={`${at(practiceId)}/join`}>Ask to join</a>
            </p>
          </Section>
        )}
      </>
    ),
  };
}

const placeOf = ({ languages, regions, industries }: ListedCoach): string =>
  [joined(regions), joined(languages), joined(industries)].filter(Boolean).join(' · ');

/** One coach, with what can be checked first. What other sites show of it is what stands on it; search engines are not asked to keep it. */
export function profilePage(
  practiceId: string,
  { practiceName, coach }: { readonly practiceName: string; readonly coach: ListedCoach },
  publicUrl: string,
): PageContent {
  const { name, headline, about, languages, regions, industries, website, email, certificates } = coach;
  const facts = [
    { name: 'Languages', words: joined(languages) },
    { name: 'Regions', words: joined(regions) },
    { name: 'Industries', words: joined(industries) },
  ].filter(({ words }) => words !== '');
  // Written out and no buttons: a printed profile says them too.
  const reached = [
    ...(email === '' ? [] : [{ name: 'Mail', words: <a href={`mailto:${email}`}>{email}</a> }]),
    ...(website === '' ? [] : [{ name: 'Website', words: <a href={website}>{website.replace(/^https:\/\//u, '')}</a> }]),
  ];
  return {
    practiceName,
    title: name,
    found: {
      address: `${publicUrl}${at(practiceId)}/${coach.slug}`,
      description: headline || `Holds ${joined(certificates.map(({ title }) => title))}`,
      searchable: false,
    },
    children: (
      <>
        <PageHeading above={<a href={at(practiceId)}>{`Certified coaches of ${practiceName}`}</a>} title={name}>
          {headline !== '' && <p>{headline}</p>}
        </PageHeading>
        <Section heading="Holds">
          <FactList
            facts={certificates.map((certificate) => ({
              name: certificate.title,
              words: (
                <>
                  valid to {paperDay(certificate.validUntil)},{' '}
                  <a href={`/verify/${numberWords(certificate.number)}`}>check certificate {numberWords(certificate.number)}</a>
                </>
              ),
            }))}
          />
        </Section>
        {about !== '' && (
          <Section heading="In their own words">
            {about.split(/\n{2,}/u).map((paragraph) => (
              <p key={paragraph} className="certificate-words">
                {paragraph}
              </p>
            ))}
          </Section>
        )}
        {facts.length > 0 && (
          <Section heading="Works with">
            <FactList facts={facts} />
          </Section>
        )}
        {reached.length > 0 && (
          <Section heading="How to reach them">
            <FactList facts={reached} />
          </Section>
        )}
      </>
    ),
  };
}

/** The same for what never was, what is closed, and who is no longer shown. */
export const noNetwork = (): PageContent => ({
  practiceName: 'Cairn',
  title: 'There is nothing at this address',
  children: (
    <PageHeading title="There is nothing at this address">
      <p>Perhaps a coach has taken their profile back, or a certificate has ended. A certificate can always be checked by its number.</p>
      <ButtonRow>
        <LinkButton href="/verify">Check a certificate</LinkButton>
      </ButtonRow>
    </PageHeading>
  ),
});
