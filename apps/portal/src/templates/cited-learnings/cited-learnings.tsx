import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { actState } from '../../app/act-state.js';
import { bandWords } from '../../app/learning-words.js';
import { useViewer } from '../../app/session.js';
import { Time } from '../../app/time/time.js';
import { plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { MarginHint } from '../../ui/plan/margin-notes.js';
import css from './cited-learnings.module.css';
import { CiteSheet } from './cite-sheet.js';
import type { CitationFacts, CitationsFacts } from './citing.documents.js';
import { citedAt } from './usable-place.js';
import { useCiting, type PlaceToCite } from './use-citing.js';

function Sentence({ cited }: { readonly cited: CitationFacts }): ReactElement {
  if (cited.standing === 'WITHDRAWN')
    return (
      <p className={css.gone}>
        Withdrawn{' '}
        {cited.withdrawnOn !== null && (
          <>
            on <Time day={cited.withdrawnOn} dated />
          </>
        )}
        : no longer to be used
      </p>
    );
  if (cited.standing === 'CLOSED') return <p className={css.gone}>A learning that you cannot read</p>;
  return <p className={css.sentence}>{cited.sharedId === null ? cited.sentence : <Link to={`/learnings/${cited.sharedId}`}>{cited.sentence}</Link>}</p>;
}

function Cited({ cited, at }: { readonly cited: CitationFacts; readonly at: PlaceToCite }): ReactElement {
  const { cite, takeOut } = useCiting();
  const { sharedId, seenCount, bands, citedByName } = cited;
  const from = bands === null ? '' : bandWords(bands);
  const facts = [seenCount !== null && seenCount > 0 && `seen at ${plural(seenCount, 'client', 'clients')}`, from].filter(Boolean).join(' · ');
  return (
    <li>
      <Sentence cited={cited} />
      {facts !== '' && <p className={css.facts}>{facts}</p>}
      {citedByName !== null && (
        <p className={css.facts}>
          {citedByName}, <Time day={cited.citedOn} />
          {actState(cited.availableActions, 'takeBackCitation') === 'allowed' && (
            <Button look="quiet" small className={css.out} onClick={() => void takeOut(cited.id, sharedId === null ? undefined : () => cite(sharedId, at))}>
              Take it out
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

interface Props {
  readonly here: CitationsFacts;
  readonly at: PlaceToCite;
}

/** Learnings that the coaches use in one place. People of the client read what was seen elsewhere, never where. */
export function CitedLearnings({ here, at }: Props): ReactElement | null {
  const ofClient = useViewer().roles.every(({ clientId }) => clientId !== null);
  const all = citedAt(here, at);
  if (all.length === 0) return null;
  return (
    <MarginHint heading={ofClient ? 'What we have seen at other clients' : 'Seen at other clients; the client reads it here'}>
      <ul className={css.list} aria-label="Seen at other clients">
        {all.map((cited) => (
          <Cited key={cited.id} cited={cited} at={at} />
        ))}
      </ul>
    </MarginHint>
  );
}

/** Opens the choice of learnings, for those who may cite there. */
export function CiteHere({ here, at }: Props): ReactElement | null {
  const [choosing, setChoosing] = useState(false);
  if (actState(here.availableActions, 'citeLearning') !== 'allowed') return null;
  return (
    <>
      <Button look="quiet" small className={css.screen} onClick={() => setChoosing(true)}>
        + learning from other clients
      </Button>
      {choosing && <CiteSheet at={at} close={() => setChoosing(false)} />}
    </>
  );
}
