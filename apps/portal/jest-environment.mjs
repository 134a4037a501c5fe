// jsdom keeps Node's fetch family from the page under test; the router and the client need it, and all of it from one place.
import { TestEnvironment } from 'jest-environment-jsdom';

export default class PortalEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      TextEncoder,
      TextDecoder,
      ReadableStream,
      TransformStream,
      Headers,
      Request,
      Response,
      fetch,
      AbortController,
      AbortSignal,
      structuredClone,
    });
  }
}
