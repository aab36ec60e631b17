import { readFile } from 'node:fs/promises';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const widths = [1280, 360];
const schemes = ['light', 'dark'] as const;

/**
 * What is wrong with how a page looks, at both widths, light and dark: what axe finds, words in the colour of their
 * background, which axe only calls incomplete, and a page that is wider than its window. A scheme changes nothing but
 * colours, so in the dark only the rules about colours are asked again.
 */
export async function faultsIn(page: Page): Promise<string[]> {
  const source = await readFile('node_modules/axe-core/axe.min.js', 'utf8');
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await page.evaluate(source);
      const found = await (colorScheme === 'light' ? everything(page) : colours(page));
      faults.push(...found.map((fault) => `${width} px ${colorScheme}: ${fault}`));
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return faults;
}

async function everything(page: Page): Promise<string[]> {
  const overflow = await page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const wide = [...document.querySelectorAll('main *')].filter(
      (one) => one.getBoundingClientRect().right > innerWidth && !one.closest('.scroll, .unseen'),
    );
    return scrollWidth > innerWidth ? [`${scrollWidth} px wide, by ${wide[0]?.outerHTML.slice(0, 150)}`] : [];
  });
  return [...overflow, ...faultsOf(await page.evaluate(() => axe.run({ resultTypes: ['violations', 'incomplete'] })))];
}

const colours = async (page: Page): Promise<string[]> =>
  faultsOf(
    await page.evaluate(() =>
      axe.run({ resultTypes: ['violations', 'incomplete'], runOnly: { type: 'tag', values: ['cat.color'] } }),
    ),
  );

const faultsOf = ({ violations, incomplete }: AxeResults): string[] => [
  ...violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${named(node)}`)),
  ...incomplete.flatMap(({ nodes }) => nodes.filter(isInvisible).map((node) => `invisible: ${named(node)}`)),
];

const named = ({ html, failureSummary }: NodeResult): string =>
  `${html.slice(0, 200)} ${(failureSummary ?? '').split('\n').slice(1, 2).join('').trim()}`;

const isInvisible = ({ any, all, none }: NodeResult): boolean =>
  [...any, ...all, ...none].some(
    ({ data }) => (data as { messageKey?: string } | null | undefined)?.messageKey === 'equalRatio',
  );
