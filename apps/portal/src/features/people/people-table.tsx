import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Time } from '../../app/time/time.js';
import { DataTable, type Column } from '../../ui/table/data-table.js';
import { Selectable, SelectableName } from '../../ui/table/selectable.js';
import { withAsked } from './people-address.js';
import css from './people.module.css';
import type { PersonOnRoster } from './people.route.js';
import { invitationWords, rolesSaid } from './people-words.js';
import type { Selection } from '../../ui/table/use-selection.js';

export function InvitationWords({ invitation: { state, at } }: { readonly invitation: PersonOnRoster['invitation'] }): ReactElement {
  return (
    <>
      {invitationWords[state]}
      {state === 'SENT' && at && (
        <>
          {' '}
          <Time at={at} />
        </>
      )}
    </>
  );
}

interface Props {
  readonly rows: readonly PersonOnRoster[];
  readonly asked: URLSearchParams;
  /** Missing for whoever only reads. */
  readonly selection?: Selection<PersonOnRoster>;
  /** The whole list is here; a part of it cannot be sorted. */
  readonly whole: boolean;
}

/** One person a row; on a phone two lines each. */
export function PeopleTable({ rows, asked, selection, whole }: Props): ReactElement {
  const by = (read: (row: PersonOnRoster) => string) => (whole ? { sortBy: read } : {});
  const columns: readonly Column<PersonOnRoster>[] = [
    {
      key: 'name',
      heading: 'Name',
      ...by(({ name }) => name),
      cell: (row) => (
        <SelectableName
          row={row}
          selection={selection}
          link={
            <Link to={{ search: `?${withAsked(asked, 'person', row.id).toString()}` }} preventScrollReset>
              {row.name}
            </Link>
          }
          below={row.email}
          onPhone={
            <>
              {rolesSaid(row.roles)}
              {row.teamName && `, ${row.teamName}`}
              {row.writesOkrs && ', writes OKRs'} · <InvitationWords invitation={row.invitation} />
            </>
          }
        />
      ),
    },
    {
      key: 'roles',
      heading: 'Roles',
      wideOnly: true,
      ...by(({ roles }) => rolesSaid(roles)),
      cell: ({ roles }) => (roles.length > 0 ? rolesSaid(roles) : <span className={css.pale}>No role yet</span>),
    },
    {
      key: 'in',
      heading: 'Team',
      wideOnly: true,
      ...by(({ teamName }) => teamName ?? ''),
      cell: ({ teamName }) => teamName ?? <span className={css.pale}>No team</span>,
    },
    {
      key: 'writing',
      heading: 'Writes OKRs',
      wideOnly: true,
      ...by(({ writesOkrs }) => (writesOkrs ? 'a' : 'b')),
      cell: ({ writesOkrs }) => (writesOkrs ? 'yes' : <span className={css.pale}>no</span>),
    },
    {
      key: 'asked',
      heading: 'Invitation',
      wideOnly: true,
      ...by(({ invitation }) => invitationWords[invitation.state]),
      cell: ({ invitation }) => <InvitationWords invitation={invitation} />,
    },
  ];
  return (
    <Selectable>
      <DataTable caption="People" rows={rows} columns={columns} rowKey={({ id }) => id} />
    </Selectable>
  );
}
