/** What stands in a page, in its order. `line` is that of the source, from 1. */
export type Piece =
  | { readonly is: 'text'; readonly raw: string; readonly line: number }
  | { readonly is: 'open' | 'close'; readonly name: string; readonly attributes: string; readonly line: number };

/** What these hold is for machines. */
const skipped = ['script', 'style', 'title', 'template', 'noscript', 'iframe', 'svg'];

/**
 * Cuts a page into tags and words. Needs no tree, so that the time grows with the length however badly tags are nested:
 * tables and paragraphs close each other by themselves.
 */
export function* piecesOf(html: string): Generator<Piece> {
  const lines = new LineCounter(html);
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (end > at) yield { is: 'text', raw: html.slice(at, end), line: lines.at(at) };
    if (open === -1) return;
    const line = lines.at(open);
    const tag = tagAt(html, open);
    if (tag === undefined) {
      yield { is: 'text', raw: html.slice(open), line };
      return;
    }
    at = tag.end;
    if (tag.is === 'words') yield { is: 'text', raw: html.slice(open, at), line };
    else if (tag.is === 'open' || tag.is === 'close') {
      yield { is: tag.is, name: tag.name, attributes: tag.attributes, line };
      if (tag.is === 'open' && skipped.includes(tag.name) && !tag.attributes.endsWith('/'))
        at = endOf(tag.name, html, at);
    }
  }
}

type Tag =
  | { readonly is: 'none'; readonly end: number }
  | { readonly is: 'words'; readonly end: number }
  | { readonly is: 'open' | 'close'; readonly end: number; readonly name: string; readonly attributes: string };

/** Nothing where the tag has no end. */
function tagAt(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4);
    return end === -1 ? undefined : { is: 'none', end: end + 3 };
  }
  const next = html[open + 1] ?? '';
  if (next === '!' || next === '?') {
    const end = html.indexOf('>', open);
    return end === -1 ? undefined : { is: 'none', end: end + 1 };
  }
  const name = /\/?[a-zA-Z][a-zA-Z0-9:_-]{0,40}/y;
  name.lastIndex = open + 1;
  const found = name.exec(html)?.[0];
  if (found === undefined) return { is: 'words', end: open + 1 };
  const end = endOfTag(html, open + 1 + found.length);
  if (end === undefined) return undefined;
  const is = found.startsWith('/') ? 'close' : 'open';
  const attributes = html.slice(open + 1 + found.length, end - 1).trim();
  return { is, end, name: found.replace('/', '').toLowerCase(), attributes };
}

/** Behind the next `>` that stands in no quotation marks. */
function endOfTag(html: string, from: number): number | undefined {
  const mark = /["'>]/g;
  for (mark.lastIndex = from; ;) {
    const found = mark.exec(html);
    if (!found) return undefined;
    if (found[0] === '>') return mark.lastIndex;
    const close = html.indexOf(found[0], mark.lastIndex);
    if (close === -1) return undefined;
    mark.lastIndex = close + 1;
  }
}

function endOf(name: string, html: string, from: number): number {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

/** Lines end as in any text: LF, CR LF or CR. Asked from the front to the back only. */
class LineCounter {
  private line = 1;
  private counted = 0;

  constructor(private readonly text: string) {}

  at(offset: number): number {
    for (; this.counted < offset; this.counted++) {
      const code = this.text.charCodeAt(this.counted);
      if (code === 10 || (code === 13 && this.text.charCodeAt(this.counted + 1) !== 10)) this.line++;
    }
    return this.line;
  }
}

/** The value of an attribute as it stands there. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
