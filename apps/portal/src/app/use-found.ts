import { useLazyQuery } from '@apollo/client/react';
import { useCallback, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../graphql/gql.js';
import type { PaletteEntry } from '../templates/palette/palette.rules.js';

const Find_Query = graphql(`
  query Find($text: String!) {
    find(text: $text) {
      kind
      id
      name
      context
      path
    }
  }
`);

const pause = 200;

/** People, teams and clients that the server finds for what is typed into the palette. */
export function useFound(): { readonly entries: readonly PaletteEntry[]; readonly typing: (typed: string) => void } {
  const [ask, { data }] = useLazyQuery(Find_Query, { fetchPolicy: 'cache-first' });
  const navigate = useNavigate();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typing = useCallback(
    (typed: string): void => {
      clearTimeout(timer.current);
      const text = typed.trim();
      if (text.length < 2) return;
      timer.current = setTimeout(() => void ask({ variables: { text } }).catch(() => undefined), pause);
    },
    [ask],
  );
  const entries = useMemo(
    () =>
      (data?.find ?? [])
        .filter(({ kind }) => kind !== 'CLIENT')
        .map(({ kind, id, name, context, path }): PaletteEntry => ({
          id: `find-${id}-${path}`,
          kind: 'find',
          words: name,
          // The organisation is a team of its client's name: without the word it would stand there twice.
          detail: kind === 'TEAM' ? ['team', context].filter(Boolean).join(', ') : (context ?? undefined),
          run: () => void navigate(path),
        })),
    [data, navigate],
  );
  return { entries, typing };
}
