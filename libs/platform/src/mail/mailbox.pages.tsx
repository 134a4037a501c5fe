import type { ReactElement, ReactNode } from 'react';
import { FactList, Notice, PageHeading, renderPage } from '@cairn/look';
import type { KeptMail } from './mailbox.js';
import { mailEdges } from './mail-html.rules.js';

const sheet = `
.mailbox-list{list-style:none;padding:0;border-block-start:2px solid var(--ink)}
.mailbox-list a{display:grid;gap:.125rem;padding:.75rem 0;border-block-end:1px solid var(--line);color:inherit;text-decoration:none}
.mailbox-list a:hover .mailbox-subject{text-decoration:underline}
.mailbox-subject{font-weight:var(--strong);overflow-wrap:anywhere}
.mailbox-line{display:flex;justify-content:space-between;gap:1rem;font-size:var(--text-sm);color:var(--ink-2)}
.mailbox-preview{font-size:var(--text-sm);color:var(--ink-2);overflow-wrap:anywhere}
.mailbox-tabs{display:flex;gap:.5rem}
.mailbox-mail{margin-inline:calc(-1 * var(--edge));border-block:1px solid var(--line);overflow-wrap:anywhere}
.mailbox-text{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}`;

const Shell = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <>
    {children}
    <style dangerouslySetInnerHTML={{ __html: sheet }} />
  </>
);

const shown = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const Moment = ({ at }: { readonly at: string }): ReactElement => <time dateTime={at}>{shown.format(new Date(at))}</time>;

const stateOf = (mail: KeptMail): string | undefined => {
  if (mail.status === 'FAILED') return 'Not sent';
  if (mail.held) return 'Sample practice';
  return undefined;
};

const addressOf = (mail: KeptMail): string => `/mailbox/${mail.practice_id}/${mail.id}`;

export const mailboxPage = (mails: readonly KeptMail[]): string =>
  renderPage({
    title: mails.length === 0 ? 'No mails' : 'Mails',
    practiceName: 'Mailbox',
    children: (
      <Shell>
        <PageHeading title="Mailbox">
          {mails.length === 0 ? (
            <p>Every mail that Cairn would send appears here, newest first. There is none yet.</p>
          ) : (
            <p>No mail server is set, so mails stay on this computer. Newest first.</p>
          )}
        </PageHeading>
        {mails.length > 0 && (
          <ul className="mailbox-list">
            {mails.map((mail) => (
              <li key={mail.id}>
                <a href={addressOf(mail)}>
                  <span className="mailbox-line">
                    <span>To {mail.to_name || mail.to_address}</span>
                    <Moment at={mail.queued_at} />
                  </span>
                  <span className="mailbox-subject" dir="auto">
                    {mail.subject}
                  </span>
                  <span className="mailbox-preview" dir="auto">
                    {stateOf(mail) === undefined ? mail.preview : `${stateOf(mail)} · ${mail.preview}`}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/mailbox">Look again</a>
        </p>
      </Shell>
    ),
  });

type Form = 'html' | 'text';

const Tab = ({ mail, as, current, words }: { readonly mail: KeptMail; readonly as: Form; readonly current: Form; readonly words: string }): ReactElement => (
  <a
    className={`button button-${as === current ? 'outlined' : 'quiet'}`}
    aria-current={as === current ? 'page' : undefined}
    href={as === 'html' ? addressOf(mail) : `${addressOf(mail)}?as=text`}
  >
    {words}
  </a>
);

// Every second part is an address.
const Linked = ({ text }: { readonly text: string }): ReactElement => (
  <pre className="mailbox-text" dir="auto">
    {text.split(/(https?:\/\/[^\s)]+)/).map((part, index) => (index % 2 === 1 ? <a key={index} href={part} children={part} /> : part))}
  </pre>
);

// Our own renderer wrote and escaped it, and the page's policy runs no script but the look's.
const innerHtml = (html: string): string => html.slice(html.indexOf(mailEdges.from), html.indexOf(mailEdges.to));

export const mailPage = (mail: KeptMail, as: Form): string =>
  renderPage({
    title: mail.subject,
    practiceName: 'Mailbox',
    children: (
      <Shell>
        <PageHeading above={<a href="/mailbox">All mails</a>} title={<span dir="auto">{mail.subject}</span>} />
        {mail.status === 'FAILED' && (
          <Notice kind="wrong" heading="Not sent">
            <p>{mail.error}</p>
          </Notice>
        )}
        <FactList
          facts={[
            { name: 'From', words: mail.from_name },
            { name: 'To', words: `${mail.to_name} <${mail.to_address}>` },
            ...(mail.reply_to === null ? [] : [{ name: 'Reply to', words: mail.reply_to }]),
            { name: 'Written', words: <Moment at={mail.queued_at} /> },
            ...(mail.attachments.length === 0 ? [] : [{ name: 'Attached', words: mail.attachments.map(({ name }) => name).join(', ') }]),
          ]}
        />
        <nav className="mailbox-tabs" aria-label="Forms of this mail">
          <Tab mail={mail} as="html" current={as} words="As sent" />
          <Tab mail={mail} as="text" current={as} words="Plain text" />
        </nav>
        {as === 'text' ? <Linked text={mail.text} /> : <article className="mailbox-mail" dangerouslySetInnerHTML={{ __html: innerHtml(mail.html) }} />}
      </Shell>
    ),
  });
