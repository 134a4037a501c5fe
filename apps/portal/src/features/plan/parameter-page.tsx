import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { listed, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import { ChangeView } from '../../ui/difference/difference.js';
import { GateCard } from '../../ui/gate/gate-card.js';
import { actState } from './act-state.js';
import { gateParts } from './gate-parts.js';
import { MarginOf } from './margin-of.js';
import css from './plan.module.css';
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
  return (
    <>
      <article className={css.page} aria-labelledby="parameter-heading">
        <p className={css.back}>
          <Link to="?">All parameters</Link>
        </p>
        <h2 id="parameter-heading" className={css.heading}>
          {parameter.number !== null && <span className={css.headingNumber}>{parameter.number}</span>}
          {parameter.heading}
        </h2>
        <p className={css.question}>{parameter.question}</p>
        {change ? (
          <ChangeView
            now={change.nowText ?? 'Nothing was agreed yet.'}
            proposed={change.removes ? 'This parameter leaves the plan.' : change.proposedText}
            serif
          />
        ) : (
          <p className={parameter.text === null ? css.unanswered : css.answer}>{parameter.text ?? 'Not answered yet.'}</p>
        )}
        <dl className={css.facts}>
          {(change?.why || (!change && parameter.why)) && (
            <>
              <dt>Why</dt>
              <dd className={css.why}>{change?.why || parameter.why}</dd>
            </>
          )}
          {change?.affectedText && (
            <>
              <dt>Applies to</dt>
              <dd>{change.affectedText}</dd>
            </>
          )}
          {change?.startsText && (
            <>
              <dt>Starts</dt>
              <dd>{change.startsText}</dd>
            </>
          )}
          {parameter.text !== null && (
            <>
              <dt>Checked</dt>
              <dd>{parameter.checked ? 'automatically, in every draft' : 'by people, not by Cairn'}</dd>
              <dt>Exceptions</dt>
              <dd>{parameter.waivers === 0 ? 'none' : plural(parameter.waivers, 'exception', 'exceptions')}</dd>
            </>
          )}
          {decidedAt && (
            <>
              <dt>Decided</dt>
              <dd>
                by {listed(parameter.decidedBy.map((person) => person.name))}, <Time at={decidedAt} />
                {parameter.since !== null && <> (Plan {parameter.since})</>}
                {parameter.overridden && <>, before its time, with a reason on record</>}
              </dd>
            </>
          )}
        </dl>
        {parameter.lock && mayEdit && <GateCard {...gateParts(parameter.lock)} level={3} />}
        {mayEdit && <ProposeAnswer key={parameterKey} plan={data} parameterKey={parameterKey} />}
      </article>
      <MarginOf plan={data} parameterKey={parameterKey} />
    </>
  );
}
