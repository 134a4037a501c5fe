import { Inject, Injectable } from '@nestjs/common';
import { AppError, Clock } from '@cairn/kernel';
import { Db } from '@cairn/platform';
import { renderPage } from '@cairn/look';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeploymentOptions } from '../../deployment.options.js';
import { sha256Of } from '../../decisions/decision-token.js';
import { byLink, type Deciding } from '../../decisions/deciding.js';
import { isPageNonce, newPageNonce } from '../../decisions/page-nonce.js';
import { field, type Form } from '../../decisions/pages/desk.js';
import { unknownLinkPage } from '../../decisions/pages/link.pages.js';
import { ConsentLinks } from '../consent-links.js';
import { consents } from '../consents.repository.js';
import { expiredConsentLinkPage } from './consent-links.pages.js';
import type { LeadPage, Page } from './consent-page.js';

/** A link that opens, with the page it leads to. */
export interface AtConsentDesk extends LeadPage {
  readonly who: Deciding;
}

/** Opens links and answers with pages; all pages of a consent go through here. */
@Injectable()
export class ConsentDesk {
  constructor(
    @Inject(ConsentLinks) private readonly links: ConsentLinks,
    @Inject(Db) private readonly db: Db,
    @Inject(DeploymentOptions) private readonly options: DeploymentOptions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What the link leads to. Answers itself, with undefined, where it leads nowhere or has run out. */
  async open(token: string, request: FastifyRequest, reply: FastifyReply): Promise<AtConsentDesk | undefined> {
    const found = await this.find(token, request);
    if (!found) this.send(reply, unknownLinkPage(), 404);
    else if (found.link.expired) this.send(reply, expiredConsentLinkPage(found), 410);
    return found?.link.expired ? undefined : found;
  }

  /** Also links that have run out. */
  async find(token: string, from: FastifyRequest): Promise<AtConsentDesk | undefined> {
    const link = await this.links.open(token);
    if (!link) return undefined;
    const who = byLink(link, { ip: from.ip, agent: (from.headers['user-agent'] ?? '').slice(0, 300) });
    try {
      return await this.db.read(who.scope, async (tx) => {
        const facts = await consents(tx).ofClient(link.clientId);
        const waiting = facts.requests.filter((one) => one.status === 'WAITING');
        const request = waiting.find((one) => one.id === link.requestId) ?? waiting[0] ?? null;
        const text = request?.textSha256 ? await consents(tx).textOf(request.id) : null;
        const now = this.clock.now();
        return { facts, link, who, token, now, request, text, nonce: newPageNonce(this.options.secretKey, pageOf(link.linkId), now) };
      });
    } catch (error) {
      if (error instanceof AppError && error.code === 'NOT_FOUND') return undefined;
      throw error;
    }
  }

  /** The form comes from a page that this link showed, not long ago. What it was about travels in the form and is judged by the act. */
  isFresh({ link }: LeadPage, form: Form | undefined): boolean {
    return isPageNonce(this.options.secretKey, pageOf(link.linkId), field(form, 'nonce'), this.clock.now());
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

const pageOf = (linkId: string) => ({ linkId, textSha256: sha256Of(`consent of the client\n${linkId}`) });
