import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { startQuery } from '../../app/route-data.js';
import { figure, plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { MyOkrsPageQuery } from '../../graphql/graphql.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';

const MyOkrsPage_Query = graphql(`
  query MyOkrsPage {
    myOkrs {
      teams {
        teamId
        teamName
        clientName
        clientSlug
        cycleNumber
        draftId
        status
        objectives
        keyResults
        openRemarks
        next
        path
      }
      keyResults {
        id
        text
        objectiveText
        teamName
        clientName
        clientSlug
        cycleNumber
        isHealthMetric
        baseline
        targetValue
        stretchValue
        healthyLow
        healthyHigh
        currentValue
        unit
        path
      }
    }
  }
`);

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, MyOkrsPage_Query, {});

type Mine = MyOkrsPageQuery['myOkrs'];

/** A person's own teams with what is next, and the key results that are theirs, wherever they work. */
export function Component(): ReactElement {
  const { teams, keyResults } = useReadQuery(useLoaderData<typeof loader>()).data.myOkrs;
  const several = new Set([...teams, ...keyResults].map(({ clientSlug }) => clientSlug)).size > 1;
  const [first] = teams;
  return (
    <Page>
      <PageHead
        title={teams.length === 1 && first ? first.next : 'My OKRs'}
        tabTitle="My OKRs"
        context={teams.length === 1 && first ? `${first.teamName}, ${first.clientName}` : undefined}
      />
      <RuledSection heading="My teams" count={teams.length}>
        {teams.length === 0 ? (
          <EmptyState kind="first" headline="The OKRs of your team will stand here.">
            They come once you are put into a team on the list of people.
          </EmptyState>
        ) : (
          <RowList label="My teams">
            {teams.map((team) => (
              <MyTeam key={`${team.teamId}`} team={team} several={several} alone={teams.length === 1} />
            ))}
          </RowList>
        )}
      </RuledSection>
      <OwnLines heading="Key results that are yours" lines={keyResults.filter((line) => !line.isHealthMetric)} several={several} />
      <OwnLines heading="Health metrics that are yours" lines={keyResults.filter((line) => line.isHealthMetric)} several={several} />
    </Page>
  );
}

function OwnLines({
  heading,
  lines,
  several,
}: {
  readonly heading: string;
  readonly lines: Mine['keyResults'];
  readonly several: boolean;
}): ReactElement | null {
  if (lines.length === 0) return null;
  return (
    <RuledSection heading={heading} count={lines.length}>
      <RowList label={heading}>
        {lines.map((line) => (
          <MyKeyResult key={line.id} line={line} several={several} />
        ))}
      </RowList>
    </RuledSection>
  );
}

interface MyTeamProps {
  readonly team: Mine['teams'][number];
  readonly several: boolean;
  /** The title of the page says what is next for it. */
  readonly alone: boolean;
}

function MyTeam({ team, several, alone }: MyTeamProps): ReactElement {
  const navigate = useNavigate();
  const counts =
    team.draftId === null ? undefined : `${plural(team.objectives, 'objective', 'objectives')}, ${plural(team.keyResults, 'key result', 'key results')}`;
  const remarks = team.openRemarks > 0 ? plural(team.openRemarks, 'remark or question is open', 'remarks and questions are open') : undefined;
  return (
    <Row
      id={team.teamId}
      name={<Link to={team.path}>{team.teamName}</Link>}
      title={(alone && counts) || team.next}
      detail={[several && team.clientName, team.cycleNumber !== null && `cycle ${team.cycleNumber}`, !alone && counts, remarks].filter(Boolean).join(', ')}
      open={() => void navigate(team.path)}
    />
  );
}

function MyKeyResult({ line, several }: { readonly line: Mine['keyResults'][number]; readonly several: boolean }): ReactElement {
  const navigate = useNavigate();
  const { currentValue, unit } = line;
  const goal = line.stretchValue ?? line.targetValue;
  const range = line.isHealthMetric
    ? healthyRange(line)
    : line.baseline !== null && goal !== null && `${figure(line.baseline)} to ${figure(goal)} ${unit}`.trim();
  return (
    <Row
      id={line.id}
      title={<Link to={line.path}>{line.text}</Link>}
      detail={[several && line.clientName, line.teamName, line.objectiveText, range].filter(Boolean).join(', ')}
      when={currentValue === null ? undefined : `${figure(currentValue)} ${unit} now${isOutside(line) ? ', outside its healthy range' : ''}`}
      open={() => void navigate(line.path)}
    />
  );
}

type OwnLine = Mine['keyResults'][number];

function healthyRange({ healthyLow: low, healthyHigh: high, unit }: OwnLine): string | false {
  if (low === null && high === null) return false;
  const bounds = low === null ? `up to ${figure(high ?? 0)}` : high === null ? `from ${figure(low)}` : `from ${figure(low)} to ${figure(high)}`;
  return `healthy ${bounds} ${unit}`.trim();
}

/** What is out of bounds comes before what shall become better, so it is said wherever the figure stands. */
const isOutside = ({ isHealthMetric, currentValue: now, healthyLow: low, healthyHigh: high }: OwnLine): boolean =>
  isHealthMetric && now !== null && ((low !== null && now < low) || (high !== null && now > high));
