import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { Glyph } from '@cairn/look/glyphs';
import type { ReactElement, ReactNode } from 'react';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ParameterLines, ParameterMark } from '../../ui/plan/parameter-document.js';

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

interface Props {
  readonly plan: FragmentType<typeof ParameterList_plan>;
  readonly chosen: string;
  /** Below the list: the act that adds to it. */
  readonly below?: ReactNode;
}

/** All questions of the plan, with what is settled, what is proposed and what is still open. */
export function ParameterList({ plan, chosen, below }: Props): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ParameterList_plan, fragmentName: 'ParameterList_plan', from: plan });
  const changed = new Set(data.openChangeSet?.changes.map((change) => change.parameterKey));
  const lines = data.parameters.map(({ key, number, title, state, waivers, lock }) => {
    const mark = changed.has(key) ? 'proposed' : state === 'APPROVED' || state === 'AMENDED' ? 'agreed' : 'open';
    const marks = (
      <>
        {mark === 'agreed' && <Glyph name="DONE" label="agreed" />}
        {mark === 'proposed' && <ParameterMark look="changed">changed</ParameterMark>}
        {mark === 'open' && <ParameterMark look="faint">open</ParameterMark>}
        {lock && mark === 'agreed' && <Glyph name="LOCKED" label={lock.headline} />}
        {waivers > 0 && <ParameterMark look="faint">{plural(waivers, 'exception', 'exceptions')}</ParameterMark>}
      </>
    );
    return { key, number, title, marks };
  });
  return <ParameterLines lines={lines} chosen={chosen} below={below} />;
}
