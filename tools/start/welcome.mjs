import { relative } from 'node:path';

/** What is printed once Cairn is ready: where it is, and a link per person of the sample practice. */
export function welcome({ config, home, links }) {
  const lines = ['', 'Cairn is ready.', '', `  Address   ${config.publicUrl}`];
  if (!config.smtpUrl) lines.push(`  Mailbox   ${config.publicUrl}/mailbox`);
  if (links.length > 0) {
    const width = Math.max(...links.map(({ name, role }) => `${name}, ${role}`.length));
    lines.push('', '  Sign in to the sample practice as');
    for (const { name, role, url } of links) lines.push(`    ${`${name}, ${role}`.padEnd(width)}   ${url}`);
  }
  lines.push('', `Logs are in ${relative(process.cwd(), home) || '.'}/logs. Ctrl-C stops everything.`);
  return lines.join('\n');
}
