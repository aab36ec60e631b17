import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { problemKinds } from '../../libs/platform/src/http/problem-kinds';
import { demoPassword, people } from '../../seeds/demo-organisation';
import { filesBelow, read, root, tableUnder } from './pages';

describe('the page for operators', () => {
  it('lists the settings of .env.example, with the same defaults', () => {
    const said = tableUnder('docs/operations.md', '| Setting | Default | Meaning |').map(([name, value]) => [
      name,
      value,
    ]);
    const example = [...read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    expect(said.sort()).toEqual(example.sort());
  });

  it('lists the settings that the program reads', () => {
    const table = tableUnder('docs/operations.md', '| Setting | Default | Meaning |').map(([name = '']) => name);
    const said = table.filter((name) => !name.endsWith('_FILE'));
    const asked = [...read('libs/platform/src/settings.ts').matchAll(/read\.(?:open|secret)\(\s*'([A-Z_]+)'/g)];
    expect(said.sort()).toEqual(asked.map(([, name]) => name).sort());
  });

  it('lists the commands there are', () => {
    const said = tableUnder('docs/operations.md', '| Command | Does |').map(([usage = '']) => usage.split(' ')[0]);
    const built = filesBelow('apps/cli/src', /\.command\.ts$/).map((file) => /name: '([a-z-]+)'/.exec(read(file))?.[1]);
    expect(said.sort()).toEqual(built.sort());
  });
});

describe('the page of problems', () => {
  it('has every kind with its status', () => {
    const said = tableUnder('docs/problems.md', '| Kind | Status | When | What to do |').map(([kind, status]) => [
      kind,
      Number(status),
    ]);
    expect(said).toEqual(Object.entries(problemKinds).map(([kind, { status }]) => [kind, status]));
  });

  it.each(['Codes often met', 'Of role profiles', 'Of objectives', 'Of probation'])(
    'knows only codes that the sources know: %s',
    (section) => {
      const sources = filesBelow('libs', /\.ts$/).map(read).join('\n');
      const said = tableUnder('docs/problems.md', '| Code | Kind | Meaning |', section);
      const codes = said.flatMap(([names = '']) => names.split(', '));
      expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
      expect(said.filter(([, kind = '']) => !(kind in problemKinds))).toEqual([]);
    },
  );

  it.each(['objectives', 'probation', 'role-profiles'])('has every code of %s', (lib) => {
    const sources = filesBelow(`libs/${lib}/src`, /^[^.]+(\.(?!spec|int-spec)[a-z-]+)?\.ts$/)
      .map(read)
      .join('\n');
    const named = /(?:code: |new Problem\(\s*'[a-z-]+',\s*|refused\([^)]*?, )'([a-z-]+)'/g;
    const codes = [...sources.matchAll(named)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(10);
    const page = read('docs/problems.md');
    expect([...new Set(codes)].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});

describe('the page of permissions', () => {
  it.each(['appraisal', 'objective', 'probation'])(
    'names the tests of the %s policy only where they carry the rule',
    (of) => {
      const [file = ''] = filesBelow('libs', new RegExp(`^${of}-policy\\.spec\\.ts$`));
      const spec = read(file);
      const rules = tableUnder('docs/permissions.md', '| | Rule | Test |');
      const said = rules.filter(([, , test = '']) => test.includes(`${of}-policy.spec.ts`));
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter(([number = '']) => !spec.includes(`${number}:`) && !spec.includes(`${number} and`))).toEqual(
        [],
      );
    },
  );
});

describe('the glossary', () => {
  it('has each word once, in order', () => {
    const words = tableUnder('docs/glossary.md', '| Word | Meaning |').map(([word = '']) =>
      word.replaceAll('*', '').toLowerCase(),
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words).toEqual([...new Set(words)].sort());
  });
});

describe('the conventions', () => {
  it('name every kind of file there is', () => {
    const files = ['libs', 'apps/api', 'apps/worker', 'apps/cli', 'test'].flatMap((top) => filesBelow(top, /\.ts$/));
    const kinds = new Set(files.flatMap((file) => /[^/.]+(\.[a-z-]+\.ts)$/.exec(file)?.[1] ?? []));
    const page = read('docs/conventions.md');
    expect([...kinds].filter((kind) => !page.includes(kind))).toEqual([]);
  });
});

describe('the changelog', () => {
  it('has this version on top', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(/^## (.+)$/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version);
  });
});

describe('the README', () => {
  it('shows sign-ins that the demo has', () => {
    const said = tableUnder('README.md', '| Who | Sign in as | Look at |').map(([who = '', email]) => [
      who.split(',')[0],
      email,
    ]);
    const there = Object.values(people).map(({ name, email }) => [name, email]);
    expect(said.filter(([name, email]) => !there.some((one) => one[0] === name && one[1] === email))).toEqual([]);
    expect(read('README.md')).toContain(`\`${demoPassword}\``);
  });

  it('is read in a few minutes', () => {
    expect(read('README.md').split('\n').length).toBeLessThan(90);
  });
});

describe('the pages', () => {
  const pages = ['README.md', 'CHANGELOG.md', ...filesBelow('docs', /\.md$/)];
  /** As GitHub names a heading in an address. */
  const anchorsOf = (page: string): string[] =>
    [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    );

  it.each(pages)('%s leads nowhere that is not there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : relative(root, join(root, dirname(page), path));
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && (statSync(join(root, file)).isDirectory() || !anchorsOf(file).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  const withoutExamples = pages.filter((page) => page !== 'docs/conventions.md');

  it.each(withoutExamples)('%s names only files that are there', (page) => {
    const files = ['libs', 'apps', 'migrations', 'seeds', 'test'].flatMap((top) => filesBelow(top, /./));
    const named = [...read(page).matchAll(/`([\w./-]+\.(?:ts|tsx|mjs))`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => ![...files, '.dependency-cruiser.mjs'].some((file) => file.endsWith(name)))).toEqual(
      [],
    );
  });

  it('are all found from the README or a list it names', () => {
    const listed = ['README.md', 'docs/decisions/README.md'].map(read).join('\n');
    const lost = filesBelow('docs', /\.md$/).filter((page) => !listed.includes(page.replace('docs/decisions/', '')));
    expect(lost).toEqual([]);
  });
});
