import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { graphql } from '../../graphql/gql.js';
import { classes } from '../../ui/class-names.js';
import css from './plan.module.css';

const ParameterList_plan = graphql(`
  fragment ParameterList_plan on DeploymentPlan {
    parameters {
      key
      number
      title
      state
      waivers
      lock {
        headline
      }
    }
    openChangeSet {
      id
      changes {
        id
        parameterKey
      }
    }
  }
`);

/** All questions of the plan, with what is settled, what is proposed and what is still open. */
export function ParameterList({ plan, chosen }: { readonly plan: FragmentType<typeof ParameterList_plan>; readonly chosen: string }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ParameterList_plan, fragmentName: 'ParameterList_plan', from: plan });
  const changed = new Set(data.openChangeSet?.changes.map((change) => change.parameterKey));
  return (
    <nav className={css.parameters} aria-label="Parameters">
      <ol className={css.parameterList}>
        {data.parameters.map(({ key, number, title, state, waivers, lock }) => {
          const mark = changed.has(key) ? 'proposed' : state === 'APPROVED' || state === 'AMENDED' ? 'agreed' : 'open';
          return (
            <li key={key}>
              <Link
                to={`?p=${key}`}
                className={classes(css.parameter, key === chosen && css.here)}
                aria-current={key === chosen ? 'true' : undefined}
                preventScrollReset
              >
                <span className={css.number}>{number ?? '+'}</span>
                <span>{title}</span>
                <span className={css.state}>
                  {mark === 'agreed' && <Glyph name="DONE" label="agreed" />}
                  {mark === 'proposed' && <span className={css.changed}>changed</span>}
                  {mark === 'open' && <span className={css.open}>open</span>}
                  {lock && mark === 'agreed' && <Glyph name="LOCKED" label={lock.headline} />}
                  {waivers > 0 && <span className={css.waivers}>{waivers} exc.</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
