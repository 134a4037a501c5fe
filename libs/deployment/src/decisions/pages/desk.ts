import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AppError, Clock, readableText, type Refusal } from '@cairn/kernel';
import { renderPage } from '@cairn/look';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeploymentOptions } from '../../deployment.options.js';
import { DecisionLinks, type OpenedLink } from '../decision-links.js';
import { byLink, type Deciding } from '../deciding.js';
import { DecisionQueries } from '../decision.queries.js';
import { isPageNonce, newPageNonce } from '../page-nonce.js';
import { expiredLinkPage, unknownLinkPage } from './link.pages.js';
import type { Page, SignerPage } from './page-frame.js';

/** A link that opens, with the page it leads to. */
export interface AtDesk extends SignerPage {
  readonly link: OpenedLink;
  readonly who: Deciding;
}

export type Form = Readonly<Record<string, unknown>>;

/** A field of a form; anything but one text counts as left blank. */
export const field = (form: Form | undefined, name: string): string => {
  const value = form?.[name];
  return typeof value === 'string' ? readableText(value.slice(0, 10_000)) : '';
};

/** Opens links and answers with pages; all pages of a decision go through here. */
@Injectable()
export class Desk {
  constructor(
    @Inject(DecisionLinks) private readonly links: DecisionLinks,
    @Inject(DecisionQueries) private readonly decisions: DecisionQueries,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the link leads to. Answers itself, with undefined, where it leads nowhere or has run out. */
  async open(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AtDesk | undefined> {
    const found = await this.find(token, request);
    if (!found) this.send(reply, unknownLinkPage(), 404);
    else if (found.link.expired) this.send(reply, expiredLinkPage(found), 410);
    return found?.link.expired ? undefined : found;
  }

  /** Also links that have run out. */
  async find(token: string, request: FastifyRequest): Promise<AtDesk | undefined> {
    const link = await this.links.open(token);
    if (!link) return undefined;
    const who = byLink(link, { ip: request.ip, agent: (request.headers['user-agent'] ?? '').slice(0, 300) });
    try {
      const view = await this.decisions.view(link.changeSetId, who);
      const now = this.clock.now();
      return { link, who, view, token, now, nonce: newPageNonce(this.options.secretKey, { linkId: link.linkId, textSha256: view.facts.sent.textSha256 }, now) };
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  }

  /** The form comes from a page that showed these very words, not long ago. */
  isFresh({ link, view }: AtDesk, form: Form | undefined): boolean {
    return isPageNonce(this.options.secretKey, { linkId: link.linkId, textSha256: view.facts.sent.textSha256 }, field(form, 'nonce'), this.clock.now());
  }

  send(reply: FastifyReply, page: Page, status = 200): void {
    void reply
      .code(status)
      .headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      .send(renderPage(page));
  }

  seeOther(reply: FastifyReply, path: string): void {
    void reply.code(303).headers({ location: path, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).send();
  }
}

/** A nonce is good for one act: the same form sent twice is one act with one answer. */
export const keyOf = (form: Form | undefined): string => createHash('sha256').update(field(form, 'nonce')).digest('hex');

/** In the words of a form: the path of the refused input as the name of its field. */
export const errorsOf = ({ message, field: path }: Refusal, rename: (path: string) => string = (same) => same) => [
  { message, field: path === undefined ? undefined : rename(path) },
];

export const staleNotice = { message: 'Nothing was sent: this page had been open for long, or the words have changed since. Look again, then repeat it.' };
