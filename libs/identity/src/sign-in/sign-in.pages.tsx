import type { Refusal } from '@cairn/kernel';
import { ButtonRow, ErrorSummary, LinkButton, Notice, PageForm, PageHeading, SubmitButton, TextInput, type PageContent } from '@cairn/look';
import { dayInWords } from '../pages/day-in-words.js';
import { maskedAddress } from '../people/person.rules.js';
import { signInMinutes } from './ask-for-sign-in.js';
import type { SignInState } from './sign-in.queries.js';

type Page = Omit<PageContent, 'practiceName'>;

interface SignInForm {
  readonly next: string;
  readonly email?: string;
  readonly error?: Refusal;
  /** Whether practices may be started from here. */
  readonly mayStart: boolean;
}

export const signInPage = ({ next, email, error, mayStart }: SignInForm): Page => ({
  title: 'Sign in',
  failed: error !== undefined,
  children: (
    <>
      <ErrorSummary errors={error ? [error] : []} />
      <PageHeading title="Sign in">
        <p>We mail you a code and a link. There is no password.</p>
      </PageHeading>
      <PageForm action="/sign-in" hidden={{ next }}>
        <TextInput
          name="email"
          type="email"
          label="Mail address"
          value={email}
          autoComplete="email"
          inputMode="email"
          maxLength={254}
          autoFocus={!error}
          error={error?.field ? error.message : undefined}
        />
        <ButtonRow>
          <SubmitButton>Continue</SubmitButton>
          {mayStart && (
            <LinkButton look="quiet" href="/start">
              Start a practice
            </LinkButton>
          )}
        </ButtonRow>
      </PageForm>
    </>
  ),
});

const codeErrors = {
  WRONG: 'This code does not fit. Compare it with the mail, or ask for a new one.',
  EXHAUSTED: 'That were five codes that do not fit. Ask for a new mail, or use the link in the one you have.',
  EXPIRED: `This code has run out; it works for ${signInMinutes} minutes. Ask for a new mail.`,
  USED: 'This code has been used. Ask for a new mail.',
  UNKNOWN: 'We do not know what this code was for. Start again from the sign-in page.',
} as const;

interface CodeForm {
  readonly asked: SignInState;
  readonly outcome?: keyof typeof codeErrors;
  readonly error?: Refusal;
}

export const codePage = ({ asked, outcome, error }: CodeForm): Page => {
  const refused = error ?? (outcome && { code: outcome, field: 'code', message: codeErrors[outcome] });
  return {
    title: 'Look at your mail',
    failed: refused !== undefined,
    children: (
      <>
        <ErrorSummary errors={refused ? [refused] : []} />
        <PageHeading title="Look at your mail">
          <p>
            {asked.start ? 'A mail' : 'If this address can sign in, a mail'} is on its way to <strong>{maskedAddress(asked.email)}</strong>. The code and the
            link in it work for {signInMinutes} minutes.
          </p>
        </PageHeading>
        <PageForm action="/sign-in/code" hidden={{ s: asked.id }}>
          <TextInput
            name="code"
            label="Six-digit code"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={12}
            code
            autoFocus={!refused}
            error={refused?.field ? refused.message : undefined}
          />
          <ButtonRow>
            <SubmitButton>{asked.start ? `Start ${asked.start.practiceName}` : 'Sign in'}</SubmitButton>
          </ButtonRow>
        </PageForm>
        <PageForm action="/sign-in/again" hidden={{ s: asked.id }}>
          <ButtonRow>
            <SubmitButton look="outlined">Send a new mail</SubmitButton>
            <LinkButton look="quiet" href={asked.start ? '/start' : '/sign-in'}>
              Use another address
            </LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  };
};

/** Opening a link does nothing: mail scanners open links too. The person presses the button. */
export const linkPage = ({ asked, token, seal, error }: { asked: SignInState; token: string; seal: string; error?: Refusal }): Page => {
  const task = asked.start ? `Start ${asked.start.practiceName}` : 'Sign in';
  return {
    title: task,
    failed: error !== undefined,
    children: (
      <>
        <ErrorSummary errors={error ? [error] : []} />
        <PageHeading title={task}>
          <p>
            {asked.name ? `${asked.name}, you` : 'You'} go on as <strong>{maskedAddress(asked.email)}</strong>. The link works once.
          </p>
        </PageHeading>
        <PageForm action={`/go/s/${token}`} hidden={{ seal }}>
          <ButtonRow>
            <SubmitButton>{task}</SubmitButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  };
};

/** The link cannot be used any more; a new one goes to the address on file and to no other. */
export const spentLinkPage = ({ asked, token, error }: { asked: SignInState; token: string; error?: Refusal }): Page => {
  const used = asked.status === 'USED';
  return {
    title: used ? 'This link has been used' : 'This link has run out',
    failed: error !== undefined,
    children: (
      <>
        <ErrorSummary errors={error ? [error] : []} />
        <PageHeading title={used ? 'This link has been used' : 'This link has run out'}>
          <p>{used ? 'Each link signs in once.' : `Links work for ${signInMinutes} minutes. Yours was sent on ${dayInWords(asked.createdAt)}.`}</p>
        </PageHeading>
        <PageForm action={`/go/s/${token}/again`}>
          <ButtonRow>
            <SubmitButton>Send me a new link</SubmitButton>
          </ButtonRow>
          <p>It goes to {maskedAddress(asked.email)}.</p>
        </PageForm>
      </>
    ),
  };
};

export const unknownLinkPage = (): Page => ({
  title: 'We do not know this link',
  children: (
    <>
      <PageHeading title="We do not know this link">
        <p>Perhaps a part of it was lost on the way. Open it from the mail again, or sign in with your mail address.</p>
      </PageHeading>
      <ButtonRow>
        <LinkButton look="filled" href="/sign-in">
          Sign in
        </LinkButton>
      </ButtonRow>
    </>
  ),
});

export const signOutPage = (): Page => ({
  title: 'Sign out',
  children: (
    <>
      <PageHeading title="Sign out?">
        <p>What you were writing and have not sent is removed from this device.</p>
      </PageHeading>
      <PageForm action="/sign-out">
        <ButtonRow>
          <SubmitButton>Sign out</SubmitButton>
          <LinkButton href="/">Stay</LinkButton>
        </ButtonRow>
      </PageForm>
    </>
  ),
});

export const signedOutPage = (): Page => ({
  title: 'You are signed out',
  children: (
    <>
      <Notice kind="done" heading="You are signed out">
        <p>This device keeps nothing of yours.</p>
      </Notice>
      <ButtonRow>
        <LinkButton href="/sign-in">Sign in again</LinkButton>
      </ButtonRow>
    </>
  ),
});
