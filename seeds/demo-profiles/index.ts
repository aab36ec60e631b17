import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface DemoProfile {
  readonly title: string;
  readonly text: string;
  /** What it said before: a first version, for the history to show. */
  readonly before?: string;
  /** Where people find it: all of them in one family. */
  readonly role: string;
}

export const demoFamily = 'IT operations';

const files: readonly (readonly [title: string, role: string, file: string, before?: string])[] = [
  [
    'Lead infrastructure operations engineer',
    'Infrastructure operations engineer',
    'lead-infrastructure-operations-engineer.txt',
  ],
  ['Problem analyst', 'Problem management', 'problem-analyst.txt'],
  ['Service desk analyst', 'Service desk', 'service-desk-analyst.txt', 'service-desk-analyst-before.txt'],
];

/**
 * The profiles of the demo, ready to import. Titles, depths and levels are those of published profiles; every
 * sentence is our own. The files are read from where the process runs: the build copies no text.
 */
export const demoProfiles = (): DemoProfile[] =>
  files.map(([title, role, file, before]) => ({
    title,
    role,
    text: read(file),
    ...(before !== undefined && { before: read(before) }),
  }));

const read = (file: string): string => readFileSync(resolve('seeds/demo-profiles', file), 'utf8');
