import { givePassword as give } from '../../../seeds/given-password';
import { type Command, Misused, say, urlOf, withDatabase } from './command';

export const givePassword: Command = {
  name: 'give-password',
  takes: 'EMAIL',
  does: 'Gives somebody who works here a new password, prints it once and ends their sessions.',
  run: async ([email, ...more]) => {
    if (email === undefined || more.length > 0) {
      throw new Misused('Give one e-mail address: npm run cli -- give-password somebody@example.org');
    }
    const password = await withDatabase((settings) => give(urlOf(settings), email));
    if (password === undefined) {
      process.stderr.write(`Nobody who works here has the address ${email}: nothing was changed.\n`);
      return 1;
    }
    say(`${email.toLowerCase()}, password ${password} (shown only now)`);
    return 0;
  },
};
