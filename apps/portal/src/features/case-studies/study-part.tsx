import { useId, type ReactElement } from 'react';
import { Button, ButtonRow } from '../../ui/button/button.js';
import field from '../../ui/form/field.module.css';
import { classes } from '../../ui/class-names.js';
import { Menu } from '../../ui/menu/menu.js';
import type { SectionFacts, StudyFacts } from './case-study.documents.js';
import css from './case-studies.module.css';
import { leftOut, moved, putIn, withPart, without, type PartValues, type StudyValues } from './study-values.rules.js';

type Finding = StudyFacts['findings'][number];

interface Props {
  readonly part: PartValues;
  readonly values: StudyValues;
  readonly change: (values: StudyValues) => void;
  readonly leave: () => void;
  /** What the server knows of this part; undefined for one that it has not seen yet. */
  readonly facts: SectionFacts | undefined;
  /** In this part’s heading or body. */
  readonly findings: readonly Finding[];
}

/** One part of the document: its heading and body, beside it what was found and what is new in the record. */
export function StudyPart({ part, values, change, leave, facts, findings }: Props): ReactElement {
  const id = useId();
  const { key, heading, body } = part;
  const at = values.parts.findIndex((one) => one.key === key);
  const news = (facts?.news ?? []).filter((one) => !values.settled.includes(one.id));
  // What was found in words that have been changed since is asked again with the next saving.
  const open = findings.filter(({ field: where, start, text }) => (where === key ? body : heading).startsWith(text, start));
  const acts = [
    ...(at > 0 ? [{ words: 'Move up', act: () => change(moved(values, key, -1)) }] : []),
    ...(at < values.parts.length - 1 ? [{ words: 'Move down', act: () => change(moved(values, key, 1)) }] : []),
  ];
  return (
    <section className={css.part} aria-labelledby={`${id}-name`}>
      <div className={css.words}>
        <div className={css.partHead}>
          <span id={`${id}-name`} className="visually-hidden">
            {heading}
          </span>
          <input
            aria-label={`Heading of part ${at + 1}`}
            className={css.heading}
            value={heading}
            maxLength={120}
            onChange={({ target }) => change(withPart(values, key, { heading: target.value }))}
            onBlur={leave}
          />
          <Menu label={`More for “${heading}”`} groups={[acts, [{ words: 'Take this part out', act: () => change(without(values, key)) }]]} />
        </div>
        {body === '' && (
          <p id={`${id}-prompt`} className={css.prompt}>
            {facts?.prompt ?? 'Write what belongs here.'}
          </p>
        )}
        <textarea
          aria-label={heading}
          aria-describedby={body === '' ? `${id}-prompt` : undefined}
          rows={3}
          className={classes(field.control, field.serif, css.body)}
          value={body}
          onChange={({ target }) => change(withPart(values, key, { body: target.value }))}
          onBlur={leave}
        />
      </div>
      {(open.length > 0 || news.length > 0) && (
        <div className={css.beside}>
          <Findings findings={open} />
          {news.map((one) => (
            <div key={one.id} className={css.note}>
              <p className={css.noteHead}>{one.before === null ? 'New in the record' : 'The record says now'}</p>
              <p className={css.said}>{one.text}</p>
              <ButtonRow>
                <Button small onClick={() => change(putIn(values, key, one))}>
                  {one.before !== null && body.includes(one.before) ? 'Put it in its place' : 'Put it in'}
                </Button>
                <Button small look="quiet" onClick={() => change(leftOut(values, one))}>
                  Leave it out
                </Button>
              </ButtonRow>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

/** Each word once, those that block first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  if (findings.length === 0) return null;
  const once = [...new Map(findings.map((finding) => [`${finding.kind} ${finding.text}`, finding])).values()];
  const sorted = [...once.filter(({ blocks }) => blocks), ...once.filter(({ blocks }) => !blocks)];
  return (
    <ul aria-label="Words that could tell who it is" className={css.findings}>
      {sorted.map((finding) => (
        <li key={`${finding.kind} ${finding.text}`} className={css.note} data-blocks={finding.blocks ? '' : undefined}>
          <p className={css.said}>
            <mark>{finding.text}</mark>
          </p>
          <p>
            {finding.words} {finding.blocks ? 'Say it in other words.' : 'The client lead reads it; it may stay.'}
          </p>
        </li>
      ))}
    </ul>
  );
}
