import { useMutation, useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useTell } from '../../app/activity.js';
import { failing } from '../../app/failure.js';
import { useViewer } from '../../app/session.js';
import { plural } from '../../app/words.js';
import { graphql } from '../../graphql/gql.js';
import type { LearningOfferStep } from '../../graphql/graphql.js';
import { Button } from '../../ui/button/button.js';
import { newKey } from '../../ui/form/idempotency-key.js';
import { Menu } from '../../ui/menu/menu.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import { useCiting } from '../cited-learnings/use-citing.js';
import type { UsablePlace } from '../cited-learnings/usable-place.js';
import css from './offered-learnings.module.css';

const OfferedLearnings_Query = graphql(`
  query OfferedLearnings($step: LearningOfferStep!, $engagementId: UUID!, $parameterKey: String, $text: String) {
    offeredLearnings(step: $step, engagementId: $engagementId, parameterKey: $parameterKey, text: $text) {
      id
      helpedMe
      seenElsewhere
      learning {
        id
        sentence
        advice
        holdsWhen
      }
    }
  }
`);

const SayItHelped_Mutation = graphql(`
  mutation SayItHelped($input: SayItHelpedArgs!) {
    sayItHelped(input: $input) {
      helped
      errors {
        code
        field
        message
      }
    }
  }
`);

interface Props {
  readonly step: LearningOfferStep;
  readonly engagementId: string;
  readonly parameterKey?: string;
  /** Words of what is decided there, such as a reason. */
  readonly text?: string;
  /** Where it can be used from here, by this reader. */
  readonly useAt?: readonly UsablePlace[];
  /** Asks for one of several places. */
  readonly whichPlace?: string;
  /** A place that does not exist yet: what is chosen is put there once it does. */
  readonly choose?: { readonly chosen: readonly string[]; readonly change: (chosen: readonly string[]) => void };
}

function DidItHelp({ sharedId, step, said }: { readonly sharedId: string; readonly step: LearningOfferStep; readonly said: boolean | null }): ReactElement {
  const [say, { loading }] = useMutation(SayItHelped_Mutation);
  const tell = useTell();
  const [now, setNow] = useState(said);
  const answer = async (helped: boolean): Promise<void> => {
    const failed = failing('This was not sent.');
    const given = await say({ variables: { input: { sharedId, step, helped, idempotencyKey: newKey() } } }).catch(failed.note);
    const problem = given ? given.data?.sayItHelped.errors[0]?.message : failed.words;
    if (problem !== undefined) return tell({ words: problem });
    setNow(helped);
  };
  // One press takes it away for good, and a thumb slips.
  if (now === false)
    return (
      <p className={css.help}>
        <span className={css.said}>It is not offered to you here again.</span>
        <Button look="quiet" small sending={loading} onClick={() => void answer(true)}>
          It did help
        </Button>
      </p>
    );
  return (
    <p className={css.help}>
      {now === true ? <span className={css.said}>It helped you.</span> : <span>Did it help?</span>}
      {now === null && (
        <Button look="quiet" small sending={loading} sendingWords="Yes" onClick={() => void answer(true)}>
          Yes
        </Button>
      )}
      <Button look="quiet" small sending={loading} sendingWords="No" onClick={() => void answer(false)}>
        {now === null ? 'No' : 'Not any more'}
      </Button>
    </p>
  );
}

function Choose({ sharedId, chosen, change }: { readonly sharedId: string } & NonNullable<Props['choose']>): ReactElement {
  const is = chosen.includes(sharedId);
  return (
    <Button small aria-pressed={is} onClick={() => change(is ? chosen.filter((one) => one !== sharedId) : [...chosen, sharedId])}>
      {is ? 'Not here' : 'Use here'}
    </Button>
  );
}

function UseHere({
  sharedId,
  places,
  which,
}: {
  readonly sharedId: string;
  readonly places: readonly UsablePlace[];
  readonly which: string;
}): ReactElement | null {
  const { cite } = useCiting();
  const open = places.filter(({ used }) => !used.includes(sharedId));
  const [first] = open;
  if (!first) return places.length === 0 ? null : <p className={css.said}>Used here.</p>;
  if (places.length === 1)
    return (
      <Button small onClick={() => void cite(sharedId, first.at)}>
        {first.button}
      </Button>
    );
  return (
    <Menu label={first.button} button={first.button} heading={which} groups={[open.map(({ words, at }) => ({ words, act: () => void cite(sharedId, at) }))]} />
  );
}

function Offers({ step, engagementId, parameterKey, text, useAt = [], whichPlace = 'Under which remark?', choose }: Props): ReactElement | null {
  // After the page, and never in its way: an offer that fails or is late is left out.
  const { data } = useQuery(OfferedLearnings_Query, {
    variables: { step, engagementId, parameterKey: parameterKey ?? null, text: text?.slice(0, 200) || null },
  });
  // What stands in the one place at hand is not offered for it again.
  const [place, ...others] = useAt;
  const offers = (data?.offeredLearnings ?? []).filter(({ id }) => !(place && others.length === 0 && place.used.includes(id)));
  if (offers.length === 0) return null;
  return (
    <MarginHint heading="From similar situations">
      <ul className={css.list}>
        {offers.map(({ id, helpedMe, seenElsewhere, learning }) => (
          <li key={id}>
            <Link to={`/learnings/${id}`} className={css.sentence}>
              {learning.sentence}
            </Link>
            {learning.holdsWhen !== '' && <span className={css.holds}>Holds when: {learning.holdsWhen}</span>}
            <span className={css.seen}>
              {seenElsewhere === 0 ? 'a colleague’s own experience' : `seen at ${plural(seenElsewhere, 'other client', 'other clients')}`}
            </span>
            {choose ? <Choose sharedId={id} {...choose} /> : <UseHere sharedId={id} places={useAt} which={whichPlace} />}
            <DidItHelp sharedId={id} step={step} said={helpedMe} />
          </li>
        ))}
      </ul>
    </MarginHint>
  );
}

/** Learnings of other clients where a coach decides something similar; nobody else sees them, and often there are none. */
export function OfferedLearnings(props: Props): ReactElement | null {
  const coaches = useViewer().roles.some(({ role }) => role === 'COACH' || role === 'OWNER');
  return coaches ? <Offers {...props} /> : null;
}
