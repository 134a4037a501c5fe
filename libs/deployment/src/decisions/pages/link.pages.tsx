import { dayIn } from '@cairn/kernel';
import { maskedAddress } from '@cairn/identity';
import { ButtonRow, LinkButton, Notice, PageForm, PageHeading, Section, SubmitButton } from '@cairn/look';
import type { AgreedAnswer } from '../../plans/agreed-answer.js';
import { planSettings } from '../../settings/plan-settings.js';
import { dayWords } from '@cairn/kernel';
import { base, frame, type Page, type SignerPage } from './page-frame.js';

/** For a link that never was or is not needed any more; tells nothing about anybody. */
export const unknownLinkPage = (): Page => ({
  practiceName: 'Cairn',
  title: 'This link does not work',
  children: (
    <PageHeading title="This link does not work">
      <p>Perhaps it was cut off on its way, or it is not needed any more. Open it from the mail once more, or reply to the mail: your coach reads it.</p>
    </PageHeading>
  ),
});

/** The only way on goes to the address on file, so a forwarded old mail opens nothing. */
export function expiredLinkPage(page: Pick<SignerPage, 'view' | 'token'>, sentAgain = false): Page {
  const { view, token } = page;
  const { facts } = view;
  const sentOn = facts.link ? dayWords(dayIn(facts.timeZone, facts.link.createdAt), facts.today) : null;
  return frame(page, {
    title: 'This link has run out',
    children: (
      <>
        <PageHeading title="This link has run out">
          <p>
            Links work for {planSettings(facts.settings).linkDays} days.{sentOn && ` Yours was sent on ${sentOn}.`}
          </p>
        </PageHeading>
        {sentAgain ? (
          <Notice kind="done">
            <p>A new link is on its way to {maskedAddress(facts.signerEmail)}.</p>
          </Notice>
        ) : (
          <PageForm action={`${base(token)}/new-link`}>
            <ButtonRow>
              <SubmitButton>Send me a new link</SubmitButton>
            </ButtonRow>
            <p>It goes to {maskedAddress(facts.signerEmail)}.</p>
          </PageForm>
        )}
      </>
    ),
  });
}

export function wholePlanPage(page: SignerPage, answers: readonly AgreedAnswer[]): Page {
  const { view, token } = page;
  const { inForce, clientName, timeZone, today } = view.facts;
  return frame(page, {
    title: inForce ? `Plan ${inForce.number} of ${clientName}` : `${clientName} has no plan yet`,
    children: (
      <>
        <PageHeading title={inForce ? `Plan ${inForce.number} of ${clientName}` : `${clientName} has no plan yet`}>
          <p>{inForce ? `In force since ${dayWords(dayIn(timeZone, inForce.inForceFrom), today)}.` : 'What you are asked to decide on would be the first.'}</p>
        </PageHeading>
        {answers.map((answer, at) => (
          <Section key={answer.key} heading={`${answer.number ?? at + 1}. ${answer.heading}`}>
            <p>{answer.text}</p>
          </Section>
        ))}
        <ButtonRow>
          <LinkButton href={base(token)}>Back to the changes</LinkButton>
        </ButtonRow>
      </>
    ),
  });
}
