// `npm run journeys`: what people do with Cairn from end to end, in a browser, against a Cairn that is started for it.
// `npm run journeys -- decide clock` runs only the journeys whose names hold one of the words.
import { writeFileSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
import { startCairn } from './cairn.mjs';
import { journeys } from './journeys.mjs';

const wanted = process.argv.slice(2);
const chosen = journeys.filter(({ file }) => wanted.length === 0 || wanted.some((word) => file.includes(word)));
const secondsSince = (from) => ((performance.now() - from) / 1_000).toFixed(1);
const began = performance.now();
let cairn;
let browser;
let passed = 0;
let failed = 0;

async function one({ name, file }) {
  const from = performance.now();
  const opened = [];
  const page = async (options) => {
    const [context, shown] = await browser.page(options);
    opened.push(context);
    return shown;
  };
  try {
    const { run } = await import(`./journeys/${file}.mjs`);
    const figures = await run({ cairn, page });
    passed += 1;
    console.log(`passed  ${name} (${[figures, `${secondsSince(from)} s`].filter(Boolean).join(', ')})`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name} (${secondsSince(from)} s)\n${String(error.stack ?? error).replace(/^/gm, '        ')}`);
  } finally {
    await Promise.all(opened.map((context) => context.close().catch(() => {})));
  }
}

async function end(code) {
  await browser?.close().catch(() => {});
  await cairn?.stop();
  if (process.env.JOURNEYS_RESULT) writeFileSync(process.env.JOURNEYS_RESULT, `${JSON.stringify({ passed, failed })}\n`);
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(1));
try {
  cairn = await startCairn();
  console.log(`Cairn is ready at ${cairn.url} (${secondsSince(began)} s)`);
  browser = await openBrowser(cairn.url);
  for (const journey of chosen) await one(journey);
} catch (error) {
  failed = chosen.length - passed;
  console.log(`FAILED  ${error.stack ?? error}`);
}
console.log(`${passed} passed, ${failed} failed, ${secondsSince(began)} s in all`);
await end(failed > 0 || passed === 0 ? 1 : 0);
