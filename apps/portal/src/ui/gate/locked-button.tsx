import { Glyph } from '@cairn/look/glyphs';
import { useId, type ReactElement, type ReactNode } from 'react';
import { Button, type ButtonLook } from '../button/button.js';
import { Popover, usePopover } from '../dialog/popover.js';
import { GateCard, type GateParts } from './gate-card.js';

/** An act that is locked for now: it stays where it is, can be reached, and says why when it is pressed. */
export function LockedButton({
  gate,
  look = 'outlined',
  small,
  children,
}: {
  readonly gate: GateParts;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { anchor, open, close, toggle } = usePopover();
  const reasonId = useId();
  return (
    <>
      <Button ref={anchor} look={look} small={small} aria-disabled="true" aria-describedby={reasonId} aria-expanded={open} onClick={toggle}>
        <Glyph name="LOCKED" />
        {children}
      </Button>
      <span id={reasonId} hidden>
        {gate.headline}
      </span>
      <Popover anchor={anchor} open={open} close={close} label={gate.headline}>
        <GateCard {...gate} bare level={3} />
      </Popover>
    </>
  );
}
