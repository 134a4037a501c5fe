import { ButtonRow, ErrorSummary, LinkButton, PageForm, PageHeading, SubmitButton, TextBox, TextInput } from '@cairn/look';
import { planSettings } from '../../settings/plan-settings.js';
import { dayWords, firstName } from '@cairn/kernel';
import { CodeField } from './confirm.page.js';
import { base, frame, Talk, type Page, type Refused, type SignerPage } from './page-frame.js';

const errorOf = (errors: Refused['errors'], field: string): string | undefined => errors?.find((error) => error.field === field)?.message;

export function askPage(page: SignerPage, { errors = [], typed = {} }: Refused = {}): Page {
  const { view, token, nonce } = page;
  const coach = view.facts.coach.name;
  const { decideBy } = view.facts.set;
  return frame(page, {
    title: `Ask ${firstName(coach)}`,
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={`Ask ${firstName(coach)}`}>
          <p>The answer comes by mail and stands on the page.{decideBy && ` The date asked for stays ${dayWords(decideBy, view.facts.today)}.`}</p>
        </PageHeading>
        <PageForm action={`${base(token)}/ask`} hidden={{ nonce }} keepAs={`ask-${view.signer.id}`}>
          <TextBox name="question" label="Your question" rows={5} maxLength={5000} value={typed['question']} error={errorOf(errors, 'question')} />
          <ButtonRow>
            <SubmitButton>Send to {firstName(coach)}</SubmitButton>
            <LinkButton look="quiet" href={base(token)}>
              Back to the changes
            </LinkButton>
          </ButtonRow>
        </PageForm>
        <Talk view={view} />
      </>
    ),
  });
}

export function someoneElsePage(page: SignerPage, { errors = [], typed = {} }: Refused = {}): Page {
  const { view, token, nonce } = page;
  return frame(page, {
    title: 'Someone else should decide',
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title="Someone else should decide">
          <p>
            They get a mail with the same changes and decide in your place, this time only. {firstName(view.facts.coach.name)} is told. Questions and answers
            stay.
          </p>
        </PageHeading>
        <PageForm action={`${base(token)}/hand-over`} hidden={{ nonce }} keepAs={`hand-over-${view.signer.id}`}>
          <TextInput name="name" label="Their name" autoComplete="off" maxLength={120} value={typed['name']} error={errorOf(errors, 'name')} />
          <TextInput
            name="email"
            type="email"
            inputMode="email"
            label="Their mail address"
            hint={`Somebody at ${view.facts.clientName}`}
            maxLength={254}
            value={typed['email']}
            error={errorOf(errors, 'email')}
          />
          {planSettings(view.facts.settings).asksCode && <CodeField error={errorOf(errors, 'code')} />}
          <ButtonRow>
            <SubmitButton>Hand over</SubmitButton>
            <LinkButton look="quiet" href={base(token)}>
              Back to the changes
            </LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}

export function notMePage(page: SignerPage): Page {
  const { view, token, nonce } = page;
  const { name } = view.signer;
  return frame(page, {
    title: `Not ${name}?`,
    children: (
      <>
        <PageHeading title={`Not ${name}?`}>
          <p>
            This page is for {name}. If the mail reached you by mistake, say so: {firstName(view.facts.coach.name)} finds the right person, and this link stops
            deciding. If it was forwarded to you to decide, ask {firstName(name)} to choose “Someone else should decide”.
          </p>
        </PageHeading>
        <PageForm action={`${base(token)}/not-me`} hidden={{ nonce }}>
          <ButtonRow>
            <SubmitButton>I am not {name}</SubmitButton>
            <LinkButton href={base(token)}>I am {firstName(name)}</LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}

export function takeBackPage(page: SignerPage): Page {
  const { view, token, nonce } = page;
  return frame(page, {
    title: 'Take your decision back?',
    children: (
      <>
        <PageHeading title={`Take your decision back, ${firstName(view.signer.name)}?`}>
          <p>The changes wait for you again, and {firstName(view.facts.coach.name)} is told. You can decide anew at any time.</p>
        </PageHeading>
        <PageForm action={`${base(token)}/take-back`} hidden={{ nonce }}>
          <ButtonRow>
            <SubmitButton>Yes, take it back</SubmitButton>
            <LinkButton href={base(token)}>Leave it as it is</LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}
