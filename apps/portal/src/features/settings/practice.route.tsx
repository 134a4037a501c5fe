import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { graphql } from '../../graphql/gql.js';
import { Page } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { PracticeForm } from './practice-form.js';
import { PracticeNumbers } from './practice-numbers.js';
import { SettingsHead } from '../../templates/settings-head.js';

const PracticeSettingsPage_Query = graphql(`
  query PracticeSettingsPage {
    viewer {
      id
      practice {
        id
        name
        ...PracticeForm_practice
        ...PracticeNumbers_practice
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, PracticeSettingsPage_Query, {});

/** What owners decide for the whole practice. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const { practice } = data.viewer;
  return (
    <Page narrow>
      <SettingsHead title={practice.name} context="What holds for everybody here; clients have their own dates and plans." />
      <RuledSection heading="Name, time zone, language">
        <PracticeForm practice={practice} />
      </RuledSection>
      <PracticeNumbers practice={practice} />
    </Page>
  );
}
