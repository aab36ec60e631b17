import { SystemClock } from '@app/kernel';
import { demoPassword } from '../../../seeds/demo-organisation';
import { seedDemo } from '../../../seeds/seed-demo';
import { type Command, say, urlOf, withDatabase } from './command';

export const fillWithDemo: Command = {
  name: 'seed-demo',
  takes: '',
  does: 'Fills an empty database with a small organisation to try things on.',
  run: () =>
    withDatabase(async (settings) => {
      const filled = await seedDemo(urlOf(settings), new SystemClock().today());
      if (filled) say(`The demo is there. Everybody signs in with ${demoPassword}.`);
      else say('There are people in this database already: nothing was changed.');
      return 0;
    }),
};
