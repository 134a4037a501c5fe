import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { listed, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { ParameterAnswer, ParameterArticle, ParameterFacts } from '../../ui/plan/parameter-document.js';
import { actState } from '../../app/act-state.js';
import { gateParts } from '../../app/gate.js';
import { MarginOf } from './margin-of.js';
import { lockWords } from './lock-words.js';
import { ProposeAnswer } from './propose-answer.js';

const ParameterPage_plan = graphql(`
  fragment ParameterPage_plan on DeploymentPlan {
    engagementId
    clientSlug
    parameters {
      key
      number
      heading
      question
      text
      why
      since
      fromCycle
      checked
      overridden
      waivers
      decidedBy {
        personId
        name
        decidedAt
      }
      lock {
        headline
        done
        total
        canOverride
        overrideBy {
          name
        }
        left {
          text
        }
        meanwhile {
          text
          path
        }
        rule {
          text
          decidedBy
          decidedOn
        }
      }
    }
    openChangeSet {
      id
      availableActions {
        action
        ...ActState_action @unmask
      }
      changes {
        id
        parameterKey
        nowText
        proposedText
        why
        affectedText
        startsText
        removes
        version
      }
    }
    ...MarginOf_plan
    ...ProposeAnswer_plan
  }
`);

interface Props {
  readonly plan: FragmentType<typeof ParameterPage_plan>;
  readonly parameterKey: string;
}

/** One question: what is agreed, who decided it, what is proposed, and the talk in the margin. */
export function ParameterPage({ plan, parameterKey }: Props): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: ParameterPage_plan, fragmentName: 'ParameterPage_plan', from: plan });
  const parameter = data.parameters.find((one) => one.key === parameterKey);
  if (!parameter) return null;
  const decidedAt = parameter.decidedBy[0]?.decidedAt;
  const change = data.openChangeSet?.changes.find((one) => one.parameterKey === parameterKey);
  const mayEdit = actState(data.openChangeSet?.availableActions ?? [], 'changeParameter') === 'allowed';
  const why = change?.why || (!change && parameter.why);
  const decided = decidedAt && (
    <>
      by {listed(parameter.decidedBy.map((person) => person.name))}, <Time at={decidedAt} />
      {parameter.since !== null && <> (Plan {parameter.since})</>}
      {parameter.overridden && <>, before its time, with a reason on record</>}
    </>
  );
  return (
    <>
      <ParameterArticle number={parameter.number} heading={parameter.heading} question={parameter.question}>
        {change ? (
          <ChangeView
            now={change.nowText ?? 'Nothing was agreed yet.'}
            proposed={change.removes ? 'This parameter leaves the plan.' : change.proposedText}
            serif
          />
        ) : (
          <ParameterAnswer text={parameter.text} otherwise="Not answered yet." />
        )}
        <ParameterFacts
          facts={[
            ['Why', why],
            ['Applies to', change?.affectedText],
            ['Starts', change?.startsText],
            ['Checked', parameter.text !== null && (parameter.checked ? 'automatically, in every draft' : 'by people, not by Cairn')],
            ['Exceptions', parameter.text !== null && (parameter.waivers === 0 ? 'none' : plural(parameter.waivers, 'exception', 'exceptions'))],
            ['Decided', decided],
          ]}
        />
        {parameter.lock && mayEdit && <GateCard {...gateParts(parameter.lock, lockWords)} level={3} />}
        {mayEdit && <ProposeAnswer key={parameterKey} plan={data} parameterKey={parameterKey} />}
      </ParameterArticle>
      <MarginOf plan={data} parameterKey={parameterKey} />
    </>
  );
}
