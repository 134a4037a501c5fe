import type { ReactElement } from 'react';
import { gateParts, type GatedFacts } from '../app/gate.js';
import type { Day } from '../app/scalars.js';
import { Button } from '../ui/button/button.js';
import { ChangeView } from '../ui/difference/difference.js';
import { GateCard } from '../ui/gate/gate-card.js';
import { LockedButton } from '../ui/gate/locked-button.js';
import { WithMargin } from '../ui/page/page-head.js';
import { MarginHint, MarginNote } from '../ui/plan/margin-notes.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import css from './kit.module.css';

const drafting: GatedFacts = {
  headline: 'Drafting opens when everyone who writes OKRs is trained',
  done: 7,
  total: 11,
  dueOn: '2026-11-30' as Day,
  dueWords: 'drafting is planned for',
  rule: { text: 'Parameter 2 of Plan 2', decidedBy: 'Dana Ruiz', decidedOn: '2026-09-04' as Day },
  left: [{ text: 'Ana, Ben', dueOn: '2026-11-27' as Day }, { text: 'Chu, Dev' }],
  meanwhile: [
    { text: 'write your team mission', path: '/kit' },
    { text: 'read the deployment plan', path: '/kit' },
  ],
  overrideBy: [{ name: 'Dana Ruiz' }],
};

const parts = gateParts(drafting, {
  counted: 'trained',
  actOf: (index) => index === 1 && <Button small>Book Chu and Dev</Button>,
});

export const GatesAndChanges = (): ReactElement => (
  <>
    <RuledSection heading="Gates" note="locked means explained">
      <div className={css.stack}>
        <GateCard {...parts} level={3} />
        <GateCard headline={parts.headline} level={3} opened={{ words: 'Drafting is open', act: <Button small>Write your OKRs</Button> }} />
        <div className={css.line}>
          <LockedButton gate={parts}>Start drafting</LockedButton>
        </div>
      </div>
    </RuledSection>
    <RuledSection heading="3. How key results are scored" serif note="changed">
      <div className={css.stack}>
        <WithMargin
          notes={
            <>
              <MarginNote
                by="Ian"
                when="12 Nov"
                act={
                  <Button look="quiet" small>
                    Reply
                  </Button>
                }
              >
                <p>Can finance keep green, amber and red?</p>
              </MarginNote>
              <MarginHint heading="From the library">
                <p>14 of 17 clients chose this. 3 changed it later.</p>
              </MarginHint>
            </>
          }
        >
          <div className={css.stack}>
            <ChangeView
              serif
              now="Each team chooses commit or stretch."
              proposed="Every key result is written as the stretch result, with commit (0.3) and target (0.7) listed below it."
            />
            <ChangeView
              serif
              fresh="Changed since you looked"
              now="A team sets at most two objectives in a cycle, with up to four key results each."
              proposed="A team sets at most three objectives in a cycle, with up to four key results each."
            />
          </div>
        </WithMargin>
      </div>
    </RuledSection>
  </>
);
