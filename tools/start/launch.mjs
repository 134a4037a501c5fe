import { CannotStart } from './cannot-start.mjs';
import { Launcher } from './launcher.mjs';
import { welcome } from './welcome.mjs';

const usage = `npm start               start Cairn on this computer
npm start -- --reset    the same with an empty database; the one that Cairn ran here is removed`;

/** Without the `--`, npm takes an option for one of its own and only hands it on in the environment; nobody who writes it means anything else. */
const keptByNpm = (option) => process.env['npm_lifecycle_event'] === 'start' && process.env[`npm_config_${option}`] === 'true';

/** npm hands Ctrl-C on to a process that has already got it from the terminal, so the second of a pair means nothing. */
const pairWithin = 1_000;

export async function main(args) {
  const other = args.find((arg) => arg !== '--reset');
  if (other !== undefined)
    return leave(other === '--help' ? 0 : 1, other === '--help' ? usage : `${other} is not an option of npm start; --reset is the only one.`);
  // Whoever read the lines may be gone; that is no reason to leave processes behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const said = (line) => process.stdout.write(`${line}\n`);
  let code = 0;
  const failed = (sentence) => {
    process.stderr.write(`${sentence}\n`);
    code = 1;
    return stop();
  };
  const launcher = new Launcher({ reset: args.length > 0 || keptByNpm('reset'), said, failed });
  const stop = () => launcher.stop().then(() => process.exit(code));
  const force = () => {
    code = 1;
    return launcher.kill().finally(() => process.exit(code));
  };
  stopOnSignals({ stop, force, said });
  process.on('uncaughtException', (error) => failed(error.stack));
  try {
    const ready = await launcher.start();
    if (ready) said(welcome(ready));
  } catch (error) {
    await failed(error instanceof CannotStart ? error.message : error.stack);
  }
}

function stopOnSignals({ stop, force, said }) {
  let first;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (first === undefined) {
        first = Date.now();
        said('Stopping; once more ends it at once.');
        stop();
      } else if (name !== 'SIGHUP' && Date.now() - first > pairWithin) {
        force();
      }
    });
  }
}

function leave(code, text) {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  process.exitCode = code;
}
