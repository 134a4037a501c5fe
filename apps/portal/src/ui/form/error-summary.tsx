import { useEffect, useRef, type ReactElement } from 'react';
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form';
import css from './error-summary.module.css';
import { fieldId } from './field-id.js';

interface Entry {
  readonly message: string;
  readonly element: HTMLElement | null;
}

/** All messages of a form, in the order in which the fields stand on the page; those of the whole form last. */
function entriesOf(errors: FieldErrors, form: object): Entry[] {
  const found: Entry[] = [];
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const { message } = node as { message?: unknown };
    if (typeof message === 'string') found.push({ message, element: document.getElementById(fieldId(form, path.join('.'))) });
    else for (const [name, inner] of Object.entries(node)) walk(inner, [...path, name]);
  };
  walk(errors, []);
  return found.sort(({ element: a }, { element: b }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/** Says what to put right, in the words that stand at the fields, and takes the focus at each attempt. */
export function ErrorSummary<T extends FieldValues>({ form }: { readonly form: UseFormReturn<T, unknown, T> }): ReactElement | null {
  const { errors, submitCount, isSubmitting } = form.formState;
  const box = useRef<HTMLDivElement>(null);
  const entries = submitCount > 0 ? entriesOf(errors as FieldErrors, form.control) : [];
  const any = entries.length > 0;

  useEffect(() => {
    if (any && !isSubmitting) box.current?.focus();
    // A second attempt with the same mistakes must be heard again; a correction in between must not move the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [submitCount, isSubmitting]);

  useEffect(() => {
    if (!any) return;
    const before = document.title;
    if (!before.startsWith('Error: ')) document.title = `Error: ${before}`;
    return () => {
      document.title = document.title.replace(/^Error: /, '');
    };
  }, [any]);

  if (!any) return null;
  return (
    <div ref={box} className={css.summary} tabIndex={-1} role="group" aria-label="Problems">
      <h2 className={css.title}>{entries.length === 1 ? 'One thing to put right' : `${entries.length} things to put right`}</h2>
      <ul className={css.list}>
        {entries.map(({ message, element }, index) => (
          <li key={index}>
            {element ? (
              <a
                href={`#${element.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  element.scrollIntoView({ block: 'center' });
                  (element.matches('fieldset') ? (element.querySelector('input') ?? element) : element).focus({ preventScroll: true });
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
