import { useRef, type ReactElement, type ReactNode } from 'react';
import { passagesOf, type Passage } from './passages.rules.js';
import css from './passages.module.css';

export interface PassageRemark extends Passage {
  readonly id: string;
  readonly body: string;
}

interface Props {
  readonly text: string;
  /** By where they begin. */
  readonly remarks: readonly PassageRemark[];
  /** Left away where nothing is marked any more. */
  readonly mark?: (passage: Passage) => void;
  readonly actsOf?: (remark: PassageRemark) => ReactNode;
  readonly label: string;
}

const noteId = (id: string): string => `remark-${id}`;

/** What somebody handed in, with marked passages and the remarks on them beside. Whoever marks selects words; `n` on the page goes from remark to remark. */
export function Passages({ text, remarks, mark, actsOf, label }: Props): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const select = (): void => {
    const passage = box.current && selectedIn(box.current, text);
    if (passage) mark?.(passage);
  };
  return (
    <div className={css.passages} data-words>
      <div ref={box} className={css.text} role="group" aria-label={label} onMouseUp={mark && select} onTouchEnd={mark && select}>
        {passagesOf(text, remarks).map(({ from, words, numbers }) =>
          numbers.length === 0 ? (
            <span key={from}>{words}</span>
          ) : (
            <mark key={from} data-remarks={numbers.join(' ')} aria-describedby={numbers.map((number) => noteId(remarks[number - 1]?.id ?? '')).join(' ')}>
              {words}
            </mark>
          ),
        )}
      </div>
      {remarks.length > 0 && (
        <ol className={css.notes} aria-label="Remarks on passages">
          {remarks.map((remark) => (
            <li key={remark.id} id={noteId(remark.id)} className={css.note} tabIndex={-1} data-passage-remark="">
              <p className={css.quote}>“{short(remark.quote)}”</p>
              <p className={css.body}>{remark.body}</p>
              {actsOf?.(remark)}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const short = (quote: string): string => (quote.length > 90 ? `${quote.slice(0, 88)}…` : quote);

/** The next remark after the one that has the focus takes it. */
export function focusNextRemark(): void {
  const notes = [...document.querySelectorAll<HTMLElement>('[data-passage-remark]')];
  const at = notes.findIndex((note) => note === document.activeElement);
  notes[(at + 1) % notes.length]?.focus();
}

/** What is selected inside of the text, where it begins. */
function selectedIn(box: HTMLElement, text: string): Passage | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const startsAt = before.toString().length;
  const quote = range.toString();
  return quote.trim() !== '' && text.startsWith(quote, startsAt) ? { startsAt, quote } : null;
}
