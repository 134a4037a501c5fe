import type { Refusal } from '@cairn/kernel';
import { ButtonRow, ErrorSummary, FactList, LinkButton, Notice, PageForm, PageHeading, SubmitButton, type PageContent } from '@cairn/look';
import { dayInWords } from '../pages/day-in-words.js';
import { invitationDays } from '../people/invite-person.js';
import { maskedAddress } from '../people/person.rules.js';
import { rolesInWords } from '../viewer/role-words.js';
import { placeInWords } from './invitation.mails.js';
import type { InvitationState } from './invitations.queries.js';

type Page = Omit<PageContent, 'practiceName'> & { readonly practiceName: string };

const frame = ({ practiceName, clientName }: InvitationState): { practiceName: string; clientName?: string } =>
  clientName === null ? { practiceName } : { practiceName, clientName };

interface OpenInvitation {
  readonly invitation: InvitationState;
  readonly token: string;
  readonly seal: string;
  /** Somebody else is signed in on this device. */
  readonly signedInAs?: string;
  readonly error?: Refusal;
}

export const invitationPage = ({ invitation, token, seal, signedInAs, error }: OpenInvitation): Page => ({
  ...frame(invitation),
  title: 'You are invited',
  failed: error !== undefined,
  children: (
    <>
      <ErrorSummary errors={error ? [error] : []} />
      <PageHeading title={`You are invited to ${placeInWords(invitation)}`} />
      <FactList
        facts={[
          { name: 'Who asks you', words: invitation.invitedBy ?? invitation.practiceName },
          { name: 'As', words: rolesInWords(invitation.roles) },
          { name: 'You are', words: `${invitation.name}, ${maskedAddress(invitation.email)}` },
        ]}
      />
      {signedInAs !== undefined && (
        <Notice kind="wait">
          <p>{signedInAs} is signed in on this device. Going on signs them out here.</p>
        </Notice>
      )}
      <PageForm action={`/invitation/${token}`} hidden={{ seal }}>
        <ButtonRow>
          <SubmitButton>Accept and go on</SubmitButton>
        </ButtonRow>
      </PageForm>
      <p>Not you, or not now? Close this page; nothing has happened.</p>
    </>
  ),
});

const spent = {
  USED: { title: 'You have accepted this invitation', words: 'It worked once. From now on you sign in with your mail address.' },
  EXPIRED: { title: 'This invitation has run out', words: `Invitations work for ${invitationDays} days.` },
  WITHDRAWN: { title: 'This invitation no longer holds', words: 'It was taken back, or a newer mail took its place.' },
} as const;

export const spentInvitationPage = ({ invitation, token, error }: { invitation: InvitationState; token: string; error?: Refusal }): Page => {
  const status = invitation.status === 'OPEN' ? 'WITHDRAWN' : invitation.status;
  const asker = invitation.invitedBy ?? invitation.practiceName;
  return {
    ...frame(invitation),
    title: spent[status].title,
    failed: error !== undefined,
    children: (
      <>
        <ErrorSummary errors={error ? [error] : []} />
        <PageHeading title={spent[status].title}>
          <p>
            {spent[status].words} {status === 'EXPIRED' && `Yours was sent on ${dayInWords(invitation.sentAt)}.`}{' '}
            {status === 'WITHDRAWN' && `${asker} can invite you again.`}
          </p>
        </PageHeading>
        {status === 'EXPIRED' ? (
          <PageForm action={`/invitation/${token}/again`}>
            <ButtonRow>
              <SubmitButton>Send me a new link</SubmitButton>
            </ButtonRow>
            <p>It goes to {maskedAddress(invitation.email)}.</p>
          </PageForm>
        ) : (
          <ButtonRow>
            <LinkButton look={status === 'USED' ? 'filled' : 'outlined'} href="/sign-in">
              Sign in
            </LinkButton>
          </ButtonRow>
        )}
      </>
    ),
  };
};

export const invitationSentPage = (invitation: InvitationState): Page => ({
  ...frame(invitation),
  title: 'A new link is on its way',
  children: (
    <Notice kind="done" heading="A new link is on its way">
      <p>
        It goes to {maskedAddress(invitation.email)} and works for {invitationDays} days.
      </p>
    </Notice>
  ),
});
