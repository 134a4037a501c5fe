import type { ReactElement } from 'react';
import { actState } from '../../app/act-state.js';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { kindWords, type Evidence, type EvidenceDesk } from './evidence.documents.js';
import css from './evidence.module.css';

interface Props {
  readonly heading: string;
  readonly desk: EvidenceDesk;
  readonly act: { readonly name: string; readonly words: string; readonly press: (one: Evidence) => void };
}

/** What was shown, the newest first; what does not count any more says why. */
export function EvidenceList({ heading, desk, act }: Props): ReactElement {
  return (
    <RuledSection heading={heading} count={desk.evidence.length}>
      <ul className={css.list}>
        {desk.evidence.map((one) => (
          <li key={one.id} data-gone={one.status !== 'GIVEN'}>
            <div className={css.head}>
              <h3>
                {kindWords[one.kind]}
                {one.about && <span className={css.quiet}> {one.about}</span>}
              </h3>
              {actState(one.availableActions, act.name) === 'allowed' && (
                <Button small onClick={() => act.press(one)}>
                  {act.words}
                </Button>
              )}
            </div>
            <Standing one={one} />
            {one.status === 'RETURNED' && <blockquote className={css.remark}>{one.remark}</blockquote>}
            {one.text !== '' && <Words text={one.text} />}
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}

function Standing({ one }: { readonly one: Evidence }): ReactElement {
  if (one.status === 'WITHDRAWN')
    return (
      <p className={css.quiet}>
        The client took its consent back {one.settledAt && <Time at={one.settledAt} />}. The words are gone; that it was shown stays on record.
      </p>
    );
  if (one.status === 'RETURNED') return <p>Sent back {one.settledAt && <Time at={one.settledAt} />}. It does not count until it is shown again.</p>;
  return (
    <p className={css.quiet}>
      {one.outside ? `Seen outside the practice by ${one.acceptedByName ?? 'the director'}` : 'Shown with the client’s consent'}, <Time at={one.shownAt} />
    </p>
  );
}

const Words = ({ text }: { readonly text: string }): ReactElement => (
  <div className={css.words}>
    {text.split(/\n{2,}/u).map((part, at) => (
      <p key={at}>{part}</p>
    ))}
  </div>
);
