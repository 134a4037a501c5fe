import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useReadsTips } from '../../app/learning-readers.js';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { Page } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { CalendarSection } from './calendar-section.js';
import { KeysAndTheme } from './keys-and-theme.js';
import { MailsSection } from './mails-section.js';
import { PracticesSection } from './practices-section.js';
import { ProfileForm } from './profile-form.js';
import { SeeAsSection } from './see-as-section.js';
import { SessionsList } from './sessions-list.js';
import { SettingsHead } from '../../templates/settings-head.js';

const SettingsPage_Query = graphql(`
  query SettingsPage {
    viewer {
      id
      email
      seenBy {
        name
      }
      practice {
        id
        isSample
      }
      practices {
        id
        name
        isSample
      }
      ...ProfileForm_viewer
      ...KeysAndTheme_viewer
    }
    sessions {
      id
      ...SessionRow_session
    }
    calendarFeed {
      id
      hidesClients
      createdAt
    }
    samplePeople {
      id
      name
      does
      clientName
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, SettingsPage_Query, {});

/** What a person decides for themselves. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { viewer, sessions, samplePeople, calendarFeed } = data;
  const readsTips = useReadsTips();
  return (
    <Page narrow>
      <SettingsHead title="Settings" context={viewer.email} />
      <RuledSection heading="You">
        <ProfileForm viewer={viewer} />
      </RuledSection>
      <RuledSection heading="Keys and colours">
        <KeysAndTheme viewer={viewer} />
      </RuledSection>
      <CalendarSection feed={calendarFeed} />
      {readsTips && <MailsSection />}
      {viewer.practices.length > 1 && <PracticesSection here={viewer.practice.id} practices={viewer.practices} />}
      <SessionsList sessions={sessions} />
      {samplePeople.length > 0 && <SeeAsSection me={viewer.id} seenBy={viewer.seenBy} people={samplePeople} />}
    </Page>
  );
}
