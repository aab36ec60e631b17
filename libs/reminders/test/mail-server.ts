import { simpleParser } from './simple-parser';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Arrived {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

type Refusal = (address: string) => number | undefined;

/** A real mail server on loopback that does what a test tells it to, and keeps what it accepted. */
export class MailServer {
  readonly arrived: Arrived[] = [];
  /** An SMTP code to answer a recipient with instead of accepting them. */
  refuse: Refusal = () => undefined;
  /** Awaited with the whole text in hand, before it is accepted. */
  beforeAccepting: () => Promise<void> = () => Promise.resolve();
  /** Whether to vanish with the text in hand, so that nobody can know whether it was sent. */
  vanishing = false;
  /** Whether nobody may sign in. */
  locked = false;
  private server: SMTPServer | undefined;

  private constructor(readonly port: number) {}

  static async open(): Promise<MailServer> {
    const mails = new MailServer(await freePort());
    await mails.up();
    return mails;
  }

  get url(): string {
    return `smtp://user:secret@127.0.0.1:${this.port}`;
  }

  async up(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) =>
        this.locked ? callback(failure(535, 'no')) : callback(null, { user: 'user' }),
      onRcptTo: ({ address }, _session, callback) => {
        const code = this.refuse(address);
        callback(code ? failure(code, 'refused') : null);
      },
      onData: (stream, { envelope }, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (this.vanishing) return hangUp(server);
          void this.beforeAccepting().then(() => {
            const to = envelope.rcptTo.map(({ address }) => address).join();
            this.arrived.push({ to, ...simpleParser(Buffer.concat(chunks).toString()) });
            callback(null);
          });
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.server = server;
  }

  async down(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function hangUp(server: SMTPServer): void {
  const { connections } = server as unknown as { connections: Set<{ _socket: Socket }> };
  for (const { _socket } of connections) _socket.destroy();
}

const failure = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
