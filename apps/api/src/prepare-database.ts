import { SystemClock } from '@app/kernel';
import { migrate, type Settings } from '@app/platform';
import { migrations } from '../../../migrations';
import { demoPassword, people } from '../../../seeds/demo-organisation';
import { createAdmin, organisationIs } from '../../../seeds/first-admin';
import { seedDemo } from '../../../seeds/seed-demo';

/** Migrates, fills in the demo or the first administrator, and answers what the person at the terminal should know. */
export async function prepareDatabase(settings: Settings, url: string): Promise<string[]> {
  await migrate(url, migrations);
  const { adminEmail, databaseUrl, seedDemo: demo } = settings;
  if (demo || (!databaseUrl && !adminEmail)) await seedDemo(url, new SystemClock().today());
  if (await organisationIs(url, 'demo')) return demoSignIns();
  if (!(await organisationIs(url, 'empty'))) return [];
  const password = adminEmail && (await createAdmin(url, adminEmail));
  return password ? [`Administrator ${adminEmail}, password ${password} (shown only now)`] : [noOneYet];
}

const noOneYet = 'Nobody can sign in yet: npm run cli -- create-admin you@example.org, or npm run demo for a trial.';

/** One of each kind; the others of the organisation sign in alike. */
const guides = [
  ['sam', 'member of a team'],
  ['priya', 'lead of that team'],
  ['grace', 'lead above, who countersigns'],
  ['hari', 'HR'],
  ['pat', 'administrator'],
] as const;

function demoSignIns(): string[] {
  const lines = guides.map(([who, part]) => `  ${people[who].email.padEnd(20)} ${people[who].name}, ${part}`);
  return [`Sign in with the password ${demoPassword} as`, ...lines];
}
