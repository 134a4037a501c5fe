import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { SampleStrip, SeenAsStrip } from '../templates/strips/strips.js';
import { Button } from '../ui/button/button.js';
import { useSeeAs } from './acts/use-see-as.js';
import { useViewer } from './session.js';

/** Above every page of the sample: that it is one, and whose eyes one looks through. */
export function SampleStrips(): ReactElement | null {
  const { practice, name, seenBy } = useViewer();
  const { stop } = useSeeAs();
  if (!practice.isSample) return null;
  if (seenBy)
    return (
      <SeenAsStrip
        name={name}
        back={
          <>
            <Button look="quiet" small onClick={() => void stop()}>
              Back to {seenBy.name}
            </Button>
            <Link to="/settings">Somebody else</Link>
          </>
        }
      />
    );
  return (
    <SampleStrip
      act={
        <>
          <a href="/start">Start your own</a> <Link to="/settings#see-as">See it as somebody else</Link>
        </>
      }
    />
  );
}
