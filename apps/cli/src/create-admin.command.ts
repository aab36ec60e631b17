import { createAdmin as create } from '../../../seeds/first-admin';
import { type Command, Misused, say, urlOf, withDatabase } from './command';

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

export const createAdmin: Command = {
  name: 'create-admin',
  takes: 'EMAIL',
  does: 'Makes an administrator and prints the password, once.',
  run: async ([email, ...more]) => {
    if (email === undefined || more.length > 0 || !ADDRESS.test(email)) {
      throw new Misused('Give one e-mail address: npm run cli -- create-admin you@example.org');
    }
    const password = await withDatabase((settings) => create(urlOf(settings), email));
    if (password === undefined) {
      process.stderr.write(`${email} belongs to somebody already: nothing was changed.\n`);
      return 1;
    }
    say(`Administrator ${email.toLowerCase()}, password ${password} (shown only now)`);
    return 0;
  },
};
