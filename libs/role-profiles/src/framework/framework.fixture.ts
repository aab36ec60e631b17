import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameworkSource } from './framework-source';

const read = (name: string): string =>
  readFileSync(join(__dirname, '../../../profile-formats/src/framework/fixtures', name), 'utf8');

const roles = read('roles.csv');
const skills = read('skills.csv');

/** A made-up framework of five role levels, as it is or with other words in its files. */
export const aFramework = (change: (text: string) => string = (text) => text): FrameworkSource => ({
  name: 'Night trams 2026',
  roles: { name: 'roles.csv', bytes: Buffer.from(change(roles)) },
  skills: { name: 'skills.csv', bytes: Buffer.from(change(skills)) },
});
