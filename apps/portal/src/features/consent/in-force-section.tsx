import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import type { Day } from '../../app/scalars.js';
import { listed } from '../../app/words.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { AgreedText } from './asked-text.js';
import type { ClientConsent } from './consent.document.js';
import css from './consent.module.css';
import type { Withdrawing } from './withdraw-sheet.js';

interface Props {
  readonly consent: ClientConsent;
  /** For client leads only. */
  readonly change: (() => void) | undefined;
  readonly withdraw: ((what: Withdrawing) => void) | undefined;
  /** Whether changing is what the page is for now. */
  readonly leads: boolean;
}

const Until = ({ day }: { readonly day: Day | null | undefined }): ReactElement =>
  day ? (
    <>
      until <Time day={day} />
    </>
  ) : (
    <>until it is withdrawn</>
  );

/** What counts today: for all work, for engagements that have a word of their own, for texts. */
export function InForceSection({ consent, change, withdraw, leads }: Props): ReactElement {
  const { everything, engagements, texts } = consent;
  const anything = everything.level !== 'NONE' || texts.length > 0 || engagements.some(({ level }) => level !== 'NONE');
  return (
    <>
      <RuledSection heading="What is allowed now" note={change ? 'for all work' : 'for all work, in the words that the client lead reads'}>
        <p className={css.level}>{everything.title}</p>
        <dl className={css.facts}>
          <dt>It allows</dt>
          <dd>
            {everything.allows.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </dd>
          <dt>Never</dt>
          <dd>{everything.never}</dd>
          {everything.since && everything.level !== 'NONE' && (
            <>
              <dt>Given</dt>
              <dd>
                by {everything.givenByName}, <Time at={everything.since} />, <Until day={everything.until} />
              </dd>
            </>
          )}
        </dl>
        {change && (
          <ButtonRow>
            <Button look={leads ? 'filled' : 'outlined'} onClick={change}>
              Change what is allowed
            </Button>
            {withdraw && anything && <Button onClick={() => withdraw({ consentId: null, what: 'everything' })}>Withdraw everything</Button>}
          </ButtonRow>
        )}
      </RuledSection>
      {engagements.length > 0 && (
        <RuledSection heading="Otherwise for one engagement" count={engagements.length}>
          <ul className={css.lines}>
            {engagements.map(({ consentId, engagementName, level, title, since, until }) => (
              <li key={consentId}>
                <div>
                  <p>{engagementName}</p>
                  <p className={css.quiet}>
                    {title}, since <Time at={since} />, <Until day={until} />
                  </p>
                </div>
                {withdraw && level !== 'NONE' && (
                  <Button small onClick={() => withdraw({ consentId, what: `what you allowed for ${engagementName}` })}>
                    Withdraw
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
      {texts.length > 0 && (
        <RuledSection heading="Texts that were agreed to, word for word" count={texts.length}>
          <ul className={css.lines}>
            {texts.map(({ consentId, requestId, title, places, since, until }) => (
              <li key={consentId}>
                <div>
                  <p className={css.own}>{title}</p>
                  <p className={css.quiet}>
                    {listed(places)}, since <Time at={since} />, <Until day={until} />
                  </p>
                  {requestId !== null && <AgreedText requestId={requestId} title={title} />}
                </div>
                {withdraw && (
                  <Button small onClick={() => withdraw({ consentId, what: `the text “${title}”` })}>
                    Withdraw
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </RuledSection>
      )}
    </>
  );
}
