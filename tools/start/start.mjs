// `npm start`. This file must be readable for an old Node, so that it can say that it is old.
const wanted = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error('Cairn needs Node ' + wanted.join('.') + ' or later; this is ' + process.versions.node + '.');
  process.exit(1);
}
if (process.platform === 'win32') {
  console.error('Cairn starts on Linux and macOS; on Windows use the Windows Subsystem for Linux or docker compose.');
  process.exit(1);
}
import('./launch.mjs').then(function (launch) {
  return launch.main(process.argv.slice(2));
});
