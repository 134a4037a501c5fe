import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { AddLearning } from '../../app/learning-link.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { usablePlace } from '../../templates/cited-learnings/usable-place.js';
import { OfferedLearnings } from '../../templates/offered-learnings/offered-learnings.js';
import { Button } from '../../ui/button/button.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import { actState } from '../../app/act-state.js';
import { AskWaiverSheet } from '../../app/waivers/ask-waiver-sheet.js';
import { DecideWaiverSheet, type WaiverAct } from './decide-waiver-sheet.js';
import css from './plan.module.css';

const WaiverList_plan = graphql(`
  fragment WaiverList_plan on DeploymentPlan {
    engagementId
    clientSlug
    availableActions {
      action
      ...ActState_action @unmask
    }
    citations {
      ...CitationsHere_here @unmask
    }
    parameters {
      key
      title
      text
    }
    waivers {
      id
      parameterKey
      teamName
      personName
      reason
      expiresOn
      status
      askedByName
      askedAt
      decidedByName
      decidedAt
      decidedNote
      version
      availableActions {
        action
        ...ActState_action @unmask
      }
    }
  }
`);

const statusWords = { ASKED: 'asked for', GRANTED: 'granted', DECLINED: 'declined', REVOKED: 'ended early', EXPIRED: 'run out' } as const;

/** Exceptions from parameters: for whom, until when, why, and who said yes. */
export function WaiverList({ plan }: { readonly plan: FragmentType<typeof WaiverList_plan> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: WaiverList_plan, fragmentName: 'WaiverList_plan', from: plan });
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<{ readonly id: string; readonly version: number; readonly act: WaiverAct }>();
  const mayAsk = actState(data.availableActions, 'askWaiver') === 'allowed';
  const titleOf = (key: string): string => data.parameters.find((parameter) => parameter.key === key)?.title ?? key;
  return (
    <>
      {data.waivers.length === 0 && (
        <EmptyState kind="done" headline="No exceptions.">
          One rule for everybody is easier to keep than ten good reasons.
        </EmptyState>
      )}
      <ul className={css.waiverList}>
        {data.waivers.map((waiver) => (
          <li key={waiver.id}>
            <span className={css.signerName}>{waiver.teamName ?? waiver.personName}</span>
            <span>
              {titleOf(waiver.parameterKey)}, {statusWords[waiver.status]}
              {waiver.decidedByName && <> by {waiver.decidedByName}</>}, until <Time day={waiver.expiresOn} />
            </span>
            <span className={css.why}>{waiver.reason}</span>
            <span className={css.acts}>
              {(['grantWaiver', 'declineWaiver', 'revokeWaiver'] as const)
                .filter((act) => actState(waiver.availableActions, act) === 'allowed')
                .map((act) => (
                  <Button key={act} small onClick={() => setDeciding({ id: waiver.id, version: waiver.version, act })}>
                    {{ grantWaiver: 'Grant', declineWaiver: 'Decline', revokeWaiver: 'End it early' }[act]}
                  </Button>
                ))}
              <AddLearning kind="WAIVER" id={waiver.id} />
            </span>
            {waiver.status === 'ASKED' && (
              <div className={css.asked}>
                <OfferedLearnings
                  step="WAIVER"
                  engagementId={data.engagementId}
                  parameterKey={waiver.parameterKey}
                  text={waiver.reason}
                  useAt={usablePlace(
                    data.citations,
                    { engagementId: data.engagementId, place: 'PARAMETER', parameterKey: waiver.parameterKey },
                    'Use in the margin',
                  )}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayAsk && (
        <Button small look="quiet" onClick={() => setAsking(true)}>
          Ask for an exception
        </Button>
      )}
      {asking && (
        <AskWaiverSheet
          engagementId={data.engagementId}
          client={data.clientSlug}
          parameters={data.parameters.filter((parameter) => parameter.text !== null)}
          close={() => setAsking(false)}
        />
      )}
      {deciding && <DecideWaiverSheet {...deciding} close={() => setDeciding(undefined)} />}
    </>
  );
}
