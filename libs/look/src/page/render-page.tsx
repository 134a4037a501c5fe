import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { assetPath } from './look-assets.js';
import { themeScript } from './theme-script.js';

export interface PageContent {
  /** Also the words of the tab; the page sets its own `h1`. */
  readonly title: string;
  readonly practiceName: string;
  readonly clientName?: string;
  /** Input was refused: the tab says so first. */
  readonly failed?: boolean;
  /** Addresses of scripts; the page must be of use without them. The look's own comes by itself. */
  readonly scripts?: readonly string[];
  /** A line above everything, such as that this is a sample practice. */
  readonly strip?: ReactNode;
  /** The `keepAs` of the form whose sending led here: what the device kept of it is forgotten. */
  readonly sent?: string;
  /** Anybody may read and share it, and no script runs on it. Its address is whole, with its origin; `searchable`: search engines may keep it. */
  readonly found?: { readonly address: string; readonly description: string; readonly searchable: boolean };
  readonly children: ReactNode;
}

/** What other sites show of a page that is shared. */
function Shared({
  title,
  practiceName,
  found,
}: Pick<PageContent, 'title' | 'practiceName'> & { readonly found: NonNullable<PageContent['found']> }): ReactElement {
  return (
    <>
      <link rel="canonical" href={found.address} />
      <meta name="description" content={found.description} />
      <meta property="og:type" content="article" />
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={practiceName} />
      <meta property="og:description" content={found.description} />
      <meta property="og:url" content={found.address} />
    </>
  );
}

function Document({ title, practiceName, clientName, failed = false, scripts = [], strip, sent, found, children }: PageContent): ReactElement {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        {found?.searchable !== true && <meta name="robots" content="noindex" />}
        {found !== undefined && <Shared title={title} practiceName={practiceName} found={found} />}
        <title>{`${failed ? 'Error: ' : ''}${title} · ${practiceName}`}</title>
        <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={assetPath('hanken-grotesk-latin-400-650.woff2')} />
        <link rel="stylesheet" href={assetPath('light-page.css')} />
        <link rel="icon" type="image/svg+xml" href={assetPath('favicon.svg')} />
        {found === undefined && <script dangerouslySetInnerHTML={{ __html: themeScript }} />}
        {found === undefined && [assetPath('light-page.js'), ...scripts].map((address) => <script key={address} type="module" src={address} />)}
      </head>
      <body>
        {strip !== undefined && <aside className="strip">{strip}</aside>}
        <header className="page-bar">
          <span className="page-practice">{practiceName}</span>
          {clientName !== undefined && <span className="page-client">for {clientName}</span>}
        </header>
        <main className="page" data-sent={sent}>
          {children}
        </main>
      </body>
    </html>
  );
}

/** A whole page as text: no style attributes, one inline script that the policy allows by its hash, works without any script. */
export const renderPage = (content: PageContent): string => `<!doctype html>${renderToStaticMarkup(<Document {...content} />)}`;
