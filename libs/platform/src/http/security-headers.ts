import type { SecurityHeadersOptions } from '@nestjs/common';

export interface SecurityOptions {
  readonly publicUrl: string;
  /** `'sha256-…'` of the inline scripts that pages may carry. */
  readonly scriptHashes: readonly string[];
}

/**
 * Everything from our own origin, nothing inline but the named scripts, never inside a frame. Two habits of the usual set are left out:
 * `upgrade-insecure-requests` would break an installation without TLS on this computer, and `no-referrer` would make browsers hide the
 * origin of plain form posts, by which we tell our own forms from others'.
 */
export const securityHeaders = ({ publicUrl, scriptHashes }: SecurityOptions): SecurityHeadersOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'base-uri': ["'none'"],
      'connect-src': ["'self'"],
      'font-src': ["'self'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
      'img-src': ["'self'", 'data:'],
      'object-src': ["'none'"],
      'script-src': ["'self'", ...scriptHashes],
      'script-src-attr': ["'none'"],
      'style-src': ["'self'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: publicUrl.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  xFrameOptions: { action: 'deny' },
});
