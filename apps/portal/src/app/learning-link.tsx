import type { ReactElement } from 'react';
import type { LearningSourceKind } from '../graphql/graphql.js';
import { ButtonLink } from '../ui/button/button.js';
import { learningLink } from './learning-words.js';
import { useViewer } from './session.js';

/** Beside what teaches something: the way to write it down, for those who coach. */
export function AddLearning({
  kind,
  id,
  words = 'Add a learning',
}: {
  readonly kind: LearningSourceKind;
  readonly id: string;
  readonly words?: string;
}): ReactElement | null {
  // What happens at a client is known to its coaches; a cohort to everybody who works on certification.
  const learns = useViewer().roles.some(({ role }) => role === 'COACH' || (kind === 'COHORT' && (role === 'OWNER' || role === 'CERTIFICATION_DIRECTOR')));
  return learns ? (
    <ButtonLink small look="quiet" to={learningLink(kind, id)}>
      {words}
    </ButtonLink>
  ) : null;
}
