import { useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { Time } from '../../app/time/time.js';
import { graphql } from '../../graphql/gql.js';
import { Tag } from '../../ui/marks/marks.js';
import { Row } from '../../ui/rows/row-list.js';

const ClientRow_client = graphql(`
  fragment ClientRow_client on Client {
    id
    slug
    name
    engagement {
      id
      status
      moment
      endsOn
      closedOn
      coaches {
        personId
        name
        part
      }
      phases {
        id
        name
        startsOn
        state
      }
    }
  }
`);

/** A client in one line: where it stands, who leads, what comes next. */
export function ClientRow({ client }: { readonly client: FragmentType<typeof ClientRow_client> }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: ClientRow_client, from: client });
  const navigate = useNavigate();
  const { engagement } = data;
  const home = `/c/${data.slug}`;
  const lead = engagement?.coaches.find(({ part }) => part === 'LEAD')?.name;
  const next = engagement?.phases.find(({ state }) => state === 'AHEAD');
  return (
    <Row
      id={data.id}
      name={<Link to={home}>{data.name}</Link>}
      title={
        <>
          {engagement?.moment ?? 'No engagement yet'} {engagement?.status === 'PAUSED' && <Tag hatched>paused</Tag>}
        </>
      }
      detail={lead && `Lead coach ${lead}`}
      when={
        engagement?.closedOn ? (
          <>
            closed <Time day={engagement.closedOn} />
          </>
        ) : next ? (
          <>
            {next.name} from <Time day={next.startsOn} />
          </>
        ) : (
          engagement && (
            <>
              until <Time day={engagement.endsOn} />
            </>
          )
        )
      }
      open={() => void navigate(home)}
    />
  );
}
