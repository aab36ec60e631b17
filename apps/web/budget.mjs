/**
 * What a page may weigh, gzipped: fails when the built client is heavier. Run it after `vite build`.
 * The entry is what every page loads; a route is what one screen loads on top of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KILOBYTE = 1000;
const limits = { entry: 170 * KILOBYTE, css: 15 * KILOBYTE, route: 60 * KILOBYTE };

const folder = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const weight = (file) => gzipSync(readFileSync(join(folder, file))).length;

/** A chunk with everything it imports statically. */
const withImports = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name].imports ?? []) withImports(imported, seen);
  return seen;
};
const sum = (numbers) => [...numbers].reduce((total, number) => total + number, 0);

const chunks = Object.entries(manifest);
const [entryName] = chunks.find(([, chunk]) => chunk.isEntry);
const entry = withImports(entryName);
const css = new Set(chunks.flatMap(([, chunk]) => chunk.css ?? []));

const measured = [
  ['entry', 'entry', sum([...entry].map((name) => weight(manifest[name].file)))],
  ['css', 'css', sum([...css].map(weight))],
  ...chunks
    .filter(([, chunk]) => chunk.isDynamicEntry)
    .map(([name]) => {
      const own = [...withImports(name)].filter((chunk) => !entry.has(chunk));
      return [
        `route ${name.replace('src/screens/', '')}`,
        'route',
        sum(own.map((chunk) => weight(manifest[chunk].file))),
      ];
    }),
];

const tooHeavy = measured.filter(([, kind, bytes]) => bytes > limits[kind]);
for (const [name, kind, bytes] of measured) {
  console.log(`${bytes > limits[kind] ? 'OVER' : 'ok  '} ${(bytes / KILOBYTE).toFixed(1).padStart(6)} kB  ${name}`);
}
if (tooHeavy.length > 0) process.exitCode = 1;
