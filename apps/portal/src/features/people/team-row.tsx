import { useState, type ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { learningLink } from '../../app/learning-words.js';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { Tag } from '../../ui/marks/marks.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row } from '../../ui/rows/row-list.js';
import { withAsked } from './people-address.js';
import type { RosterFacts, TeamFacts } from './people.route.js';
import { kindWords, teamCounts } from './people-words.js';
import { OptOutSheet, TakeBackSheet } from './team-leaves-sheets.js';
import { TeamSheet } from './team-sheet.js';
import { useArchiveTeam } from './use-archive-team.js';

interface Props {
  readonly team: TeamFacts;
  readonly roster: RosterFacts;
  readonly keeps: boolean;
  readonly letsLeave: boolean;
  readonly asked: URLSearchParams;
}

/** One team: its kind and place, how many are on the list, and whether it left the programme. */
export function TeamRow({ team, roster, keeps, letsLeave, asked }: Props): ReactElement {
  const [shown, show] = useState<'edit' | 'leave' | 'back'>();
  const navigate = useNavigate();
  const coaches = useViewer().roles.some(({ role }) => role === 'COACH');
  const archive = useArchiveTeam(roster.engagementId);
  const above = roster.teams.find(({ id }) => id === team.parentId)?.name;
  const selected = asked.get('team') === team.id;
  const to = { search: `?${withAsked(asked, 'team', selected ? '' : team.id).toString()}` };
  const close = (): void => show(undefined);
  const acts = [
    ...(letsLeave
      ? [team.optOut ? { words: 'Take back into the programme', act: () => show('back') } : { words: 'Leaves the programme', act: () => show('leave') }]
      : []),
    ...(team.optOut && coaches ? [{ words: 'Add a learning', act: () => void navigate(learningLink('OPT_OUT', team.id)) }] : []),
    ...(keeps ? [{ words: 'Put aside', act: () => archive(team) }] : []),
  ];
  return (
    <>
      <Row
        id={team.id}
        selected={selected}
        name={
          <Link to={to} aria-current={selected || undefined}>
            {team.name}
          </Link>
        }
        title={
          <>
            {kindWords[team.kind]}
            {above && ` of ${above}`} {team.pilot && <Tag>pilot</Tag>} {team.optOut && <Tag hatched>left the programme</Tag>}
          </>
        }
        detail={
          team.optOut ? (
            <>
              Left <Time day={team.optOut.on} />: {team.optOut.reason} Decided by {team.optOut.decidedBy}.
            </>
          ) : (
            teamCounts(team)
          )
        }
        button={
          keeps ? (
            <Button small aria-label={`Edit ${team.name}`} onClick={() => show('edit')}>
              Edit
            </Button>
          ) : undefined
        }
        more={acts.length > 0 ? <Menu label={`More: ${team.name}`} groups={[acts]} /> : undefined}
        open={() => void navigate(to, { preventScrollReset: true })}
      />
      {shown === 'edit' && <TeamSheet team={team} roster={roster} close={close} />}
      {shown === 'leave' && <OptOutSheet team={team} roster={roster} close={close} />}
      {shown === 'back' && <TakeBackSheet team={team} roster={roster} close={close} />}
    </>
  );
}
