import { fixture, ownDefects, parse, title } from '../fixture';
import { contentOf } from '../content';
import { contentHash } from '../content-hash';
import { readProfile } from '../read-profile';
import { type PageStyle, pageOf } from './page.fixture';

const styles: Record<string, PageStyle> = {
  'as the site writes it': { heading: 'h2', head: 'th', points: 'ul', around: 'page' },
  'with headings of the fourth order and heads that are cells': {
    heading: 'h4',
    head: 'td',
    points: 'ul',
    around: 'page',
  },
  'as a word processor writes it': { heading: 'bold', head: 'td', points: 'word', around: 'word' },
  'copied from a browser': { heading: 'h3', head: 'thead', points: 'ul', around: 'fragment' },
  'inside a table that only places things': { heading: 'h2', head: 'th', points: 'ul', around: 'layout' },
  'without the tags that may be left out, on one line': { heading: 'h2', head: 'th', points: 'open', around: 'bare' },
};

describe('the page of a profile', () => {
  const asText = contentOf(parse());
  const labels = ({ components }: typeof asText) =>
    components.map(({ kind, title: name, depth, level, source }) => [kind, name, depth, level, source.type]);

  it.each(Object.entries(styles))('says the same as its text: %s', async (_name, style) => {
    const read = await readProfile({ text: pageOf(fixture, title, style) });
    expect(read).toMatchObject({ format: 'html', slug: 'night-desk-operator', content: { title } });
    expect(labels(read.content)).toEqual(labels(asText));
    expect({ ...read.content, components: [] }).toEqual({ ...asText, components: [] });
    expect(read.warnings.map(({ code, row }) => [code, row])).toEqual(ownDefects);
    expect(contentHash(read.content)).toBe(contentHash(asText));
  });

  it('keeps every row’s line in the source', async () => {
    const text = pageOf(fixture, title, { heading: 'h2', head: 'th', points: 'ul', around: 'page' });
    const { content, warnings } = await readProfile({ text });
    const lines = text.split('\n');
    for (const { line, title: name, kind } of content.components.filter((one) => one.kind === 'knowledge')) {
      expect([kind, lines[(line ?? 0) - 1]]).toEqual(['knowledge', expect.stringContaining(name)]);
    }
    const cut = warnings.find(({ row }) => row === 'Morning hand-over');
    expect(lines[(cut?.line ?? 0) - 1]).toContain('beginning with what is still');
  });
});

const page = (
  rows: string,
  above = '<h1>Night Desk Operator</h1><h2>Summary</h2><p>A night desk operator watches.</p>',
) => `${above}<h3>Work Activity Components</h3><table><tr><th>Title</th><th>Details</th></tr>${rows}</table>`;
const rowsOf = async (text: string) =>
  (await readProfile({ text })).content.components.map(({ title: name, details }) => [name, details]);

describe('the cells of a page', () => {
  it('may hold bars, breaks, paragraphs, points, entities and tags that mean nothing', async () => {
    expect(
      await rowsOf(
        page(`<tr><td>Boards | radios</td><td>One<br>two <b>th</b>ree.<ul><li>four</li><li>five &amp; &lt;six&gt;</li></ul>
          <p>Se&shy;ven&nbsp;&nbsp;eight&rsquo;s.</p></td></tr>`),
      ),
    ).toEqual([['Boards | radios', 'One two three. four five & <six> Seven eight’s.']]);
  });

  it('may reach over several rows or columns, and may hold a table', async () => {
    expect(
      await rowsOf(
        page(`<tr><td rowspan="2">Boards</td><td>One.</td></tr><tr><td>Two.</td></tr>
          <tr><td>Radios</td><td colspan=2>Three.<table><tr><td>a</td><td>b.</td></tr></table></td></tr>`),
      ),
    ).toEqual([
      ['Boards', 'One.'],
      ['Boards', 'Two.'],
      ['Radios', 'Three. a b.'],
    ]);
  });

  it('shift no later row where one is missing', async () => {
    const rows = await rowsOf(
      page(
        '<tr><td>Boards</td><td>Looks at them.</td></tr><tr><td>Radios</td></tr><tr><td>Lamps</td><td>Lights them.</td></tr>',
      ),
    );
    expect(rows).toEqual([
      ['Boards', 'Looks at them.'],
      ['Radios', null],
      ['Lamps', 'Lights them.'],
    ]);
  });
});

describe('what a page has beside the profile', () => {
  it('are scripts and styles, which are left out, and words, which are told', async () => {
    const text = page(
      '<tr><td>Boards</td><td>Looks at them.<script>alert("x")</script></td></tr>',
      `<nav><a href="/">Home</a></nav><style>td { color: red }</style><h1><span>Night Desk</span> Operator</h1>
       <h2>Summary</h2><p>A night desk operator watches.</p>`,
    );
    const { content, warnings, sourceText } = await readProfile({ text });
    expect(content.title).toBe('Night Desk Operator');
    expect(content.components[0]?.details).toBe('Looks at them.');
    expect(warnings[0]).toMatchObject({ code: 'text_outside_section', evidence: { raw: 'Home' } });
    expect(sourceText).toBe(text);
  });

  it('keeps a script that is written out in a title as plain words', async () => {
    const words = '<script>alert(1)</script> Night Desk Operator';
    const above = `<h1>${words.replaceAll('<', '&lt;')}</h1>`;
    expect((await readProfile({ text: page('<tr><td>A</td><td>B.</td></tr>', above) })).content.title).toBe(words);
    const { format, content } = await readProfile({ text: `${words}\n${fixture}` });
    expect([format, content.title]).toEqual(['text', words]);
  });

  it.each([
    ['a control character', '&#7;'],
    ['tables in tables without end', '<table><tr><td>'.repeat(60)],
  ])('is refused with its line: %s', async (_what, words) => {
    await expect(readProfile({ text: page(`\n\n<tr><td>A${words}</td><td>B.</td></tr>`) })).rejects.toMatchObject({
      kind: 'invalid',
      details: { line: 3 },
    });
  });

  it('may be a rendering that stands there as it is, bars and all', async () => {
    const { content } = await readProfile({ text: `<h1>${title}</h1><pre>${fixture}</pre>` });
    expect(contentHash(content)).toBe(contentHash(contentOf(parse())));
  });

  it('may be a text in paragraphs, bars and all', async () => {
    const text = `<html><body>${fixture.replaceAll('<', '&lt;').replace(/.+/g, '<p>$&</p>')}</body></html>`;
    expect(contentHash((await readProfile({ text }, { title })).content)).toBe(contentHash(contentOf(parse())));
  });

  it('takes no more than linear time, however badly its tags are nested', async () => {
    const bad = [
      '<div>',
      '<b>x</i>',
      '<ul><li>x',
      '<tr><td>a',
      '<a b="',
      '<!--',
      '<',
      '</p',
      '<table></td>',
      '&amp',
      '<td rowspan=1000>x',
    ];
    for (const tag of bad) {
      const took = async (times: number) => {
        const started = performance.now();
        await readProfile({ text: `<p></p>${tag.repeat(times)}` }).catch(() => undefined);
        return performance.now() - started;
      };
      await took(1_000);
      expect([tag, (await took(100_000)) < 10_000]).toEqual([tag, true]);
    }
  }, 120_000);
});

describe('the rows of a page', () => {
  it('are those of its tags: one with a cell too few moves no other', async () => {
    const rows = '<tr><td colspan=2>Lamps<tr><td>Fuses<td>Counts the fuses.<tr><td>Bells';
    expect(await rowsOf(page(rows))).toEqual([
      ['Lamps', null],
      ['Fuses', 'Counts the fuses.'],
      ['Bells', null],
    ]);
  });

  it('are not the head that stands again at the top of a printed page', async () => {
    const head = '<tr><th>Title</th><th>Details</th></tr>';
    const rows = `<tr><td>Lamps<td>Counts the lamps.${head}<tr><td>Fuses<td>Counts the fuses.`;
    expect(await rowsOf(page(rows))).toEqual([
      ['Lamps', 'Counts the lamps.'],
      ['Fuses', 'Counts the fuses.'],
    ]);
  });
});
