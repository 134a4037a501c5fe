import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { benchmarkGroup } from '../../app/benchmark-words.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import css from './plan.module.css';

const ChosenElsewhere_Query = graphql(`
  query ChosenElsewhere($client: String!) {
    benchmarks(client: $client) {
      id
      parameterKey
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

/** What other clients chose here, for the coach; counts that tell of nobody. A count that fails is left out: the plan does not need it. */
export function ChosenElsewhere({ client, parameterKey }: { readonly client: string; readonly parameterKey: string }): ReactElement | null {
  const { data } = useQuery(ChosenElsewhere_Query, { variables: { client } });
  if (!data || parameterKey.startsWith('own-')) return null;
  const benchmark = data.benchmarks.find((one) => one.parameterKey === parameterKey);
  if (!benchmark)
    return (
      <MarginHint heading="What others chose">
        <p>Fewer than five clients have agreed to be counted here.</p>
      </MarginHint>
    );
  return (
    <MarginHint heading="What others chose">
      <dl className={css.chosen}>
        {benchmark.choices.map((choice) => (
          <div key={choice.optionKey}>
            <dt>{choice.label}</dt>
            <dd>{choice.words}</dd>
          </div>
        ))}
      </dl>
      {benchmark.choices.length === 0 && <p>{benchmark.clients} clients, and hardly two chose alike.</p>}
      <p className={css.counted}>
        {benchmarkGroup(benchmark)}, counted <Time day={benchmark.countedOn} />. Only coaches see this.
      </p>
    </MarginHint>
  );
}
