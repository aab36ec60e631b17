import { migrate } from '@app/platform';
import { migrations } from '../../../migrations';
import { type Command, say, urlOf, withDatabase } from './command';

export const migrateDatabase: Command = {
  name: 'migrate',
  takes: '',
  does: 'Brings the database up to this version. The server does it too when it starts.',
  run: () =>
    withDatabase(async (settings) => {
      const count = await migrate(urlOf(settings), migrations);
      say(count === 0 ? 'The database is up to date.' : `Ran ${count} migration${count === 1 ? '' : 's'}.`);
      return 0;
    }, false),
};
