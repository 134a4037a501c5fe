import { Glyph, type GlyphName } from '@cairn/look/glyphs';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Time, TimeLeft } from '../app/time/time.js';
import type { Day, Instant, ZonedDateTime } from '../app/scalars.js';
import { Button, ButtonLink, ButtonRow } from '../ui/button/button.js';
import { HealthMark, type Health } from '../ui/health/health-mark.js';
import { SignalList } from '../ui/health/signal-list.js';
import { KeyHint, Onward, Presence, PrivateMark, SaveLine, SharedMark, Tag } from '../ui/marks/marks.js';
import { PhaseLine } from '../ui/plan/phase-line.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import css from './kit.module.css';

const healths: readonly Health[] = ['ON_TRACK', 'NEEDS_ATTENTION', 'OFF_TRACK', 'NO_DATA'];
const gates: readonly GlyphName[] = ['LOCKED', 'OPEN', 'DONE', 'ONWARD', 'SEARCH'];

export function ButtonsAndMarks(): ReactElement {
  const [sending, setSending] = useState(false);
  return (
    <>
      <RuledSection heading="Buttons" note="one filled in view">
        <div className={css.stack}>
          <ButtonRow>
            <Button onClick={() => setSending(!sending)} sending={sending}>
              Send 3 changes
            </Button>
            <Button>Send a nudge</Button>
            <Button look="quiet">Discard</Button>
            <Button small>Review draft</Button>
            <ButtonLink to="/kit" small>
              Open agenda
            </ButtonLink>
            <Button sending>Send</Button>
          </ButtonRow>
          <p>
            Read <Link to="/kit">the deployment plan</Link>, or{' '}
            <Link to="/kit">
              <Onward>see who is trained</Onward>
            </Link>
            . <KeyHint keys="mod k">go anywhere</KeyHint>
          </p>
        </div>
      </RuledSection>
      <RuledSection heading="Health, gates and times">
        <div className={css.stack}>
          <p className={css.line}>
            {healths.map((health) => (
              <HealthMark key={health} health={health} />
            ))}
          </p>
          <p className={css.line}>
            {healths.map((health) => (
              <HealthMark key={health} health={health} tinted />
            ))}
          </p>
          <p className={css.line}>
            {gates.map((name) => (
              <Glyph key={name} name={name} label={name.toLowerCase()} />
            ))}
            <Presence people={['Lee Park', 'Mara Voss']} doing="is reading" />
            <Tag>sample</Tag>
            <Tag hatched>not yet</Tag>
          </p>
          <p className={css.line}>
            <Time at={'2026-11-26T09:02:00Z' as Instant} />
            <Time day={'2026-11-30' as Day} />
            <Time day={'2026-11-30' as Day} length="long" />
            <Time day={'2027-03-04' as Day} />
            <Time meeting={'2026-11-27T14:00[Europe/Berlin]' as ZonedDateTime} />
            <TimeLeft day={'2026-11-30' as Day} />
          </p>
          <div className={css.line}>
            <SaveLine state={{ kind: 'saving' }} />
            <SaveLine state={{ kind: 'device' }} willSend />
            <SaveLine state={{ kind: 'conflict', who: 'Lee', compare: () => undefined }} />
          </div>
        </div>
      </RuledSection>
      <RuledSection heading="Halden Robotics" note="five signals, no score" serif>
        <SignalList
          signals={[
            {
              name: 'Outcome',
              health: 'NEEDS_ATTENTION',
              reason: 'Median confidence fell two weeks, from 7 to 5.5. Logistics at 2.',
              link: (
                <Link to="/kit">
                  <Onward>open</Onward>
                </Link>
              ),
            },
            { name: 'Sponsor', health: 'ON_TRACK', reason: 'Last decision took 2 days (4 Sep).' },
            { name: 'Training', health: 'OFF_TRACK', reason: '4 of 11 authors not trained, 4 days left.' },
            { name: 'Independence', health: 'NO_DATA', reason: 'Starts with cycle 1.' },
          ]}
        />
        <div className={css.stack}>
          <PhaseLine
            phases={[
              { name: 'Deployment', state: 'done' },
              { name: 'Training', state: 'now', when: '2 Dec' },
              { name: 'Cycle 1', state: 'ahead' },
              { name: 'Reset', state: 'ahead' },
              { name: 'Cycle 2', state: 'ahead' },
              { name: 'Hand-over', state: 'ahead' },
            ]}
          />
          <PrivateMark>
            <p>Ian wants KPIs in the map. Hold the line.</p>
          </PrivateMark>
          <SharedMark who="Oakfield" />
        </div>
      </RuledSection>
    </>
  );
}
