import { ButtonRow, LinkButton, PageForm, PageHeading, SubmitButton } from '@cairn/look';
import type { ServerPage } from '@cairn/platform';
import type { TipStop } from './tip-stops.js';

const ofPost = ({ title }: TipStop): string => (title ? `“${title}”` : 'this post');

/** Asks before anything is stopped. */
export const tipStopPage = (stop: TipStop, token: string): ServerPage => ({
  title: stop.postId === null ? 'Stop the Monday mails?' : 'Stop following this?',
  practiceName: stop.practiceName,
  children: (
    <>
      <PageHeading title={stop.postId === null ? 'Stop the Monday mails?' : 'Stop following this?'}>
        <p>
          {stop.postId === null
            ? 'You go on reading tips in the portal, and hear of what you follow. In your settings you can have the mails again.'
            : `You hear no more of ${ofPost(stop)}. On its page you can follow it again.`}
        </p>
      </PageHeading>
      <PageForm action={`/go/t/${token}`}>
        <ButtonRow>
          <SubmitButton>{stop.postId === null ? 'Stop the mails' : 'Stop following'}</SubmitButton>
        </ButtonRow>
      </PageForm>
    </>
  ),
});

export const tipStoppedPage = (stop: TipStop): ServerPage => ({
  title: stop.postId === null ? 'No more Monday mails' : 'You follow it no more',
  practiceName: stop.practiceName,
  children: (
    <>
      <PageHeading title={stop.postId === null ? 'No more Monday mails' : 'You follow it no more'}>
        <p>{stop.postId === null ? 'You can have them again in your settings.' : `You hear no more of ${ofPost(stop)}.`}</p>
      </PageHeading>
      <ButtonRow>
        <LinkButton look="quiet" href={stop.postId === null ? '/settings' : `/learnings/tips/${stop.postId}`}>
          {stop.postId === null ? 'Open your settings' : 'Open its page'}
        </LinkButton>
      </ButtonRow>
    </>
  ),
});

export const noTipStopPage = (): ServerPage => ({
  title: 'This link leads nowhere',
  children: (
    <PageHeading title="This link leads nowhere">
      <p>It may have been cut in two by the mail program. In your settings you decide which mails you get.</p>
    </PageHeading>
  ),
});
