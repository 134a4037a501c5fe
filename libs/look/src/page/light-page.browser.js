// What scripts add to the server's pages: sheets, one press at a time, kept words, printing. Everything works without; nothing here sends a form by itself.
const keep = (form) => `cairn-kept:${form.dataset.keep}`;
const textFields = (form) => [...form.elements].filter((field) => field.matches('textarea, input[type=text], input[type=radio]'));

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest?.('[data-opens]');
  const sheet = opener && document.getElementById(opener.dataset.opens);
  if (sheet) {
    event.preventDefault();
    sheet.showModal();
    sheet.querySelector('h2')?.focus();
  } else if (event.target instanceof HTMLDialogElement && event.target.open) event.target.close();
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method === 'dialog') return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = 'yes';
  const button = event.submitter;
  if (button) {
    button.style.minInlineSize = `${button.offsetWidth}px`;
    button.dataset.words = button.textContent;
    // After the browser has read the form; a button whose words changed before would still be sent, a disabled one would not.
    setTimeout(() => {
      button.textContent = 'Sending…';
      button.setAttribute('aria-disabled', 'true');
    });
  }
});

// Back from the history: the page may be used again.
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll('form[data-sending]')) delete form.dataset.sending;
  for (const button of document.querySelectorAll('button[data-words]')) {
    button.textContent = button.dataset.words;
    button.removeAttribute('aria-disabled');
  }
});

// Kept until a page says that it was sent, so that a lost connection costs nothing; forgotten after fourteen days.
const FORGET = 14 * 24 * 3600 * 1000;
try {
  const sent = document.querySelector('[data-sent]')?.dataset.sent;
  if (sent) localStorage.removeItem(`cairn-kept:${sent}`);
  // Said once: what is typed from here on is kept when the page is read again.
  const here = new URL(location.href);
  if (here.searchParams.has('saved')) {
    here.searchParams.delete('saved');
    history.replaceState(history.state, '', here);
  }
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith('cairn-kept:') && Date.now() - (JSON.parse(localStorage.getItem(name)).at ?? 0) > FORGET) localStorage.removeItem(name);
  }
} catch {}

// What the page came with, by name: kept words were typed over it, and win while it is the same.
const came = (form) => {
  const values = {};
  for (const field of textFields(form)) {
    if (field.type !== 'radio') values[field.name] = field.defaultValue;
    else if (field.defaultChecked) values[field.name] = field.value;
    else values[field.name] ??= '';
  }
  return values;
};

for (const form of document.querySelectorAll('form[data-keep]')) {
  const over = came(form);
  try {
    const { values = {}, over: typedOver = {} } = JSON.parse(localStorage.getItem(keep(form)) ?? '{}');
    for (const field of textFields(form)) {
      const value = values[field.name];
      if (value === undefined || (over[field.name] && over[field.name] !== typedOver[field.name])) continue;
      if (field.type === 'radio') field.checked = field.value === value;
      else field.value = value;
    }
  } catch {}
  form.addEventListener('input', () => {
    try {
      const fields = textFields(form).filter((field) => field.type !== 'radio' || field.checked);
      const values = Object.fromEntries(fields.map((field) => [field.name, field.value]));
      localStorage.setItem(keep(form), JSON.stringify({ at: Date.now(), values, over }));
    } catch {}
  });
}
