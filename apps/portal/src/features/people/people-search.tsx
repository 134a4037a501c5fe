import { useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { usePageActs } from '../../templates/keys/page-acts.js';
import field from '../../ui/form/field.module.css';
import css from './people.module.css';

/** Finds by name or mail address while it is typed; the address follows. */
export function PeopleSearch({ value, change }: { readonly value: string; readonly change: (text: string) => void }): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      latest.current(sent.current);
    }, 250);
    return () => clearTimeout(timer);
  }, [typed]);
  usePageActs([{ id: 'search-people', words: 'Find a person here', keys: '/', run: () => input.current?.focus() }]);
  return (
    <div className={css.search}>
      <label htmlFor={id}>Name or mail address</label>
      <input
        ref={input}
        id={id}
        type="search"
        value={typed}
        autoComplete="off"
        maxLength={200}
        className={field.control}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}
