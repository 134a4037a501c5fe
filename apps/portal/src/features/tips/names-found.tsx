import { useEffect, useRef, type ReactElement } from 'react';
import { plural } from '../../app/words.js';
import css from './tips.module.css';
import type { TipFindingFacts } from './writing.documents.js';

/** Enough around the words to find them again. */
const around = 48;

function Excerpt({ text, finding }: { readonly text: string; readonly finding: TipFindingFacts }): ReactElement {
  const at = text.startsWith(finding.text, finding.start) ? finding.start : text.indexOf(finding.text);
  if (at < 0)
    return (
      <q className={css.excerpt}>
        <mark>{finding.text}</mark>
      </q>
    );
  const [from, to] = [Math.max(0, at - around), Math.min(text.length, at + finding.text.length + around)];
  return (
    <q className={css.excerpt}>
      {from > 0 && '…'}
      {text.slice(from, at)}
      <mark>{finding.text}</mark>
      {text.slice(at + finding.text.length, to)}
      {to < text.length && '…'}
    </q>
  );
}

const placeOf = (field: string): string => {
  const tip = /^tips\.(\d+)$/.exec(field)?.[1];
  if (tip !== undefined) return `tip ${Number(tip) + 1}`;
  return { title: 'the title', intro: 'the text above' }[field] ?? 'what you wrote';
};

/** Words that tell, or may tell, who it was: each with its reason, and where it may stay, the way to say so. */
export function NamesFound({
  found,
  textOf,
  isNone,
  say,
}: {
  readonly found: readonly TipFindingFacts[];
  readonly textOf: (field: string) => string;
  readonly isNone: (text: string) => boolean;
  readonly say: (text: string, isNone: boolean) => void;
}): ReactElement | null {
  const place = useRef<HTMLElement>(null);
  // Whoever sent it is led to what stands in the way, each time it was sent.
  useEffect(() => {
    if (found.length > 0) place.current?.focus();
  }, [found]);
  if (found.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} aria-label="Words that may tell who it was" className={css.names}>
      <p className={css.namesHead}>
        {plural(found.length, 'place tells or may tell', 'places tell or may tell')} who it was. Colleagues read this, and perhaps the network.
      </p>
      <ul>
        {found.map((finding) => (
          <li key={`${finding.field}-${finding.start}-${finding.text}`}>
            <p>
              <Excerpt text={textOf(finding.field)} finding={finding} /> <span className={css.quiet}>in {placeOf(finding.field)}</span>
            </p>
            <p className={css.quiet}>
              {finding.words} {!finding.mayKeep && 'Say it in other words.'}
            </p>
            {finding.mayKeep && (
              <label className={css.none}>
                <input type="checkbox" checked={isNone(finding.text)} onChange={({ target }) => say(finding.text, target.checked)} />
                It tells nobody who it was
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
