import { useEffect, useRef, useState } from 'react';

/** What is typed into a search, passed on once the writer pauses for `pause` milliseconds; a value that comes from elsewhere replaces what stands in the field. */
export function useTypedSearch(value: string, change: (text: string) => void, pause: number): readonly [string, (typed: string) => void] {
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
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, change, pause]);
  return [typed, setTyped];
}
