import { useState, type ReactElement } from 'react';
import { useTell } from '../app/activity.js';
import { Button, ButtonRow } from '../ui/button/button.js';
import { ConfirmSheet } from '../ui/dialog/sheet.js';
import { RuledSection } from '../ui/section/ruled-section.js';
import css from './kit.module.css';

export function OverThePage(): ReactElement {
  const [open, setOpen] = useState(false);
  const tell = useTell();
  return (
    <RuledSection heading="Over the page" note="a box means it floats">
      <div className={css.stack}>
        <ButtonRow>
          <Button onClick={() => setOpen(true)}>Approve all 3 changes</Button>
          <Button onClick={() => tell({ words: 'Snoozed until Monday 30 November.', undo: () => undefined })}>Snooze</Button>
        </ButtonRow>
      </div>
      <ConfirmSheet
        open={open}
        close={() => setOpen(false)}
        question="Approve 3 changes as Dana Ruiz?"
        confirm="Yes, approve as Dana Ruiz"
        back="Back to the changes"
        act={() => {
          setOpen(false);
          tell({ words: 'Approved. Plan 3 starts Friday 27 November, 09:00.' });
        }}
      >
        <p>
          Plan 3 comes into force on <strong>Friday 27 November, 09:00</strong> your time. 46 people at Oakfield get one mail about it.
        </p>
        <p>You can take this back until then.</p>
      </ConfirmSheet>
    </RuledSection>
  );
}
