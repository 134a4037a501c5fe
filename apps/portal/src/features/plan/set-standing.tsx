import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import { useState, type ReactElement } from 'react';
import { AddLearning } from '../../app/learning-link.js';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Button } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { actState } from '../../app/act-state.js';
import css from './plan.module.css';
import { TakeBackSheet } from './take-back-sheet.js';
import { useNudge } from '../../app/acts/use-nudge.js';

const SetStanding_set = graphql(`
  fragment SetStanding_set on ChangeSet {
    id
    version
    status
    standing
    decideBy
    nudgeId
    takenBackNote
    availableActions {
      action
      ...ActState_action @unmask
    }
    signers {
      id
      name
      capacities
      status
      visits
      lastSeenAt
      decidedAt
      handedOverFrom
      verdicts {
        parameterKey
        verdict
        note
      }
    }
    changes {
      id
      parameterKey
      title
    }
  }
`);

const capacityWords = { CLIENT_LEAD: 'client lead', SPONSOR: 'sponsor', HR_LEAD: 'HR lead' } as const;
const statusWords = {
  WAITING: 'Waiting',
  APPROVED: 'Approved',
  CHANGES_ASKED: 'Asked for a change',
  HANDED_OVER: 'Handed over',
  NOT_ME: 'Not the right person',
} as const;

/** Where the open change set stands: who was asked, what they said, what the coach can do meanwhile. */
export function SetStanding({ set, path }: { readonly set: FragmentType<typeof SetStanding_set>; readonly path: string }): ReactElement | null {
  const { data } = useSuspenseFragment({ fragment: SetStanding_set, fragmentName: 'SetStanding_set', from: set });
  const [ending, setEnding] = useState<'take back' | 'withdraw'>();
  const nudge = useNudge(actState(data.availableActions, 'nudgeSigners') === 'allowed' ? data.id : null);
  if (data.status === 'DRAFT' && data.signers.length === 0) return null;
  const titleOf = (key: string): string => data.changes.find((change) => change.parameterKey === key)?.title ?? key;
  return (
    <RuledSection
      heading={data.standing}
      act={
        <span className={css.acts}>
          {nudge && (
            <Button small onClick={nudge}>
              Send a nudge
            </Button>
          )}
          {actState(data.availableActions, 'takeBackChangeSet') === 'allowed' && (
            <Button small onClick={() => setEnding('take back')}>
              Take back to edit
            </Button>
          )}
          {actState(data.availableActions, 'withdrawChangeSet') === 'allowed' && (
            <Button small look="quiet" onClick={() => setEnding('withdraw')}>
              Withdraw
            </Button>
          )}
          <AddLearning kind="PLAN_CHANGE" id={data.id} />
        </span>
      }
    >
      <ul className={css.signers} aria-label="Signers">
        {data.signers.map((signer) => (
          <li key={signer.id}>
            <span className={css.signerName}>{signer.name}</span>
            <span>{signer.capacities.map((capacity) => capacityWords[capacity]).join(', ')}</span>
            <span>
              {statusWords[signer.status]}
              {signer.decidedAt && (
                <>
                  {' '}
                  <Time at={signer.decidedAt} />
                </>
              )}
              {signer.status === 'WAITING' && signer.visits > 0 && signer.lastSeenAt && (
                <>
                  , last looked <Time at={signer.lastSeenAt} />
                </>
              )}
            </span>
            {signer.verdicts
              .filter((verdict) => verdict.verdict === 'CHANGE_ASKED' && verdict.note)
              .map((verdict) => (
                <blockquote key={verdict.parameterKey} className={css.asked}>
                  <b>{titleOf(verdict.parameterKey)}:</b> {verdict.note}
                </blockquote>
              ))}
          </li>
        ))}
      </ul>
      {ending && <TakeBackSheet kind={ending} changeSetId={data.id} version={data.version} close={() => setEnding(undefined)} path={path} />}
    </RuledSection>
  );
}
