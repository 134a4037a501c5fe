import { configure } from '@testing-library/react';
import '@testing-library/jest-dom';
import 'fake-indexeddb/auto';

// jsdom knows the dialog element but not how it opens, and nothing of popovers; their parts that the kit uses, without the top layer.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  if (!this.open) return;
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};

const toggle = (element: HTMLElement, open: boolean): void => {
  element.toggleAttribute('data-popover-open', open);
  element.dispatchEvent(Object.assign(new Event('toggle'), { oldState: open ? 'closed' : 'open', newState: open ? 'open' : 'closed' }));
};
HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
  toggle(this, true);
};
HTMLElement.prototype.hidePopover ??= function hidePopover(this: HTMLElement) {
  toggle(this, false);
};
Element.prototype.scrollIntoView ??= () => undefined;
window.scrollTo = () => undefined;

// A busy machine may take longer than a second for the first page; nothing waits longer than it has to.
configure({ asyncUtilTimeout: 15_000 });
