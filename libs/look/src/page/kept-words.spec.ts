/** @jest-environment jsdom */
import { lookAssets } from './look-assets.js';

const script =
  lookAssets()
    .find(({ path }) => path.endsWith('light-page.js'))
    ?.body.toString('utf8') ?? '';

/** Opens a page of the server's: its markup, then its script. */
function open(markup: string, address = '/apply/a/secret'): void {
  window.history.replaceState(null, '', address);
  document.body.innerHTML = `<main>${markup}</main>`;
  new Function(script)();
}
const page = (why: string, sent = ''): string =>
  `<div ${sent && `data-sent="${sent}"`}></div><form data-keep="application-1"><textarea name="why">${why}</textarea>
   <input type="radio" name="time" value="little" /><input type="radio" name="time" value="much" /></form>`;
const why = (): HTMLTextAreaElement => document.querySelector('textarea')!;
const much = (): HTMLInputElement => document.querySelector('[value=much]')!;
function type(words: string): void {
  why().value = words;
  why().dispatchEvent(new Event('input', { bubbles: true }));
}
beforeEach(() => localStorage.clear());

it('keeps what is typed when the page is read again', () => {
  open(page(''));
  type('Teams write tasks.');
  much().checked = true;
  much().dispatchEvent(new Event('input', { bubbles: true }));
  open(page(''));
  expect([why().value, much().checked]).toEqual(['Teams write tasks.', true]);
});

it('keeps what was typed over something that is saved', () => {
  open(page('Saved.'));
  type('Saved, and more.');
  open(page('Saved.'));
  expect(why().value).toBe('Saved, and more.');
});

it('leaves what was saved elsewhere since', () => {
  open(page('Saved.'));
  type('Saved, and more.');
  open(page('Written on the phone.'));
  expect(why().value).toBe('Written on the phone.');
});

it('forgets what was sent, and keeps what is typed after it was saved', () => {
  open(page('Saved.'));
  type('Saved, and more.');
  open(page('Saved, and more.', 'application-1'), '/apply/a/secret?saved=1');
  expect([localStorage.length, window.location.search]).toEqual([0, '']);
  type('Saved, and more, and still more.');
  open(page('Saved, and more.'), window.location.pathname);
  expect(why().value).toBe('Saved, and more, and still more.');
});
