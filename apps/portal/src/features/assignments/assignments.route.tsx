import { useReadQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import { useRefreshOnReturn } from '../../app/refresh-on-return.js';
import { startQuery } from '../../app/route-data.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { AssignmentsPageQuery } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/button/button.js';
import { Page, PageHead } from '../../ui/page/page-head.js';
import { Row, RowList } from '../../ui/rows/row-list.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { isClosed } from './assignment-acts.js';
import { EmptyState } from '../../ui/states/empty-state.js';

const AssignmentsPage_Query = graphql(`
  query AssignmentsPage {
    assignments {
      id
      title
      moduleNumber
      status
      dueOn
      rounds {
        id
        number
        promisedOn
        answeredAt
      }
      availableActions {
        action
        state {
          __typename
          ... on Gated {
            code
            headline
          }
        }
      }
    }
  }
`);

type Assignment = AssignmentsPageQuery['assignments'][number];

export const loader = ({ context }: LoaderFunctionArgs) => startQuery(context, AssignmentsPage_Query, {});

const gateOf = ({ availableActions }: Assignment): string | undefined =>
  availableActions.flatMap(({ state }) => (state.__typename === 'Gated' ? [state.headline] : []))[0];
const isOver = ({ availableActions }: Assignment): boolean => isClosed(availableActions);
const isMine = (assignment: Assignment): boolean => {
  const { status } = assignment;
  return (status === null || status === 'DRAFT' || status === 'RETURNED') && gateOf(assignment) === undefined;
};
const acts = { DRAFT: 'Go on', RETURNED: 'Read the remarks', HANDED_IN: 'View', TO_DIRECTOR: 'View', PASSED: 'View' } as const;

function said({ status, rounds }: Assignment): string {
  const number = rounds.at(-1)?.number ?? 0;
  switch (status) {
    case 'DRAFT':
      return number > 1 ? `Draft ${number} is being written` : 'A draft is kept';
    case 'RETURNED':
      return `Draft ${number} came back with remarks`;
    case 'HANDED_IN':
      return `Draft ${number} waits for an assessor`;
    case 'TO_DIRECTOR':
      return `Draft ${number} waits for the director`;
    case 'PASSED':
      return `Passed with draft ${number}`;
    case null:
      return 'Not begun';
  }
}

function AssignmentRow({ assignment, first }: { readonly assignment: Assignment; readonly first: boolean }): ReactElement {
  const navigate = useNavigate();
  const { id, title, moduleNumber, status, dueOn, rounds } = assignment;
  const gate = gateOf(assignment);
  const [path, last] = [`/cert/assignments/${id}`, rounds.at(-1)];
  const word = gate ? 'View' : status ? acts[status] : 'Open';
  const when =
    isMine(assignment) || gate !== undefined
      ? dueOn && (
          <>
            {isOver(assignment) ? 'was due' : 'by'} <Time day={dueOn} />
          </>
        )
      : status === 'PASSED'
        ? last?.answeredAt && <Time at={last.answeredAt} />
        : last?.promisedOn && (
            <>
              answer by <Time day={last.promisedOn} />
            </>
          );
  return (
    <Row
      id={id}
      title={<Link to={path}>{title}</Link>}
      detail={gate ? `${gate}.` : `Module ${moduleNumber}. ${said(assignment)}.`}
      when={when ?? undefined}
      button={
        <ButtonLink small look={first ? 'filled' : isMine(assignment) ? 'outlined' : 'quiet'} to={path} aria-label={`${word}: ${title}`}>
          {word}
        </ButtonLink>
      }
      open={() => void navigate(path)}
    />
  );
}

/** Every assignment of one’s path: what is yours to do first, then what waits, then what is passed. */
export function Component(): ReactElement {
  const started = useLoaderData<typeof loader>();
  const { data } = useReadQuery(started);
  useRefreshOnReturn(started, 60);
  const { assignments } = data;
  const mine = assignments.filter(isMine).sort((a, b) => Number(b.status === 'RETURNED') - Number(a.status === 'RETURNED'));
  const groups = [
    { heading: 'Yours to do', rows: mine },
    { heading: 'With your assessors', rows: assignments.filter(({ status }) => status === 'HANDED_IN' || status === 'TO_DIRECTOR') },
    { heading: 'Open later', rows: assignments.filter((one) => gateOf(one) !== undefined && !isOver(one)) },
    { heading: 'Closed', rows: assignments.filter(isOver) },
    { heading: 'Passed', rows: assignments.filter(({ status }) => status === 'PASSED') },
  ].filter(({ rows }) => rows.length > 0);
  const back = mine.filter(({ status }) => status === 'RETURNED').length;
  const title =
    back > 0
      ? `${plural(back, 'assignment', 'assignments')} came back with remarks`
      : mine.length > 0
        ? `${plural(mine.length, 'assignment is', 'assignments are')} yours to do`
        : 'Assignments';
  return (
    <Page>
      <PageHead title={title} tabTitle="Assignments" context="There are as many rounds as it takes; every answer is promised by a day." />
      {assignments.length === 0 && (
        <EmptyState kind="first" headline="Assignments of your programme will be here.">
          They belong to the modules of your path.
        </EmptyState>
      )}
      {groups.map(({ heading, rows }) => (
        <RuledSection key={heading} heading={heading} count={rows.length}>
          <RowList label={heading}>
            {rows.map((assignment, index) => (
              <AssignmentRow key={assignment.id} assignment={assignment} first={heading === 'Yours to do' && index === 0} />
            ))}
          </RowList>
        </RuledSection>
      ))}
    </Page>
  );
}
