import { useId, useRef, type ReactElement } from 'react';
import { usePageActs } from '../../templates/keys/page-acts.js';
import field from '../../ui/form/field.module.css';
import { useTypedSearch } from '../../ui/form/typed-search.js';
import css from './clients.module.css';

/** Narrows the list while it is typed; the address follows. */
export function SearchField({ value, change }: { readonly value: string; readonly change: (text: string) => void }): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useTypedSearch(value, change, 250);
  usePageActs([{ id: 'search-clients', words: 'Search clients', keys: '/', run: () => input.current?.focus() }]);
  return (
    <div className={css.search} role="search">
      <label htmlFor={id}>Find a client</label>
      <input ref={input} id={id} type="search" value={typed} autoComplete="off" className={field.control} onChange={(event) => type(event.target.value)} />
    </div>
  );
}
