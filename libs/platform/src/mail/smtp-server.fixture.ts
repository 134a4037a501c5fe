import { createServer, type Server, type Socket } from 'node:net';

/** A mail server of a few lines: keeps what it gets; answers as told. */
export class SmtpServer {
  readonly mails: { from: string; to: string; raw: string }[] = [];
  /** What is answered at these commands instead of yes; `silence` closes the connection. */
  answers: Partial<Record<'RCPT' | 'DATA' | 'END', string>> = {};
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  async listen(): Promise<string> {
    this.server = createServer((socket) => this.talk(socket));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  private talk(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    let rest = '';
    let mail = { from: '', to: '', raw: '' };
    let isText = false;
    const answer = (usual: string, told?: string): boolean => {
      if (told === 'silence') socket.destroy();
      else socket.write(`${told ?? usual}\r\n`);
      return told === undefined;
    };
    const line = (text: string): void => {
      if (isText) {
        if (text !== '.') return void (mail.raw += `${text.replace(/^\.\./, '.')}\r\n`);
        isText = false;
        this.mails.push(mail);
        mail = { from: '', to: '', raw: '' };
        return void answer('250 Kept', this.answers.END);
      }
      const command = text.slice(0, 4).toUpperCase();
      if (command === 'MAIL') mail.from = text;
      if (command === 'RCPT') mail.to = text;
      if (command === 'DATA') isText = answer('354 Go on', this.answers.DATA);
      else if (command === 'RCPT') answer('250 Yes', this.answers.RCPT);
      else answer(command === 'QUIT' ? '221 Bye' : '250 Yes');
    };
    socket.write('220 spec\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(line);
    });
  }
}
