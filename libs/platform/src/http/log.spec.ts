import { createLog, NestLog } from './log.js';

const lines = (write: (log: ReturnType<typeof createLog>) => void, level = 'info'): Record<string, unknown>[] => {
  const written: Record<string, unknown>[] = [];
  write(createLog({ level, part: 'spec' }, { write: (line) => void written.push(JSON.parse(line) as Record<string, unknown>) }));
  return written;
};

describe('the log', () => {
  it.each([
    ['at the top', { token: 's3cret' }],
    ['one level down', { invitation: { token: 's3cret', secret: 's3cret' } }],
    ['in headers', { request: { headers: { cookie: 's3cret', authorization: 's3cret', 'set-cookie': 's3cret' } } }],
    ['in a body', { body: { note: 's3cret' } }],
    ['in a request', { req: { method: 'GET', url: '/go/d/s3cret', headers: { cookie: 's3cret' } } }],
    ['in an error and its cause', { err: Object.assign(new Error('s3cret', { cause: new Error('s3cret') }), { parameters: ['s3cret'], query: 's3cret' }) }],
  ])('keeps secrets out: %s', (_, facts) => {
    const written = lines((log) => log.info(facts, 'Something'));
    expect(written).toHaveLength(1);
    expect(JSON.stringify(written)).not.toContain('s3cret');
  });

  it('tells type, code and place of an error', () => {
    const [line] = lines((log) => log.error({ err: Object.assign(new Error('words'), { code: '23505' }) }, 'Failed'));
    expect(line).toMatchObject({ level: 'error', err: { type: 'Error', code: '23505', at: expect.arrayContaining([expect.stringContaining('log.spec')]) } });
  });

  it("takes the framework's lines: its own start only for developers", () => {
    const tell = (log: ReturnType<typeof createLog>): void => {
      const nest = new NestLog(log);
      nest.log('Mapped {/page, GET} route', 'RouterExplorer');
      nest.log('Nothing to do', 'Work');
      nest.error(new Error('words'), undefined, 'Work');
      nest.warn('Slow', 'Work');
    };
    expect(lines(tell).map(({ level, msg, context }) => [level, msg, context])).toEqual([
      ['info', 'Nothing to do', 'Work'],
      ['error', 'An error was reported', 'Work'],
      ['warn', 'Slow', 'Work'],
    ]);
    expect(lines(tell, 'debug')).toHaveLength(4);
  });
});
