import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../ui/button/button.js';
import field from '../../ui/form/field.module.css';
import type { NetworkFacts } from './network.documents.js';
import css from './network.module.css';

const parts = [
  { name: 'language', label: 'Language', list: 'languages' },
  { name: 'region', label: 'Region', list: 'regions' },
  { name: 'industry', label: 'Industry', list: 'industries' },
] as const;

/** Language, region and industry; what is chosen stands in the address. */
export function SearchForm({ network }: { readonly network: NetworkFacts }): ReactElement | null {
  const [search, setSearch] = useSearchParams();
  const used = parts.filter(({ list, name }) => network[list].length > 0 || search.get(name));
  if (used.length === 0) return null;
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <form role="search" aria-label="Search coaches" className={css.search} onSubmit={(event) => event.preventDefault()}>
      {used.map(({ name, label, list }) => (
        <label key={name} className={field.field}>
          <span className={field.label}>{label}</span>
          <select className={field.control} value={search.get(name) ?? ''} onChange={({ target }) => choose(name, target.value)}>
            <option value="">Any</option>
            {network[list].map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        </label>
      ))}
      {used.some(({ name }) => search.get(name)) && (
        <Button look="quiet" onClick={() => setSearch({}, { replace: true })}>
          Show all
        </Button>
      )}
    </form>
  );
}
