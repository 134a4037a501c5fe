import type { ReactElement, ReactNode } from 'react';
import { listed, plural } from '../../app/words.js';
import { Material } from '../../ui/material/material.js';
import { RuledSection } from '../../ui/section/ruled-section.js';
import { EmptyState } from '../../ui/states/empty-state.js';
import type { ItemFacts } from './item.values.js';
import { ItemQuestions } from './item-questions.js';
import { needsTitles } from './needs.values.js';
import css from './programmes.module.css';
import type { VersionFacts } from './version.route.js';

type Fact = readonly [label: string, words: ReactNode];

const attemptWords = (attempts: number | null): string => (attempts === null ? 'as many as it takes' : String(attempts));

/** What only this kind of item has, in the words of its form. */
function factsOf({ kind, settings }: ItemFacts, version: VersionFacts): readonly Fact[] {
  const rubric = (settings.rubricKeys ?? []).flatMap((key) => version.rubric.find((one) => one.key === key)?.title ?? []);
  const looked: readonly Fact[] = rubric.length > 0 ? [['Looked at', listed(rubric)]] : [];
  switch (kind) {
    case 'WATCH':
      return settings.url
        ? [
            [
              'Recording',
              <a key="url" href={settings.url} target="_blank" rel="noreferrer">
                {settings.url}
              </a>,
            ],
          ]
        : [['Recording', 'none yet']];
    case 'QUIZ':
    case 'EXAM':
      return [
        ['Asked', `${plural(settings.take ?? 0, 'question', 'questions')} of the bank, in an order of their own`],
        ['Passed with', `${(kind === 'EXAM' ? version.rules.examPercent : settings.passPercent) ?? 0} %`],
        ['Attempts', attemptWords(settings.attempts ?? null)],
        [
          'Time',
          settings.minutes
            ? `${plural(settings.minutes, 'minute', 'minutes')}, and ${plural(settings.graceMinutes ?? 0, 'minute', 'minutes')} for a slow line`
            : 'without limit',
        ],
        ['Right answers', kind === 'EXAM' ? 'are told once it is passed or cannot be taken again' : 'are told after handing in'],
      ];
    case 'ASSIGNMENT':
      return [...looked, ['Files', settings.files ? `up to ${settings.maxFiles ?? 1}` : 'none']];
    case 'PEER': {
      const about = version.modules.flatMap(({ items }) => items).find(({ key }) => key === settings.ofItemKey);
      return [
        ['About', about?.title ?? 'an assignment that is not here'],
        ['Feedback to', plural(settings.give ?? 0, 'colleague', 'colleagues')],
      ];
    }
    case 'OBSERVED':
      return [
        ['The trainee', settings.kind === 'SHADOWED' ? 'is a guest in somebody’s session' : 'leads, and is assessed'],
        ['Sessions', String(settings.count ?? 1)],
        ...looked,
      ];
    default:
      return [];
  }
}

/** One item as its trainees read it, with the rules it is passed by; of a quiz or exam, for whoever writes programmes, the questions with their answers. */
export function ItemReading({ version, item, writes }: { readonly version: VersionFacts; readonly item: ItemFacts; readonly writes: boolean }): ReactElement {
  const { settings, body, kind } = item;
  const after = needsTitles(version, { kind: 'item', id: item.id, title: item.title });
  const facts: readonly Fact[] = [
    ['Complete when', item.completesWhen],
    ['Due', item.dueAfterDays === null ? 'without a day of its own' : `${plural(item.dueAfterDays, 'day', 'days')} after the start`],
    ['For the certificate', item.required ? 'needed' : 'not needed'],
    ...(after.length > 0 ? [['Opens after', listed(after)] as const] : []),
    ...factsOf(item, version),
  ];
  const isTest = kind === 'QUIZ' || kind === 'EXAM';
  const bank = isTest ? version.banks.find(({ key }) => key === settings.bankKey) : undefined;
  return (
    <>
      <RuledSection heading="How it is passed">
        <dl className={css.facts}>
          {facts.map(([label, words]) => (
            <FactLine key={label} label={label}>
              {words}
            </FactLine>
          ))}
        </dl>
      </RuledSection>
      {(body !== '' || !isTest) && (
        <RuledSection heading="What trainees read">
          {body === '' && (settings.agenda ?? []).length === 0 ? <EmptyState kind="first" headline="There is no text." /> : <Material text={body} />}
          {(settings.agenda ?? []).length > 0 && (
            <ol className={css.agenda}>
              {settings.agenda?.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          )}
        </RuledSection>
      )}
      <Long heading="Transcript" text={settings.transcript} />
      <Long heading="An answer that passed" text={settings.example} />
      {bank && writes && <ItemQuestions bankId={bank.id} title={bank.title} />}
    </>
  );
}

const FactLine = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

const Long = ({ heading, text }: { readonly heading: string; readonly text?: string | null }): ReactElement | null =>
  text ? (
    <RuledSection heading={heading}>
      <details className={css.criterion}>
        <summary>Read it</summary>
        <Material text={text} />
      </details>
    </RuledSection>
  ) : null;
