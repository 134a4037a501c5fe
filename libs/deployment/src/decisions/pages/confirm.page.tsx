import { ButtonRow, ErrorSummary, LinkButton, Notice, PageForm, PageHeading, SubmitButton, TextInput } from '@cairn/look';
import type { ReactElement } from 'react';
import { planSettings } from '../../settings/plan-settings.js';
import { ConfirmForm } from './decide.page.js';
import { base, frame, type Page, type Refused, type SignerPage } from './page-frame.js';

export const CodeField = ({ error }: { readonly error?: string }): ReactElement => (
  <TextInput name="code" label="Six-digit code from the mail" code inputMode="numeric" autoComplete="one-time-code" maxLength={12} error={error} />
);

/** The question before approving, as a page of its own: without scripts, and where a code is asked for. */
export function confirmPage(page: SignerPage, { errors = [] }: Refused = {}, codeSent = false): Page {
  const { view, token, nonce } = page;
  const asksCode = planSettings(view.facts.settings).asksCode;
  return frame(page, {
    title: view.approval.heading,
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={view.approval.heading} />
        {asksCode ? (
          <>
            {view.approval.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {codeSent ? (
              <>
                <Notice>
                  <p>A code is on its way to your mail address. It works for ten minutes.</p>
                </Notice>
                <PageForm action={`${base(token)}/approve`} hidden={{ nonce }}>
                  <CodeField error={errors.find((error) => error.field === 'code')?.message} />
                  <ButtonRow>
                    <SubmitButton>{view.approval.button}</SubmitButton>
                  </ButtonRow>
                </PageForm>
              </>
            ) : (
              <PageForm action={`${base(token)}/code`} hidden={{ nonce }}>
                <p>{view.facts.practiceName} asks for a code before a decision by mail.</p>
                <ButtonRow>
                  <SubmitButton>Send me a code</SubmitButton>
                </ButtonRow>
              </PageForm>
            )}
          </>
        ) : (
          <ConfirmForm {...page} />
        )}
        <ButtonRow>
          <LinkButton href={base(token)}>Back to the changes</LinkButton>
        </ButtonRow>
      </>
    ),
  });
}
