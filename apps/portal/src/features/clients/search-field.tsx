import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { usePageActs } from '../../templates/keys/page-acts.js';
import field from '../../ui/form/field.module.css';
import css from './clients.module.css';

/** Narrows the list while it is typed; the address follows. */
export function SearchField({ value, change }: { readonly value: string; readonly change: (text: string) => void }): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      change(sent.current);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed, change]);
  usePageActs([{ id: 'search-clients', words: 'Search clients', keys: '/', run: () => input.current?.focus() }]);
  return (
    <div className={css.search} role="search">
      <label htmlFor={id}>Find a client</label>
      <input ref={input} id={id} type="search" value={typed} autoComplete="off" className={field.control} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}
