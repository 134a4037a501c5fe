import { parameterNumber, questionOf } from '@cairn/deployment';

/** What a citation stands beside, as far as its words need it; one of them is not null. */
export interface PlaceFacts {
  readonly clientSlug: string;
  readonly parameterKey: string | null;
  readonly workshop: { readonly id: string; readonly title: string } | null;
  readonly team: { readonly id: string; readonly name: string } | null;
  /** A gate opened early; `who` is null where it is open for everybody. */
  readonly opening: { readonly id: string; readonly who: string | null } | null;
  readonly question: { readonly id: string; readonly by: string; readonly parameterKey: string | null } | null;
}

interface Place {
  /** "Deployment plan, 4 How long a cycle lasts". */
  readonly words: string;
  /** The same after "in": "the deployment plan, 4 How long a cycle lasts". */
  readonly inSentence: string;
  readonly path: string;
}

/** The place of a citation is told by what a coach calls it, and leads to the page that shows it. */
export function placeOf({ clientSlug, parameterKey, workshop, team, opening, question }: PlaceFacts): Place {
  if (parameterKey !== null) {
    const number = parameterNumber(parameterKey);
    const asks = `${number === null ? '' : `${number} `}${questionOf(parameterKey)}`;
    return {
      words: `Deployment plan, ${asks}`,
      inSentence: `the deployment plan, ${asks}`,
      path: `/c/${clientSlug}/plan?p=${encodeURIComponent(parameterKey)}`,
    };
  }
  if (workshop !== null)
    return {
      words: `Workshop “${workshop.title}”`,
      inSentence: `the workshop “${workshop.title}”`,
      path: `/c/${clientSlug}/training/${workshop.id}`,
    };
  if (opening !== null) {
    const who = opening.who ?? 'everybody';
    return { words: `Gate opened early for ${who}`, inSentence: `the reasons for opening the gate early for ${who}`, path: `/c/${clientSlug}/training` };
  }
  if (question !== null)
    return {
      words: `Answer to ${question.by}`,
      inSentence: `the answer to ${question.by}`,
      path: `/c/${clientSlug}/plan${question.parameterKey === null ? '#questions' : `?p=${encodeURIComponent(question.parameterKey)}`}`,
    };
  const draft = `the draft of ${team?.name ?? 'a team'}`;
  return { words: `Remark to ${draft}`, inSentence: `a remark to ${draft}`, path: `/c/${clientSlug}/okrs/draft/${team?.id ?? ''}` };
}
