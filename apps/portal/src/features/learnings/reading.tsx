import type { ReactElement } from 'react';
import { learningTexts } from '../../app/learning-words.js';
import { passagesOf } from '../../ui/passages/passages.rules.js';
import css from './learnings.module.css';

export interface Texts {
  readonly sentence: string;
  readonly expected: string;
  readonly happened: string;
  readonly why: string;
  readonly advice: string;
  readonly holdsWhen: string;
  readonly failsWhen: string;
}
interface Found {
  readonly field: string;
  readonly start: number;
  readonly text: string;
}

/** A text with the places marked that could tell who it was. */
function Marked({ text, found }: { readonly text: string; readonly found: readonly Found[] }): ReactElement {
  const marks = found.filter(({ start, text: words }) => text.startsWith(words, start)).map(({ start, text: quote }) => ({ startsAt: start, quote }));
  return (
    <>{passagesOf(text, marks).map(({ from, words, numbers }) => (numbers.length === 0 ? <span key={from}>{words}</span> : <mark key={from}>{words}</mark>))}</>
  );
}

/** A learning as it is read: its sentence, and of the rest what has been written. */
export function Reading({ texts, found = [] }: { readonly texts: Texts; readonly found?: readonly Found[] }): ReactElement {
  const of = (field: string): readonly Found[] => found.filter((one) => one.field === field);
  return (
    <>
      <p className={css.sentence}>
        <Marked text={texts.sentence} found={of('sentence')} />
      </p>
      <dl className={css.parts}>
        {learningTexts
          .filter(({ name }) => texts[name] !== '')
          .map(({ name, read }) => (
            <div key={name}>
              <dt>{read}</dt>
              <dd>
                <Marked text={texts[name]} found={of(name)} />
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
