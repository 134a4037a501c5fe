import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client/masking';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTell } from '../../app/activity.js';
import { graphql } from '../../graphql/gql.js';
import { Button, ButtonLink } from '../../ui/button/button.js';
import { useIdempotencyKey } from '../../ui/form/idempotency-key.js';
import { HealthGlyph } from '../../ui/health/health-mark.js';
import { Menu } from '../../ui/menu/menu.js';
import { Row } from '../../ui/rows/row-list.js';
import { useNudge } from '../../app/acts/use-nudge.js';
import { useLaterDays } from './later-days.js';

const TodayRow_item = graphql(`
  fragment TodayRow_item on TodayItem {
    key
    clientName
    clientSlug
    health
    what
    why
    when
    dueOn
    act {
      label
      path
      changeSetId
    }
  }
`);

const SnoozeTodayItem_Mutation = graphql(`
  mutation SnoozeTodayItem($input: SnoozeTodayItemInput!) {
    snoozeTodayItem(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const BringBackTodayItem_Mutation = graphql(`
  mutation BringBackTodayItem($input: BringBackTodayItemInput!) {
    bringBackTodayItem(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const again = { refetchQueries: ['TodayPage'], awaitRefetchQueries: true };

/** Puts items off and brings them back. */
function useSnooze(key: string, what: string): (until: string, words: string) => Promise<void> {
  const [snooze] = useMutation(SnoozeTodayItem_Mutation, again);
  const [bringBack] = useMutation(BringBackTodayItem_Mutation, again);
  const attempt = useIdempotencyKey();
  const tell = useTell();
  return async (until, words) => {
    const { data } = await snooze({ variables: { input: { key, until: until as never, what, idempotencyKey: attempt.key } } });
    attempt.renew();
    const refused = data?.snoozeTodayItem.errors[0];
    if (refused) return tell({ words: refused.message });
    tell({
      words: `Put off until ${words}.`,
      undo: async () => {
        await bringBack({ variables: { input: { key, idempotencyKey: attempt.key } } });
        attempt.renew();
      },
    });
  };
}

/** One item: glyph, client, what to do over why, when, one act. The first of the list has the filled button. */
export function TodayRow({ item, first }: { readonly item: FragmentType<typeof TodayRow_item>; readonly first?: boolean }): ReactElement {
  const { data } = useSuspenseFragment({ fragment: TodayRow_item, fragmentName: 'TodayRow_item', from: item });
  const navigate = useNavigate();
  const snooze = useSnooze(data.key, `${data.clientName}: ${data.what}`);
  const days = useLaterDays(data.dueOn);
  const nudge = useNudge(data.act?.changeSetId ?? null);
  const path = data.act?.path ?? (data.clientSlug ? `/c/${data.clientSlug}` : undefined);
  // The pages for applicants are not of the portal.
  const isOutside = path?.startsWith('/apply/') === true;
  const open = (): void => {
    if (isOutside) location.assign(path);
    else if (path) void navigate(path);
  };
  const look = first ? 'filled' : 'outlined';
  const button = !data.act ? undefined : nudge ? (
    <Button look={look} small onClick={nudge}>
      {data.act.label}
    </Button>
  ) : isOutside ? (
    <Button look={look} small onClick={open}>
      {data.act.label}
    </Button>
  ) : (
    <ButtonLink look={look} small to={data.act.path}>
      {data.act.label}
    </ButtonLink>
  );
  return (
    <Row
      id={data.key}
      lead={<HealthGlyph health={data.health} />}
      name={data.clientSlug ? <Link to={`/c/${data.clientSlug}`}>{data.clientName}</Link> : data.clientName}
      title={data.what}
      detail={data.why}
      when={data.when}
      selected={first}
      button={button}
      more={<Menu label={`Later: ${data.what}`} heading="Later" groups={[days.map(({ words, until }) => ({ words, act: () => void snooze(until, words) }))]} />}
      open={open}
      act={nudge ?? open}
      keys={{ h: () => days[0] && void snooze(days[0].until, days[0].words) }}
    />
  );
}
