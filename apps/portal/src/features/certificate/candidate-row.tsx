import type { ReactElement } from 'react';
import { listed, plural } from '../../app/words.js';
import { Button } from '../../ui/button/button.js';
import { Row } from '../../ui/rows/row-list.js';

export interface CandidateFacts {
  readonly traineeId: string;
  readonly name: string;
  readonly cohortName: string;
  readonly title: string;
  readonly gate: { readonly headline: string; readonly left: readonly { readonly text: string }[] } | null;
  readonly availableActions: readonly { readonly action: string }[];
}

const shownSteps = 3;

/** Somebody on the way: what is left, or the act that certifies them. */
export function CandidateRow({ candidate, issue }: { readonly candidate: CandidateFacts; readonly issue?: () => void }): ReactElement {
  const { gate } = candidate;
  const steps = gate?.left.map((step) => step.text) ?? [];
  const more = steps.length - shownSteps;
  const left = listed([...steps.slice(0, shownSteps), ...(more > 0 ? [plural(more, 'more step', 'more steps')] : [])]);
  const may = candidate.availableActions.some((one) => one.action === 'issueCertificate');
  return (
    <Row
      id={candidate.traineeId}
      name={candidate.name}
      title={gate ? gate.headline : `Every requirement of ${candidate.title} holds`}
      detail={gate ? `${candidate.cohortName}. Left: ${left}` : candidate.cohortName}
      button={
        issue && may ? (
          <Button small onClick={issue}>
            Issue certificate
          </Button>
        ) : undefined
      }
    />
  );
}
