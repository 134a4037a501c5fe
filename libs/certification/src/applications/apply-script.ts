import { createHash } from 'node:crypto';
import { largestKeptFile } from '../files/file-kind.rules.js';

const body = `const takeOut = (id) => {
  const button = document.createElement('button');
  Object.assign(button, { type: 'submit', className: 'button button-quiet', name: 'remove', value: id, textContent: 'Take out' });
  return button;
};
for (const input of document.querySelectorAll('input[type=file][data-upload]')) {
  const list = document.getElementById(input.dataset.list);
  const status = document.getElementById(input.dataset.status);
  input.closest('[data-needs-script]').hidden = false;
  input.addEventListener('change', async () => {
    for (const file of [...input.files]) {
      if (file.size > ${largestKeptFile}) {
        status.textContent = file.name + ': This file has more than 10 MB. Make it smaller, or split it.';
        continue;
      }
      status.textContent = 'Sending ' + file.name + '…';
      try {
        const answer = await fetch(input.dataset.upload + '?name=' + encodeURIComponent(file.name), {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream', 'idempotency-key': crypto.randomUUID() },
          body: file,
        });
        const { id, errors } = await answer.json();
        if (!errors) throw new Error();
        if (errors.length > 0) {
          status.textContent = file.name + ': ' + errors[0].message;
          continue;
        }
        const line = document.createElement('li');
        line.textContent = file.name + ' ';
        line.append(takeOut(id));
        list.append(line);
        status.textContent = file.name + ' is added.';
      } catch {
        status.textContent = file.name + ' was not sent. Check the connection and choose it again.';
      }
    }
    input.value = '';
  });
}
`;

/** Sends files of an application as they are chosen; everything else of the page works without scripts. */
export const applyScript = { path: `/assets/apply/files-${createHash('sha256').update(body).digest('hex').slice(0, 8)}.js`, body } as const;
