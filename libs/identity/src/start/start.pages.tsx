import type { Instant, Refusal } from '@cairn/kernel';
import { ButtonRow, ErrorSummary, LinkButton, PageForm, PageHeading, SubmitButton, TextInput, type PageContent } from '@cairn/look';
import { dayInWords } from '../pages/day-in-words.js';
import { languages } from '../practices/practice.rules.js';
import { timeZoneScript } from './time-zone-script.js';

type Page = Omit<PageContent, 'practiceName'>;

export interface StartForm {
  readonly action: string;
  readonly name: string;
  readonly practiceName: string;
  readonly email: string;
  /** An invitation is for one address. */
  readonly fixedEmail: boolean;
  readonly timeZone: string;
  readonly language: string;
  readonly errors: readonly Refusal[];
}

const languageNames: Readonly<Record<(typeof languages)[number], string>> = { en: 'English' };
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly error?: string;
}

function Select({ name, label, hint, value, options, error }: SelectProps) {
  const id = `field-${name}`;
  return (
    <div className={error === undefined ? 'field' : 'field field-wrong'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Error: </span>
          {error}
        </p>
      )}
      <select
        className="control"
        id={id}
        name={name}
        defaultValue={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={[hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ') || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export const startPage = (form: StartForm): Page => {
  const error = (field: string): string | undefined => form.errors.find((one) => one.field === field)?.message;
  return {
    title: 'Start a practice',
    failed: form.errors.length > 0,
    scripts: [timeZoneScript.path],
    children: (
      <>
        <ErrorSummary errors={form.errors} />
        <PageHeading title="Start a practice">
          <p>A place for your engagements: what was agreed, who decided it, and what needs you today. Two minutes, then your first client.</p>
        </PageHeading>
        <PageForm action={form.action}>
          <TextInput name="name" label="Your name" value={form.name} autoComplete="name" maxLength={200} error={error('name')} />
          <TextInput
            name="practiceName"
            label="Name of your practice"
            hint="Clients see it on every page and mail."
            value={form.practiceName}
            autoComplete="organization"
            maxLength={200}
            error={error('practiceName')}
          />
          {form.fixedEmail ? (
            <p>
              Mail address: <strong>{form.email}</strong>
            </p>
          ) : (
            <TextInput
              name="email"
              type="email"
              label="Your mail address"
              hint="We mail you a code to make sure it is yours."
              value={form.email}
              autoComplete="email"
              inputMode="email"
              maxLength={254}
              error={error('email')}
            />
          )}
          <Select
            name="timeZone"
            label="Time zone"
            hint="Dates and mails of the practice follow it. Each client has their own."
            value={form.timeZone}
            options={[{ value: '', label: 'Choose' }, ...zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))]}
            error={error('timeZone')}
          />
          <Select
            name="language"
            label="Language"
            value={form.language}
            options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
            error={error('language')}
          />
          <ButtonRow>
            <SubmitButton>Continue</SubmitButton>
            <LinkButton look="quiet" href="/sign-in">
              I have a practice: sign in
            </LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  };
};

export const closedPage = (signup: 'open' | 'invitation' | 'closed'): Page => ({
  title: 'Practices are not started here',
  children: (
    <>
      <PageHeading title={signup === 'closed' ? 'No new practices are started here' : 'A practice is started here by invitation'}>
        <p>
          {signup === 'closed'
            ? 'If a practice invited you, open the link in its mail.'
            : 'Ask whoever runs this installation for a link. If a practice invited you, open the link in its mail.'}{' '}
          If you have been here before, sign in with your mail address.
        </p>
      </PageHeading>
      <ButtonRow>
        <LinkButton look="filled" href="/sign-in">
          Sign in
        </LinkButton>
      </ButtonRow>
    </>
  ),
});

export const spentStartPage = ({ status, createdAt }: { status: 'USED' | 'EXPIRED'; createdAt: Instant }): Page => {
  const title = status === 'USED' ? 'This invitation has been used' : 'This invitation has run out';
  return {
    title,
    children: (
      <>
        <PageHeading title={title}>
          <p>
            {status === 'USED'
              ? 'The practice was started. Sign in with your mail address.'
              : `It was made on ${dayInWords(createdAt)} and worked for 14 days. Ask whoever runs this installation for a new one.`}
          </p>
        </PageHeading>
        <ButtonRow>
          <LinkButton look="filled" href="/sign-in">
            Sign in
          </LinkButton>
        </ButtonRow>
      </>
    ),
  };
};
