import type { ReactElement } from 'react';
import { CitedLearnings, CiteHere } from '../../templates/cited-learnings/cited-learnings.js';
import { usablePlace, type UsablePlace } from '../../templates/cited-learnings/usable-place.js';
import type { PlaceToCite } from '../../templates/cited-learnings/use-citing.js';
import type { Opening_OpeningFragment } from '../../graphql/graphql.js';
import css from './training.module.css';

type Opening = Opening_OpeningFragment;

export const forWhom = ({ personName, teamName }: Pick<Opening, 'personName' | 'teamName'>): string => personName ?? teamName ?? 'Everybody';

const placeOf = (engagementId: string, { id }: Opening): PlaceToCite => ({ engagementId, place: 'OPENING', placeId: id });

/** Where an offered learning can be put: beside each gate that is open early. */
export const openingPlaces = (engagementId: string, openings: readonly Opening[]): readonly UsablePlace[] =>
  openings.flatMap((opening) => usablePlace(opening.citations, placeOf(engagementId, opening), 'Use here', forWhom(opening)));

/** What was seen at other clients where a gate was opened early, for whoever decides how long it stays open. */
export function OpeningCitations({ engagementId, openings }: { readonly engagementId: string; readonly openings: readonly Opening[] }): ReactElement | null {
  const told = openings.filter(({ citations }) => citations.all.length > 0 || citations.availableActions.length > 0);
  if (told.length === 0) return null;
  return (
    <>
      {told.map((opening) => {
        const at = placeOf(engagementId, opening);
        return (
          <section key={opening.id} className={css.beside} aria-label={`About the gate opened early for ${forWhom(opening)}`}>
            {told.length > 1 && <h3 className={css.besideWhom}>{forWhom(opening)}</h3>}
            <CitedLearnings here={opening.citations} at={at} />
            <CiteHere here={opening.citations} at={at} />
          </section>
        );
      })}
    </>
  );
}
