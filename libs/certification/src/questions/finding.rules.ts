import type { QuestionKind } from '../certification-kinds.js';
import type { Choice, Figures } from './figures.rules.js';

/** Whether those who know the rest know this one is chance, as long as fewer people were asked. */
const surePeople = 10;

export interface Judged extends Pick<Figures, 'asked' | 'rightPercent' | 'apart' | 'choices'> {
  readonly kind: QuestionKind;
}

/** The wrong answer that drew more people than what is right. */
function lure({ kind, choices }: Judged): Choice | undefined {
  if (kind === 'ORDER' || kind === 'SEVERAL') return undefined;
  const right = Math.max(0, ...choices.filter((choice) => choice.right).map(({ count }) => count));
  return choices.find((choice) => !choice.right && choice.count > right);
}

/**
 * What the writer of a question should look at first: whether it is right at all, then whether it asks anything. From ten people on: from -0.2 down those
 * who know the rest miss it; up to 0.1 it does not matter who answers. A question that does its work needs no words.
 */
export function findingOf(judged: Judged): string | null {
  const { asked, rightPercent } = judged;
  const apart = asked < surePeople ? null : judged.apart;
  const drew = lure(judged);
  if (apart !== null && apart <= -0.2)
    return 'Those who know the other questions get this one wrong more often. Look at its wording, and at what counts as right.';
  if (rightPercent === 0) return 'Nobody had it wholly right. It may ask for something that the material does not say.';
  if (drew) return `More people said “${drew.text}” than what is right.`;
  if (rightPercent === 100) return 'Everybody had it right. It tells nobody anything new.';
  if (apart !== null && apart < 0.1) return 'Those who know the other questions do no better here than those who do not.';
  return null;
}
