import { dayWords, type Day, type Refusal } from '@cairn/kernel';
import {
  ButtonRow,
  Choices,
  ErrorSummary,
  FactList,
  Notice,
  PageForm,
  PageHeading,
  Section,
  SubmitButton,
  TextBox,
  TextInput,
  type PageContent,
} from '@cairn/look';
import { applicationForm, type FormQuestion } from './application-form.js';
import { mostFiles } from './application.rules.js';
import { mayApply } from './application.rules.js';
import { applyScript } from './apply-script.js';
import type { OwnApplication, ProgrammePage } from './apply.facts.js';

type Begun = { readonly name: string; readonly email: string; readonly source: string; readonly errors: readonly Refusal[] };

const ofField = (errors: readonly Refusal[], field: string): string | undefined => errors.find((one) => one.field === field)?.message;

/** What the programme is, and where one begins. */
export function programmePage(page: ProgrammePage, today: Day, { name, email, source, errors }: Begun): PageContent {
  const open = mayApply(page.status);
  return {
    title: page.title,
    practiceName: page.practiceName,
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading above={page.practiceName} title={page.title}>
          {page.summary !== '' && <p>{page.summary}</p>}
        </PageHeading>
        {page.notice !== '' && <Notice>{page.notice}</Notice>}
        {page.status === 'FULL' && (
          <Notice kind="wait" heading="All places are taken">
            <p>You can apply for the waiting list. Whoever waits longest moves up when a place becomes free.</p>
          </Notice>
        )}
        {!open && (
          <Notice kind="wait" heading="Applications are closed at the moment">
            <p>If you have applied already, your mail address below brings you the link to your application.</p>
          </Notice>
        )}
        {page.cohorts.length > 0 && (
          <Section heading="Next dates">
            <FactList
              facts={page.cohorts.map((cohort) => ({
                name: cohort.name,
                words: `${dayWords(cohort.startsOn, today)} to ${dayWords(cohort.endsOn, today)}. Apply until ${dayWords(cohort.applyUntil, today)}.`,
              }))}
            />
          </Section>
        )}
        <Section id="apply" heading={open ? (page.status === 'FULL' ? 'Apply for the waiting list' : 'Apply') : 'Find your application'}>
          <PageForm action={`/apply/${page.code}`} hidden={{ source }} keepAs={`apply-${page.code}`}>
            {open && <TextInput name="name" label="Your name" value={name} autoComplete="name" maxLength={120} error={ofField(errors, 'name')} />}
            <TextInput
              name="email"
              type="email"
              label="Your mail address"
              hint="We mail you the link to your application. With it you can stop and come back."
              value={email}
              autoComplete="email"
              inputMode="email"
              maxLength={254}
              error={ofField(errors, 'email')}
            />
            <ButtonRow>
              <SubmitButton>{open ? 'Begin' : 'Mail me my link'}</SubmitButton>
            </ButtonRow>
          </PageForm>
        </Section>
        {page.modules.length > 0 && (
          <Section heading="What you learn">
            <ol className="page-list">
              {page.modules.map(({ title, summary }) => (
                <li key={title}>
                  <strong>{title}</strong>
                  {summary !== '' && (
                    <>
                      <br />
                      {summary}
                    </>
                  )}
                </li>
              ))}
            </ol>
          </Section>
        )}
      </>
    ),
  };
}

/** The same for known and unknown addresses. */
export const linkSentPage = (page: ProgrammePage, masked: string): PageContent => ({
  title: 'Look into your mail',
  practiceName: page.practiceName,
  sent: `apply-${page.code}`,
  children: (
    <>
      <PageHeading above={page.title} title="Look into your mail">
        <p>
          If you can apply with {masked}, a mail with the link to your application is on its way. It can take a minute; look into the folder for unwanted mail,
          too.
        </p>
      </PageHeading>
      <p>
        Nothing there? <a href={`/apply/${page.code}`}>Check the address and send it again.</a>
      </p>
    </>
  ),
});

function Question({ question, own, errors }: { readonly question: FormQuestion; readonly own: OwnApplication; readonly errors: readonly Refusal[] }) {
  const { key, kind, options } = question;
  const field = {
    name: `q-${key}`,
    label: question.required ? question.label : `${question.label} (optional)`,
    hint: question.hint || undefined,
    value: own.answers[key] ?? '',
  };
  const error = ofField(errors, field.name);
  if (kind === 'LINE') return <TextInput {...field} maxLength={200} error={error} />;
  if (kind === 'TEXT') return <TextBox {...field} rows={5} maxLength={4000} error={error} />;
  if (kind === 'CHOICE') return <Choices {...field} options={options.map((option) => ({ value: option, label: option }))} error={error} />;
  return null;
}

/** The application while it is being written. `token` is the secret of its address. */
export function writePage(own: OwnApplication, token: string, errors: readonly Refusal[], saved: boolean): PageContent {
  const { questions } = applicationForm(own.programme.form);
  const wantsFiles = questions.find(({ kind }) => kind === 'FILE');
  return {
    title: `Your application: ${own.programme.title}`,
    practiceName: own.programme.practiceName,
    failed: errors.length > 0,
    scripts: [applyScript.path],
    sent: saved ? `application-${own.id}` : undefined,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading above={own.programme.title} title="Your application">
          <p>Take your time. What you save stays here, and the link in your mail brings you back.</p>
        </PageHeading>
        {saved && <Notice kind="done">Saved. You can close this page and go on later.</Notice>}
        <PageForm action={`/apply/a/${token}`} keepAs={`application-${own.id}`}>
          {/* The first button of a form is what Enter presses: it saves, rather than take a file out. */}
          <button type="submit" className="visually-hidden" name="act" value="save" tabIndex={-1} aria-hidden="true">
            Save for later
          </button>
          {questions.map((question) => (
            <Question key={question.key} question={question} own={own} errors={errors} />
          ))}
          {wantsFiles && (
            <div className="field">
              <label htmlFor={`field-q-${wantsFiles.key}`}>{wantsFiles.required ? wantsFiles.label : `${wantsFiles.label} (optional)`}</label>
              {wantsFiles.hint !== '' && <p className="field-hint">{wantsFiles.hint}</p>}
              <p className="field-hint">PDF, image, Office file or text, at most 10 MB each and {mostFiles} in all.</p>
              <ul id="files" className="page-list">
                {own.files.map(({ id, name }) => (
                  <li key={id}>
                    {name}{' '}
                    <button type="submit" className="button button-quiet" name="remove" value={id}>
                      Take out
                    </button>
                  </li>
                ))}
              </ul>
              <div data-needs-script="" hidden>
                <input
                  type="file"
                  id={`field-q-${wantsFiles.key}`}
                  className="control"
                  multiple
                  data-upload={`/apply/a/${token}/files`}
                  data-list="files"
                  data-status="files-status"
                />
              </div>
              <p id="files-status" className="field-hint" role="status" />
              <noscript>
                <p className="field-hint">To add a file, allow scripts for this page.</p>
              </noscript>
            </div>
          )}
          <ButtonRow>
            <SubmitButton name="act" value="hand-in">
              Hand in
            </SubmitButton>
            <SubmitButton look="outlined" name="act" value="save">
              Save for later
            </SubmitButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  };
}
