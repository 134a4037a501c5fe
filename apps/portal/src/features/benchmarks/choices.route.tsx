import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { benchmarkGroup } from '../../app/benchmark-words.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { ChoicesPageQuery } from '../../graphql/graphql.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import css from './benchmarks.module.css';

const ChoicesPage_Query = graphql(`
  query ChoicesPage {
    practiceBenchmarks {
      id
      parameterKey
      heading
      industry
      sizeBand
      region
      cycles
      clients
      countedOn
      choices {
        optionKey
        label
        words
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, ChoicesPage_Query, {});

type Benchmark = ChoicesPageQuery['practiceBenchmarks'][number];
const groupKey = ({ industry, sizeBand, region, cycles }: Benchmark): string => [industry, sizeBand, region, cycles].filter((band) => band).join('.');

/** What the clients of the practice choose, parameter by parameter, as far as nobody can be told from it. */
export function Component(): ReactElement {
  const { data } = useReadQuery(useLoaderData<typeof loader>());
  const [search] = useSearchParams();
  const groups = [...new Map(data.practiceBenchmarks.map((one) => [groupKey(one), benchmarkGroup(one)]))];
  const among = groups.some(([key]) => key === search.get('among')) ? (search.get('among') ?? '') : '';
  const shown = data.practiceBenchmarks.filter((one) => groupKey(one) === among);
  return (
    <Page>
      <PageHead
        title="What clients choose"
        context="Each client counts once, and only with its consent. A count changes when five clients bring something new."
      />
      {groups.length > 1 && <Groups groups={groups} among={among} />}
      {data.practiceBenchmarks.length === 0 && (
        <RuledSection heading="Fewer than five clients have agreed to be counted">
          <p className={css.detail}>
            With fewer, a count would point at somebody. Coaches ask for that on the page of a client’s consent; “aggregate only” is enough.
          </p>
        </RuledSection>
      )}
      {shown.map((benchmark) => (
        <RuledSection key={benchmark.id} heading={benchmark.heading}>
          <Choices benchmark={benchmark} />
        </RuledSection>
      ))}
    </Page>
  );
}

function Groups({ groups, among }: { readonly groups: readonly (readonly [key: string, words: string])[]; readonly among: string }): ReactElement {
  return (
    <nav aria-label="Among whom" className={css.groups}>
      {groups.map(([key, words]) => (
        <Link key={key} to={key ? `?among=${encodeURIComponent(key)}` : '.'} aria-current={key === among ? 'true' : undefined} preventScrollReset>
          {words}
        </Link>
      ))}
    </nav>
  );
}

function Choices({ benchmark }: { readonly benchmark: Benchmark }): ReactElement {
  return (
    <>
      {benchmark.choices.length === 0 && <p className={css.detail}>Hardly two of {plural(benchmark.clients, 'client', 'clients')} chose alike.</p>}
      <dl className={css.choices}>
        {benchmark.choices.map((choice) => (
          <div key={choice.optionKey}>
            <dt>{choice.label}</dt>
            <dd>{choice.words}</dd>
          </div>
        ))}
      </dl>
      <p className={css.detail}>
        Counted <Time day={benchmark.countedOn} />
      </p>
    </>
  );
}
