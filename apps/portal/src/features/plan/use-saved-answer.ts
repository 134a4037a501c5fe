import { useEffect, useRef, useState } from 'react';
import type { Instant } from '../../app/scalars.js';
import { instantNow } from '../../app/time/moments.js';
import type { EditedAnswer } from './answer-editor.js';

type Saved = { readonly version: number } | { readonly errors: readonly { message: string; field?: string | null }[] };
type State = { readonly kind: 'clean' } | { readonly kind: 'saving' } | { readonly kind: 'page' } | { readonly kind: 'saved'; readonly at: Instant };

const pause = 900;

/** Saves an answer a moment after the last key, one request at a time, always on the version the server gave last. */
export function useSavedAnswer(start: EditedAnswer, startVersion: number, save: (answer: EditedAnswer, version: number) => Promise<Saved>) {
  const [answer, setAnswer] = useState(start);
  const [state, setState] = useState<State>({ kind: 'clean' });
  const [errors, setErrors] = useState<readonly { message: string }[]>([]);
  const waiting = useRef<EditedAnswer>(undefined);
  const version = useRef(startVersion);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef<Promise<boolean>>(Promise.resolve(true));

  const send = async (): Promise<boolean> => {
    const next = waiting.current;
    if (!next) return errors.length === 0;
    waiting.current = undefined;
    setState({ kind: 'saving' });
    try {
      const done = await save(next, version.current);
      if ('errors' in done) {
        setErrors(done.errors);
        setState({ kind: 'page' });
        return false;
      }
      version.current = done.version;
      setErrors([]);
      setState({ kind: 'saved', at: instantNow() });
      return true;
    } catch {
      waiting.current ??= next;
      setState({ kind: 'page' });
      return false;
    }
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer.current);
    running.current = running.current.then(send, send);
    return running.current;
  };
  const last = useRef(flush);
  last.current = flush;
  // Leaving the page sends what is still waiting.
  useEffect(() => () => void (waiting.current && last.current()), []);

  const edit = (next: EditedAnswer): void => {
    setAnswer(next);
    waiting.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void last.current(), pause);
  };
  return { answer, edit, state, errors, flush };
}
