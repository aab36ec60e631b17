/** As much of a mail as the tests look at. */
export function simpleParser(raw: string): { subject: string; messageId: string; text: string } {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';
  const quoted = header('Content-Transfer-Encoding') === 'quoted-printable';
  const body = raw.slice(end + 4);
  return { subject: header('Subject'), messageId: header('Message-ID'), text: quoted ? decode(body) : body };
}

function decode(body: string): string {
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
