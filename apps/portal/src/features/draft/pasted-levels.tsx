import { useState, type ReactElement } from 'react';
import { failureWords } from '../../app/failure.js';
import type { DecimalSign } from '../../graphql/graphql.js';
import { Button, ButtonRow } from '../../ui/button/button.js';
import { useToast } from '../../ui/feedback/toast.js';
import css from './draft.module.css';
import type { Kept } from './draft-screen.js';
import { PasteDraftLevels_Mutation } from './line-mutations.js';
import { useRun } from './use-run.js';

/** Several cells, as sheets put them on the clipboard. */
const isCells = (pasted: string): boolean => /[\t\n]/.test(pasted.trim());

interface Undecided {
  readonly pasted: string;
  readonly words: string;
}

/** The mark before three digits parts the thousands or the decimals; either way the other one does the other. */
const marks = (pasted: string): Record<'thousands' | 'decimals', DecimalSign> =>
  /\d\.\d{3}/.test(pasted) ? { thousands: 'COMMA', decimals: 'POINT' } : { thousands: 'POINT', decimals: 'COMMA' };

/** Several cells pasted into one of the levels fill all three. Where their figures can be read in two ways it is asked, and nothing is filled before the answer. */
export function usePastedLevels(lineId: string, of: Kept): { readonly onPaste: (pasted: string) => boolean; readonly question: ReactElement | null } {
  const [undecided, setUndecided] = useState<Undecided | null>(null);
  const run = useRun({ silent: true });
  const toast = useToast();
  const send = async (pasted: string, decimals: DecimalSign | null = null): Promise<void> => {
    try {
      await of.kept.keeper.flush();
      const [error] = (await run(PasteDraftLevels_Mutation, { lineId, version: of.kept.version, pasted, decimals })) ?? [];
      const asks = error?.code === 'LEVELS_TWO_WAYS';
      setUndecided(asks ? { pasted, words: error.message } : null);
      if (error && !asks) toast({ words: error.message });
    } catch (error) {
      toast({ words: failureWords(error, 'This was not sent.') });
    }
  };
  const onPaste = (pasted: string): boolean => {
    if (!isCells(pasted)) return false;
    void send(pasted);
    return true;
  };
  const question = undecided && (
    <div role="group" aria-label="How to read the pasted figures" className={css.twoWays}>
      <p role="status">{undecided.words}</p>
      <ButtonRow>
        <Button small onClick={() => void send(undecided.pasted, marks(undecided.pasted).thousands)}>
          Thousands
        </Button>
        <Button small onClick={() => void send(undecided.pasted, marks(undecided.pasted).decimals)}>
          Decimals
        </Button>
        <Button small look="quiet" onClick={() => setUndecided(null)}>
          Leave it
        </Button>
      </ButtonRow>
    </div>
  );
  return { onPaste, question };
}

const figures = ['baseline', 'commitValue', 'targetValue', 'stretchValue'] as const;

/** A point before three digits is read as one before decimals. Where nothing else in the line has decimals, it may have been meant otherwise: it is said, with the way there. */
export function PointRead({ of }: { readonly of: Kept }): ReactElement | null {
  const { value } = of.view;
  const open = figures.filter((name) => /^[1-9]\d{0,2}\.\d{3}$/.test((value[name] ?? '').trim()));
  const [first] = open;
  if (!first || figures.some((name) => !open.includes(name) && /[.,]\d/.test(value[name] ?? ''))) return null;
  const whole = Object.fromEntries(open.map((name) => [name, (value[name] ?? '').replace('.', '')]));
  return (
    <p className={css.hint}>
      Read with decimals: {listedFigures(open.map((name) => value[name] ?? ''))}.{' '}
      <Button
        small
        look="quiet"
        onClick={() => {
          of.kept.put(whole);
          void of.kept.keeper.flush();
        }}
      >
        Thousands are meant
      </Button>
    </p>
  );
}

const listedFigures = (texts: readonly string[]): string => texts.map((text) => text.trim()).join(', ');
