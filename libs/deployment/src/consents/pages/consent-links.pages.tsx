import { dayIn, dayWords } from '@cairn/kernel';
import { maskedAddress } from '@cairn/identity';
import { ButtonRow, Notice, PageForm, PageHeading, SubmitButton } from '@cairn/look';
import { planSettings } from '../../settings/plan-settings.js';
import { base, frame, type LeadPage, type Page } from './consent-page.js';

/** The only way on goes to the address on file, so a forwarded old mail opens nothing. Withdrawing stays possible for ever: a new link is one button away. */
export function expiredConsentLinkPage(page: LeadPage, sentAgain = false): Page {
  const { facts, token, link } = page;
  const address = maskedAddress(facts.leads.find((one) => one.personId === link.personId)?.email ?? '');
  return frame(page, {
    title: 'This link has run out',
    children: (
      <>
        <PageHeading title="This link has run out">
          <p>
            Links work for {planSettings(facts.settings).linkDays} days. Yours was sent on {dayWords(dayIn(facts.timeZone, link.createdAt), facts.today)}. With
            a new one you see what stands, change it or withdraw it.
          </p>
        </PageHeading>
        {sentAgain ? (
          <Notice kind="done">
            <p>A new link is on its way to {address}.</p>
          </Notice>
        ) : (
          <PageForm action={`${base(token)}/new-link`}>
            <ButtonRow>
              <SubmitButton>Send me a new link</SubmitButton>
            </ButtonRow>
            <p>It goes to {address}.</p>
          </PageForm>
        )}
      </>
    ),
  });
}
