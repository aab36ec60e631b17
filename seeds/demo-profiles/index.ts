import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface DemoProfile {
  readonly title: string;
  readonly text: string;
}

const files: readonly (readonly [title: string, file: string])[] = [
  ['Lead infrastructure operations engineer', 'lead-infrastructure-operations-engineer.txt'],
  ['Problem analyst', 'problem-analyst.txt'],
  ['Service desk analyst', 'service-desk-analyst.txt'],
];

/**
 * The profiles of the demo, ready to import. Titles, depths and levels are those of published profiles; every
 * sentence is our own. The files are read from where the process runs: the build copies no text.
 */
export const demoProfiles = (): DemoProfile[] =>
  files.map(([title, file]) => ({ title, text: readFileSync(resolve('seeds/demo-profiles', file), 'utf8') }));
