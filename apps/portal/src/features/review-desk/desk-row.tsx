import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { DeskRow_RowFragment } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Row } from '../../ui/rows/row-list.js';

export const DeskRow_row = graphql(`
  fragment DeskRow_row on ReviewDeskRow {
    draftId
    teamId
    teamName
    cycleNumber
    status
    revision
    sentAt
    sentByName
    waiting
    rulesOpen
    objectives
    keyResults
    openRemarks
    lookedAt
    changedSince
    path
  }
`);

const standing = { DRAFTING: 'Being written', SENT: 'Sent', LOOK_AGAIN: 'To be looked at again', READY: 'Found ready', PUBLISHED: 'Published' } as const;

/** One draft: what is in it, what changed since the reviewer looked, how long it has waited. */
export function DeskRow({ row, first }: { readonly row: DeskRow_RowFragment; readonly first?: boolean }): ReactElement {
  const navigate = useNavigate();
  const { draftId, teamName, cycleNumber, status, revision, sentAt, sentByName, waiting, rulesOpen, objectives, keyResults, openRemarks, changedSince, path } =
    row;
  const waits = status === 'SENT';
  const detail = [
    `${plural(objectives, 'objective', 'objectives')}, ${plural(keyResults, 'key result', 'key results')}`,
    rulesOpen !== null && rulesOpen > 0 && `${plural(rulesOpen, 'rule', 'rules')} open when it was sent`,
    waits && (changedSince === null ? 'not looked at yet' : `${plural(changedSince, 'thing', 'things')} changed since you looked`),
    openRemarks > 0 && `${plural(openRemarks, 'remark', 'remarks')} open`,
  ].filter(Boolean);
  return (
    <Row
      id={draftId}
      name={<Link to={path}>{teamName}</Link>}
      title={
        <>
          {standing[status]}, cycle {cycleNumber}
          {revision > 1 && `, sent ${revision} times`}
          {waits && sentByName && ` by ${sentByName}`}
        </>
      }
      detail={detail.join(', ')}
      when={waiting || (sentAt && <Time at={sentAt} />) || undefined}
      button={
        waits ? (
          <ButtonLink small look={first ? 'filled' : 'outlined'} to={path}>
            Review draft
          </ButtonLink>
        ) : undefined
      }
      open={() => void navigate(path)}
    />
  );
}
