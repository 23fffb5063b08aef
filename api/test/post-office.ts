import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  from: string;
  /** Everybody it is delivered to, copies too. */
  to: string[];
  /** Head and text as they came, words of the head and the text decoded. */
  text: string;
}

/** How the server behaves to the next letters. */
export type Mood = 'takes' | 'refuses' | 'hangs up';

export interface PostOffice {
  url: string;
  letters: Letter[];
  mood: Mood;
  close(): Promise<void>;
}

const words = (text: string): string =>
  text
    .replace(/\r\n /g, '')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString());

function read(raw: string): string {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const text = body.join('\r\n\r\n');
  const coded = /content-transfer-encoding: base64/i.test(head);
  const quoted = text
    .replace(/=\r\n/g, '')
    .replace(/(?:=[\dA-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString());
  return `${words(head)}\n\n${coded ? Buffer.from(text, 'base64').toString() : quoted}`;
}

/** A mail server on this computer that wants `hub` with a password, and keeps what it takes. */
export async function openPostOffice(password: string): Promise<PostOffice> {
  const office: PostOffice = { url: '', letters: [], mood: 'takes', close: async () => undefined };
  const server = new SMTPServer({
    ...{ hideSTARTTLS: true, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], closeTimeout: 100 },
    onAuth: ({ username, password: given }, _, done) =>
      username === 'hub' && given === password ? done(null, { user: 'hub' }) : done(new Error('wrong password')),
    onRcptTo: (_, __, done) =>
      done(office.mood === 'refuses' ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const letter = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
        office.letters.push({ ...letter, text: read(Buffer.concat(parts).toString()) });
        if (office.mood !== 'hangs up') return done();
        // Taken, but the answer never arrives.
        for (const { socket } of sockets) socket.destroy();
      });
    },
  });
  const sockets: { socket: { destroy(): void } }[] = [];
  server.server.on('connection', (socket) => sockets.push({ socket }));
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  office.url = `smtp://hub@127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  office.close = () => new Promise((resolve) => server.close(() => resolve()));
  return office;
}
