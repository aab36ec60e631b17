import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Settings, StartRefused } from '@app/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A server that was just told to stop gives its port back within this time. */
const PATIENCE_MS = 4_000;

/** Looked at before anything else is started, so that the sentence comes at once. */
export async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  if (port === 0) return;
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(250)) {
    const fault = await bindingFault(host, port);
    if (fault === undefined) return;
    if (fault !== 'EADDRINUSE' || Date.now() > deadline) throw new StartRefused(sentence(fault, host, port));
  }
}

export async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<void> {
  await app.listen(port, host).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'listen') throw error;
    throw new StartRefused(sentence(error.code ?? 'unknown', host, port));
  });
}

function bindingFault(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

function sentence(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that one, or choose with PORT.`;
  if (code === 'EACCES') return `Port ${port} may be opened by root only. Choose one above 1023 with PORT.`;
  return `The address ${host}, port ${port}, cannot be opened (${code}). Correct HOST or PORT.`;
}
