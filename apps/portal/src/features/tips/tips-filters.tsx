import { useId, useRef, type ReactElement } from 'react';
import { themeChoices } from '../../app/learning-words.js';
import { usePageActs } from '../../templates/keys/page-acts.js';
import field from '../../ui/form/field.module.css';
import { useTypedSearch } from '../../ui/form/typed-search.js';
import { countedChoices, longestSearch, shownChoices, typedIn } from './tips-address.js';
import type { TipFacets } from './tips.documents.js';
import css from './tips.module.css';

interface Props {
  readonly asked: URLSearchParams;
  readonly change: (name: string, value: string) => void;
  readonly facets: TipFacets;
}

function SearchField({ value, change }: { readonly value: string; readonly change: (text: string) => void }): ReactElement {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, type] = useTypedSearch(value, change, 300);
  usePageActs([{ id: 'search-tips', words: 'Search tips', keys: '/', run: () => input.current?.focus() }]);
  return (
    <div className={css.search}>
      <label htmlFor={id}>Words in a post or its discussion</label>
      <input ref={input} id={id} type="search" value={typed} autoComplete="off" className={field.control} onChange={(event) => type(event.target.value)} />
    </div>
  );
}

function Choice({
  label,
  value,
  choices,
  choose,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly choose: (value: string) => void;
}): ReactElement {
  const id = useId();
  return (
    <div className={css.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} className={field.control} onChange={({ target }) => choose(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Narrows the list; the address keeps what was chosen. */
export function TipsFilters({ asked, change, facets }: Props): ReactElement {
  return (
    <div className={css.tools} role="search" aria-label="Tips">
      <SearchField value={asked.get('q') ?? ''} change={(text) => change('q', text)} />
      <Choice label="Show" value={asked.get('show') ?? ''} choices={countedChoices(shownChoices, 'SHOW', facets)} choose={(value) => change('show', value)} />
      <Choice
        label="Theme"
        value={asked.get('theme') ?? ''}
        choices={countedChoices([{ value: '', label: 'All themes' }, ...themeChoices], 'THEME', facets)}
        choose={(value) => change('theme', value)}
      />
      {typedIn(asked).isCut && <p className={css.cut}>That was longer than a search: these are the posts for its first {longestSearch} characters.</p>}
    </div>
  );
}
