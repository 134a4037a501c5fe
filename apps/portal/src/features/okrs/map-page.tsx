import { useReadQuery, type PreloadedQueryRef } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { OkrMapPageQuery } from '../../graphql/graphql.js';
import { ClientTabs } from '../../templates/client-tabs.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { CycleBar } from './cycle-bar.js';
import { MapColumns, MapLegend } from './map-columns.js';
import { MapFilter, narrowed } from './map-filter.js';
import { MapTree } from './map-tree.js';
import { DependsWords } from './depends-words.js';
import css from './map.module.css';
import { okrsAddress } from './okrs-address.js';

export const OkrMapPage_Query = graphql(`
  query OkrMapPage($client: String!, $cycle: Int) {
    okrMap(client: $client, cycle: $cycle) {
      engagementId
      clientName
      clientSlug
      cycles {
        id
        number
        status
      }
      cycle {
        id
        number
        moment
      }
      columns {
        level
        title
        nodes {
          id
          text
          teamId
          teamName
          keyResults
          supportsId
          status
        }
      }
      dependencies {
        id
        teamId
        otherTeamId
        otherTeamName
        what
        critical
        agreed
        direction
        sharedObjectiveId
      }
      findings {
        code
        words
        objectiveIds
        teamIds
      }
      notLinkedIds
      hiddenTeams
    }
  }
`);

export type OkrMapFacts = OkrMapPageQuery['okrMap'];

/** Who contributes to what, and who stands alone: said in words, drawn in columns, and listed. */
export function MapPage({ page: ref }: { readonly page: PreloadedQueryRef<OkrMapPageQuery> }): ReactElement {
  const { okrMap: map } = useReadQuery(ref).data;
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const { cycle, clientSlug, findings, columns, hiddenTeams } = map;
  const asList = search.get('as') === 'list';
  const chosen = search.get('at');
  const change = (name: 'as' | 'at' | 'only', value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const turn = (): void => change('as', asList ? null : 'list');
  const open = (id: string): void => void navigate(`${okrsAddress(clientSlug, { cycle: cycle?.number ?? null, view: 'list' })}#o-${id}`);
  usePageActs([{ id: 'map-as-list', words: asList ? 'Show as a map' : 'Show as a list', keys: 'l', run: turn }]);
  const drawn = columns.length > 1;
  const said = findings.map(({ words }) => words).join('. ');
  const only = search.get('only');
  const nodes = { map: narrowed(map, only), chosen, choose: (id: string | null) => change('at', id), open };
  return (
    <Page>
      <ClientTabs slug={clientSlug} />
      <PageHead
        title={!drawn ? 'The map of OKRs' : said || 'Every team is linked'}
        tabTitle={`Map, ${map.clientName}`}
        context={cycle ? `Cycle ${cycle.number}. ${cycle.moment}.` : undefined}
      />
      <CycleBar slug={clientSlug} cycle={cycle} cycles={map.cycles} />
      {!drawn ? (
        <EmptyState kind="first" headline="The map draws itself when two levels are published." />
      ) : (
        <RuledSection
          heading={asList ? 'Who serves what' : 'Who contributes to what'}
          act={
            <span className={css.wide}>
              <Button small look="quiet" onClick={turn}>
                {asList ? 'Map' : 'List'}
              </Button>
            </span>
          }
        >
          <MapFilter map={map} only={only} choose={(one) => change('only', one)} />
          {!asList && <MapColumns {...nodes} />}
          <div className={asList ? undefined : css.phone}>
            <MapTree {...nodes} />
          </div>
          {!asList && <DependsWords map={nodes.map} chosen={chosen} />}
          {!asList && <MapLegend isChosen={chosen !== null} />}
          <p className={css.note}>
            {map.notLinkedIds.length > 0 && 'Not linked is a fact, not a fault: an objective may stand alone where the plan allows it. '}
            {hiddenTeams > 0 && `${plural(hiddenTeams, 'team is', 'teams are')} left out until the OKRs are sent.`}
          </p>
        </RuledSection>
      )}
    </Page>
  );
}
