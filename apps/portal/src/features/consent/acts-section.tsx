import type { ReactElement } from 'react';
import { Time } from '../../app/time/time.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import type { ClientConsent } from './consent.document.js';
import css from './consent.module.css';

type Act = ClientConsent['acts'][number];

/** One word of the client as a sentence. */
function sentenceOf({ kind, personName, about }: Act, title: string): string {
  const who = personName ?? '';
  if (kind === 'GIVEN') return `${who} agreed to “${title}” for ${about}.`;
  if (kind === 'LOWERED') return `${who} allows less from now on: “${title}” for ${about}.`;
  if (kind === 'REFUSED') return `${who} said no to “${title}” for ${about}.`;
  return kind === 'ENDED' ? `The last day was over for ${about}.` : `${who} withdrew what was allowed for ${about}.`;
}

interface Line {
  readonly id: string;
  readonly at: Act['at'];
  readonly head: string;
  readonly note: string | null | undefined;
  readonly words: string | null;
  readonly sha256: string | null;
}

/** All that was said and asked, the newest first, each word with its record. */
export function ActsSection({ consent }: { readonly consent: ClientConsent }): ReactElement | null {
  const titleOf = (level: string): string => consent.ladder.find((step) => step.level === level)?.title ?? '';
  const said = consent.acts.map((act): Line => ({
    id: act.id,
    at: act.at,
    head: sentenceOf(act, titleOf(act.level)),
    note: act.note,
    words: act.words,
    sha256: act.wordsSha256,
  }));
  const refused = consent.requests.flatMap((request): Line[] =>
    request.status === 'REFUSED' && request.answeredAt
      ? [
          {
            id: request.id,
            at: request.answeredAt,
            head: `${request.answeredByName ?? ''} said no to “${request.title}”.`,
            note: request.note,
            words: null,
            sha256: null,
          },
        ]
      : [],
  );
  const lines = [...said, ...refused].sort((one, other) => String(other.at).localeCompare(String(one.at)));
  if (lines.length === 0) return null;
  return (
    <RuledSection heading="What was said" count={lines.length} note="the newest first">
      <ol className={css.acts}>
        {lines.map(({ id, at, head, note, words, sha256 }) => (
          <li key={id}>
            <p>
              {head}{' '}
              <span className={css.quiet}>
                <Time at={at} />
              </span>
            </p>
            {note && <blockquote className={css.note}>{note}</blockquote>}
            {words !== null && (
              <details className={css.record}>
                <summary>The record, word for word</summary>
                {words.split('\n').map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <p className={css.hash}>SHA-256 {sha256}</p>
              </details>
            )}
          </li>
        ))}
      </ol>
    </RuledSection>
  );
}
