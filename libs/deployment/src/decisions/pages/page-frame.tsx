import type { PageContent } from '@cairn/look';
import { dayWords } from '@cairn/kernel';
import type { ReactElement } from 'react';
import { whatOf } from '../../mails/asking.mails.js';
import { besideLast } from '../../notes/beside.rules.js';
import type { DecisionView } from '../decision.view.js';

/** One signer's page: what it is about, and the address that its forms and links stay under. */
export interface SignerPage {
  readonly view: DecisionView;
  readonly token: string;
  readonly nonce: string;
  readonly now: Date;
}

/** What was refused, and what had been typed: nothing is lost. */
export interface Refused {
  readonly errors?: readonly { readonly field?: string; readonly message: string }[];
  readonly typed?: Readonly<Record<string, string>>;
}

export type Page = PageContent;

export const seenScript = '/go/seen.js';

export const base = (token: string): string => `/go/d/${token}`;

export function frame({ view }: Pick<SignerPage, 'view'>, page: Omit<PageContent, 'practiceName'>): Page {
  const { practiceName, clientName, isSample } = view.facts;
  return { practiceName, clientName, ...(isSample ? { strip: 'Sample practice. Nothing is sent.' } : {}), ...page };
}

/** The head of the page as a task: what is to be decided. */
export const taskOf = (view: DecisionView): string => {
  const count = view.changes.filter((change) => change.mine).length;
  if (view.facts.inForce === null) return `How ${view.facts.clientName} will run OKRs`;
  return `${count === 1 ? '1 change' : `${count} changes`} to how ${view.facts.clientName} runs OKRs`;
};

export const aboutOf = (view: DecisionView): string => whatOf(view);

/** What was asked and answered, oldest first. */
export function Talk({ view }: { readonly view: DecisionView }): ReactElement | null {
  const { talk, today } = view.facts;
  if (talk.length === 0) return null;
  return (
    <section className="ruled">
      <h2>Questions and answers</h2>
      {besideLast(talk, view.beside).map((said) => (
        <blockquote key={said.id} className="change">
          <p>
            <strong>{said.authorId === view.signer.personId ? 'You' : said.authorName}:</strong> {said.body}
          </p>
          {said.beside.map(({ id, sentence, withdrawnOn }) => (
            <p key={id}>
              {sentence === null ? (
                `Something seen at other clients stood here. It was withdrawn${withdrawnOn === null ? '' : ` on ${dayWords(withdrawnOn, today)}`}: no longer to be used.`
              ) : (
                <>
                  <strong>Seen at other clients:</strong> {sentence}
                </>
              )}
            </p>
          ))}
        </blockquote>
      ))}
    </section>
  );
}
