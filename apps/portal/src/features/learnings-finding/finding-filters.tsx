import { useId, useRef, useState, type ReactElement } from 'react';
import { usePageActs } from '../../templates/keys/page-acts.js';
import { Button } from '../../ui/button/button.js';
import field from '../../ui/form/field.module.css';
import { useTypedSearch } from '../../ui/form/typed-search.js';
import { facetWords, longestSearch, typedIn } from './finding-address.js';
import type { FacetCount } from './finding.documents.js';
import css from './finding.module.css';

interface Props {
  readonly asked: URLSearchParams;
  readonly change: (name: string, value: string) => void;
  readonly facets: readonly FacetCount[];
}

function SearchField({ value, change }: { readonly value: string; readonly change: (text: string) => void }): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useTypedSearch(value, change, 300);
  usePageActs([{ id: 'search-learnings', words: 'Search learnings', keys: '/', run: () => input.current?.focus() }]);
  return (
    <div className={css.search}>
      <label htmlFor={id}>What are you looking for?</label>
      <input ref={input} id={id} type="search" value={typed} autoComplete="off" className={field.control} onChange={(event) => type(event.target.value)} />
    </div>
  );
}

function Facet({
  label,
  value,
  choices,
  change,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly change: (value: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} className={field.control} onChange={(event) => change(event.target.value)}>
        <option value="">All</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Narrows the list; each value says how many it would leave, and the address keeps what was chosen. On a phone the choices wait behind a button. */
export function FindingFilters({ asked, change, facets }: Props): ReactElement {
  const id = useId();
  const [open, setOpen] = useState(false);
  const { isCut } = typedIn(asked);
  const shown = facetWords.flatMap(({ facet, name, label, words }) => {
    const value = asked.get(name) ?? '';
    const counted = facets.filter((one) => one.facet === facet);
    const known = counted.some((one) => one.value === value) || value === '' ? [] : [{ value, name: null, count: 0 }];
    const choices = [...counted, ...known].map((one) => ({ value: one.value, label: `${one.name ?? words?.[one.value] ?? one.value} (${one.count})` }));
    return choices.length === 0 ? [] : [{ name, label, value, choices }];
  });
  const chosen = shown.filter(({ value }) => value !== '').length;
  return (
    <div className={css.tools} role="search" aria-label="Learnings">
      <SearchField value={asked.get('q') ?? ''} change={(text) => change('q', text)} />
      {shown.length > 0 && (
        <>
          <Button small className={css.unfold} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {chosen === 0 ? 'Narrow it down' : `Narrowed down by ${chosen}`}
          </Button>
          <div id={id} className={css.facets} data-open={open || undefined}>
            {shown.map(({ name, ...facet }) => (
              <Facet key={name} {...facet} change={(next) => change(name, next)} />
            ))}
          </div>
        </>
      )}
      {isCut && <p className={css.cut}>That was longer than a search: these are the learnings for its first {longestSearch} characters.</p>}
    </div>
  );
}
