import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(__dirname, 'fixtures', name), 'utf8');

/** A made-up framework with the shape and the dirt of the published one. */
export const rolesFile = read('roles.csv');
export const skillsFile = read('skills.csv');
