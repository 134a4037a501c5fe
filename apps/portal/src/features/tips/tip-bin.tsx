import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { Button } from '../../ui/button/button.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { TipInBinFacts } from './tips.documents.js';
import css from './tips.module.css';
import { useTipActs } from './use-tip-acts.js';

/** What somebody took back, for as long as it can be put back. */
export function TipBin({ bin }: { readonly bin: readonly TipInBinFacts[] }): ReactElement {
  const { putBack } = useTipActs();
  return (
    <RuledSection heading="Taken back" count={bin.length} note="only you see these">
      <ul className={css.bin}>
        {bin.map(({ id, tipId, tipCommentId, title, text, takenAt, goneOn }) => (
          <li key={id}>
            <p className={css.binWords}>{tipCommentId === null ? title : text}</p>
            <p className={css.facts}>
              {tipCommentId !== null && <span>below “{title}”</span>}
              <span>
                taken back <Time at={takenAt} />
              </span>
              <span>
                gone for good <Time day={goneOn} />
              </span>
            </p>
            <Button small onClick={() => void putBack({ tipId, tipCommentId })}>
              Put it back
            </Button>
          </li>
        ))}
      </ul>
    </RuledSection>
  );
}
