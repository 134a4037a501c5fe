import { Inject, Injectable } from '@nestjs/common';
import { ViewerSource } from '@cairn/platform';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../viewer/viewer.js';
import { SessionCookie } from './session-cookie.js';
import { Viewers } from './viewers.js';

/** Who sends a request is who its cookie's session belongs to. */
@Injectable()
export class SessionViewerSource extends ViewerSource {
  constructor(
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(Viewers) private readonly viewers: Viewers,
  ) {
    super();
  }

  viewerOf(request: FastifyRequest): Promise<Viewer | undefined> {
    return this.viewers.bySession(this.cookie.read(request));
  }
}
