import { addDays, dayWords, firstName, listWords } from '@cairn/kernel';
import { ButtonRow, Choices, ErrorSummary, FactList, LinkButton, PageForm, PageHeading, Section, SubmitButton, TextBox } from '@cairn/look';
import type { ReactElement } from 'react';
import { allAllowed, consentLevels, levelWords, reaches, type ConsentLevel } from '../consent-levels.rules.js';
import type { ConsentRequestFacts } from '../consent.facts.js';
import { inForceFor } from '../consent.rules.js';
import { textPieces, type TextPiece } from '../exact-text.rules.js';
import { aboutOf, base, frame, questionOf, type LeadPage, type Page, type Refused } from './consent-page.js';

/** Read and answer: what it would allow, what it never would, an example, and three ways to answer. Showing it writes nothing. */
export function askedPage(page: LeadPage & { readonly request: ConsentRequestFacts }, { errors = [], typed = {} }: Refused = {}): Page {
  const { facts, request, token, nonce } = page;
  const of = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const exact = request.textSha256 !== null;
  return frame(page, {
    title: questionOf(facts, request),
    failed: errors.length > 0,
    children: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeading title={questionOf(facts, request)}>
          <p>
            {request.askedByName} asks for your consent. It is yours to give or not: nothing in your work together depends on it, and you can take it back at
            any time.
          </p>
        </PageHeading>
        <Asked page={page} />
        {page.text !== null && <ExactText text={page.text} preview={`${base(token)}/preview?request=${request.id}`} />}
        <PageForm action={`${base(token)}/answer`} hidden={{ nonce, request: request.id }} keepAs={`consent-${request.id}`}>
          <Section heading="Your answer">
            <Choices name="level" label="What you allow" value={typed['level']} error={of('level')} options={answersTo(page)} />
            <Choices
              name="until"
              label="For how long"
              value={typed['until'] ?? (request.until === null ? 'OPEN' : 'ASKED')}
              error={of('until')}
              options={endsOf(page)}
            />
            <TextBox
              name="note"
              label={`A word to ${firstName(request.askedByName)}, if you like`}
              hint={exact ? 'If something in the text should be different, say no and write what.' : undefined}
              value={typed['note']}
              maxLength={2000}
              error={of('note')}
            />
          </Section>
          <p>
            Sent as {page.link.name}, client lead of {facts.clientName}. You get a mail with what you said and a link to take it back.
          </p>
          <ButtonRow>
            <SubmitButton>Send my answer</SubmitButton>
            <LinkButton look="quiet" href={`${base(token)}/stands`}>
              See what stands now
            </LinkButton>
          </ButtonRow>
        </PageForm>
      </>
    ),
  });
}

function Asked({ page: { facts, request } }: { readonly page: LeadPage & { readonly request: ConsentRequestFacts } }): ReactElement {
  const { never, title } = levelWords[request.level];
  const exact = request.textSha256 !== null;
  return (
    <FactList
      facts={[
        { name: 'Why', words: request.why },
        ...(exact ? [] : [{ name: 'For', words: aboutOf(facts, request) }]),
        ...(exact ? [{ name: 'Where it stands', words: listWords(request.places) }] : [{ name: 'Asked for', words: title }]),
        ...(exact ? [] : [{ name: 'It allows', words: <Lines lines={allAllowed(request.level)} /> }]),
        { name: 'Never', words: never },
        ...(request.example === '' ? [] : [{ name: 'For example', words: request.example }]),
        ...(exact ? [{ name: 'SHA-256 of the text', words: request.textSha256 }] : []),
      ]}
    />
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }): ReactElement => (
  <>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </>
);

/** Piece by piece, as it is to be published. */
const ExactText = ({ text, preview }: { readonly text: string; readonly preview: string }): ReactElement => (
  <Section heading="The text, word for word" note={<a href={preview}>See it as it would look</a>}>
    <div className="exact-text">
      {textPieces(text).map((piece, at) => (
        <Piece key={at} piece={piece} />
      ))}
    </div>
  </Section>
);

function Piece({ piece }: { readonly piece: TextPiece }): ReactElement {
  if (piece.kind === 'LIST')
    return (
      <ul>
        {piece.items.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
    );
  if (piece.kind === 'PARAGRAPH') return <p>{piece.lines.flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))}</p>;
  if (piece.level === 1) return <h3>{piece.words}</h3>;
  return piece.level === 2 ? <h4>{piece.words}</h4> : <h5>{piece.words}</h5>;
}

/** Yes, yes to less, no; nothing is chosen beforehand. */
function answersTo({ facts, request }: LeadPage & { readonly request: ConsentRequestFacts }) {
  const yes = {
    value: request.level as string,
    label: request.textSha256 === null ? `Yes: ${levelWords[request.level].title.toLowerCase()}` : 'Yes, as it stands here',
  };
  const no = { value: 'NONE', label: 'No', hint: 'What you allowed before stays as it is.' };
  if (request.textSha256 !== null) return [yes, no];
  const stands: ConsentLevel = inForceFor(facts.acts, request.engagementId, facts.today)?.level ?? 'NONE';
  const less = consentLevels.filter((level) => level !== request.level && reaches(request.level, level) && !reaches(stands, level)).reverse();
  return [
    yes,
    ...less.map((level) => ({ value: level as string, label: `Less: ${levelWords[level].title.toLowerCase()}`, hint: levelWords[level].allows })),
    no,
  ];
}

function endsOf({ facts, request }: LeadPage & { readonly request: ConsentRequestFacts }) {
  const { today } = facts;
  const year = addDays(today, 365);
  const open = request.textSha256 !== null && request.until !== null ? [] : [{ value: 'OPEN', label: 'Until I withdraw it' }];
  const asked = request.until === null ? [] : [{ value: 'ASKED', label: `Until ${dayWords(request.until, today)}` }];
  return [
    ...asked,
    ...open,
    ...(request.until !== null && request.until <= year ? [] : [{ value: 'YEAR', label: `For one year, until ${dayWords(year, today)}` }]),
  ];
}
