import { useReadQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { actState } from '../../app/act-state.js';
import { startQuery } from '../../app/route-data.js';
import { plural } from '../../app/words.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { CoachEntry } from './coach-entry.js';
import { DoorSheet } from './door-sheet.js';
import { MembersSection } from './members-section.js';
import { NetworkPage_Query } from './network.documents.js';
import css from './network.module.css';
import { SearchForm } from './search-form.js';

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const search = Object.fromEntries(['language', 'region', 'industry'].map((name) => [name, searchParams.get(name)]));
  return startQuery(context, NetworkPage_Query, { search });
};

/** Certified coaches who chose to be found; for those who run the network, also who is in it without a certificate. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const network = data.networkDirectory;
  const [opening, setOpening] = useState(false);
  const [search] = useSearchParams();
  const searched = [...search.keys()].length > 0;
  const runs = actState(network.availableActions, 'inviteNetworkMember') === 'allowed';
  return (
    <Page narrow>
      <PageHead
        title={searched ? `${plural(network.coaches.length, 'coach fits', 'coaches fit')} your search` : 'Network'}
        context={
          network.publicUrl ? (
            <>
              Everybody sees the coaches who chose it: <a href={network.publicUrl}>the public page</a>
            </>
          ) : (
            'Seen inside the practice. Each certificate here is in force today.'
          )
        }
        acts={
          <>
            {network.door && <Button onClick={() => setOpening(true)}>Who can see it</Button>}
            <ButtonLink to="/network/you">Your profile</ButtonLink>
          </>
        }
      />
      <SearchForm network={network} />
      <RuledSection heading="Certified coaches" count={network.coaches.length}>
        {network.coaches.length === 0 ? (
          <EmptyState kind={searched ? 'filtered' : 'first'} headline={searched ? 'Nobody fits all of this.' : 'Coaches who want to be found will stand here.'}>
            {searched ? 'Search for less.' : 'Whoever holds a certificate in force writes a profile and chooses what it shows.'}
          </EmptyState>
        ) : (
          <ul className={css.coaches}>
            {network.coaches.map((coach) => (
              <CoachEntry key={coach.slug} coach={coach} />
            ))}
          </ul>
        )}
      </RuledSection>
      {runs && <MembersSection network={network} />}
      {opening && network.door && <DoorSheet door={network.door} close={() => setOpening(false)} />}
    </Page>
  );
}
