import { ButtonRow, Choices, ErrorSummary, LinkButton, PageForm, PageHeading, Section, SubmitButton, TextBox } from '@cairn/look';
import { planSettings } from '../../settings/plan-settings.js';
import { CodeField } from './confirm.page.js';
import { base, frame, seenScript, type Page, type Refused, type SignerPage } from './page-frame.js';
import { ChangeToRead } from './change-to-read.js';

export const choiceField = (key: string): string => `choice-${key}`;
export const noteField = (key: string): string => `note-${key}`;

/** Each change by itself: approve, ask for a change, or leave it open; sent as one. */
export function oneByOnePage(page: SignerPage, { errors = [], typed = {} }: Refused = {}): Page {
  const { view, token, nonce } = page;
  const of = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return frame(page, {
    title: 'Decide one by one',
    failed: errors.length > 0,
    scripts: [seenScript],
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title="Decide one by one">
          <p>Nothing is sent until you press the button at the end. What you leave open stays open.</p>
        </PageHeading>
        <PageForm action={`${base(token)}/decide`} hidden={{ nonce }} keepAs={`decide-${view.signer.id}-${view.facts.sent.revision}`}>
          {view.open.map((change, at) => (
            <Section key={change.key} heading={`${at + 1}. ${change.heading}`}>
              <ChangeToRead
                now={change.nowText}
                proposed={change.proposedText}
                why={change.why}
                fresh={change.fresh ? 'Changed since you looked' : undefined}
              />
              <Choices
                name={choiceField(change.key)}
                label={`Your decision on “${change.title}”`}
                value={typed[choiceField(change.key)] ?? 'LEAVE_OPEN'}
                error={of(choiceField(change.key))}
                options={[
                  { value: 'APPROVE', label: 'Approve' },
                  {
                    value: 'ASK_FOR_CHANGE',
                    label: 'Ask for a change',
                    reveals: (
                      <TextBox
                        name={noteField(change.key)}
                        label="What should be different?"
                        value={typed[noteField(change.key)]}
                        maxLength={1000}
                        error={of(noteField(change.key))}
                      />
                    ),
                  },
                  { value: 'LEAVE_OPEN', label: 'Leave open' },
                ]}
              />
            </Section>
          ))}
          {planSettings(view.facts.settings).asksCode && <CodeField error={of('code')} />}
          <p>Sent as {view.signer.name}. You can take it back until the plan starts.</p>
          <ButtonRow>
            <SubmitButton>Send my decisions</SubmitButton>
            <LinkButton look="quiet" href={base(token)}>
              Back to the changes
            </LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}
