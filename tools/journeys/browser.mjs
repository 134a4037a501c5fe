import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export async function openBrowser(baseURL) {
  const browser = await chromium.launch({ executablePath, args });
  return {
    /** A page of a person who was never here before: `[context, page]`. */
    async page(options = {}) {
      const context = await browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'Europe/Berlin', ...options });
      context.setDefaultTimeout(20_000);
      return [context, await context.newPage()];
    },
    close: () => browser.close(),
  };
}
