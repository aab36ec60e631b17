export interface PageStyle {
  readonly heading: 'h2' | 'h3' | 'h4' | 'bold';
  readonly head: 'th' | 'td' | 'thead';
  readonly points: 'ul' | 'word' | 'open';
  readonly around: 'page' | 'word' | 'fragment' | 'layout' | 'bare';
}

const words = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('’', '&rsquo;');

/** The page that a text with one cell on each line was taken from, as different programs write pages. Only for tests. */
export function pageOf(text: string, title: string, style: PageStyle): string {
  const body = [...parts(text.trimEnd().split('\n'), style)].join('\n');
  const heading = style.around === 'word' ? `<p class=MsoTitle>${title}</p>` : `<h1>${title}</h1>`;
  return around(`${heading}\n${body}`, style);
}

function around(body: string, { around: kind }: PageStyle): string {
  const style = '<style>p { margin: 0 }</style>';
  if (kind === 'page')
    return `<!DOCTYPE html>\n<html><head><title>x | y</title>${style}</head>\n<body>\n${body}\n</body></html>\n`;
  if (kind === 'word')
    return `<html xmlns:o="urn:office">\n<head>${style}</head>\n<body lang=EN-GB>\n${body}</body></html>`;
  if (kind === 'fragment') return `<meta charset='utf-8'><!--StartFragment-->${body}<!--EndFragment-->`;
  if (kind === 'layout') return `<table width=600><tr><td>\n${body}\n</td></tr></table>`;
  return body.replaceAll(/<\/(td|th|tr|p|li)>/g, '').replaceAll('\n', ' ');
}

function* parts(lines: readonly string[], style: PageStyle): Generator<string> {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '-') yield point(lines[++at] ?? '', style);
    else if (!line.includes('|')) yield isHeading(line) ? headed(line, style) : `<p>${words(line)}</p>`;
    else {
      const end = lines.findIndex((one, index) => index > at && !one.includes('|'));
      yield table(lines.slice(at, end === -1 ? lines.length : end), style);
      at = (end === -1 ? lines.length : end) - 1;
    }
  }
}

const isHeading = (line: string): boolean => !/[.:]$/.test(line);

const headed = (line: string, { heading }: PageStyle): string =>
  heading === 'bold'
    ? `<p class=MsoNormal><b><span lang=EN-GB>${line}</span></b></p>`
    : `<${heading}>${line}</${heading}>`;

function point(text: string, { points }: PageStyle): string {
  if (points === 'ul') return `<ul>\n<li>${words(text)}</li></ul>`;
  if (points === 'open') return `<ul><li>${words(text)}</ul>`;
  return `<p class=MsoListParagraphCxSpFirst style='mso-list:l0'><![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>${words(text)}<o:p></o:p></p>`;
}

function table(lines: readonly string[], { head }: PageStyle): string {
  const separator = lines.findIndex((line) => line.includes('---'));
  const cells = (some: readonly string[]) =>
    some.flatMap((line) =>
      line
        .split('|')
        .slice(0, -1)
        .map((cell) => words(cell.trim())),
    );
  const heads = cells(lines.slice(0, separator));
  const body = cells(lines.slice(separator + 1));
  const tag = head === 'td' ? 'td' : 'th';
  const row = (some: readonly string[], name: string) =>
    `<tr>${some.map((cell) => `<${name}>${cell}</${name}>\n`).join('')}</tr>`;
  const rows = Array.from({ length: body.length / heads.length }, (_, index) =>
    body.slice(index * heads.length, (index + 1) * heads.length),
  );
  const top = row(heads, tag);
  return `<table>${head === 'thead' ? `<thead>${top}</thead><tbody>` : top}\n${rows.map((one) => row(one, 'td')).join('\n')}</table>`;
}
