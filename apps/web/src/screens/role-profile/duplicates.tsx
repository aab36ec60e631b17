import { Link } from '@tanstack/react-router';
import type { Preview } from '../../api/imports';
import { whereAlike } from './namesakes';
import { versionWords } from './states';
import { Where } from './where';

const why = { slug: 'the same address', title: 'the same title', content: 'the same content' } as const;

/** Versions that are there already and may be the same role, each as it stands today. */
export function Duplicates({ duplicates }: Pick<Preview, 'duplicates'>) {
  if (duplicates.length === 0) return null;
  const whereOf = whereAlike(duplicates);
  return (
    <div className="note">
      <p className="strong">
        {duplicates.some(({ by }) => by.includes('content')) ? 'You have this already:' : 'You have one like it:'}
      </p>
      <ul className="plain">
        {duplicates.map((one) => (
          <li key={one.versionId}>
            <Link
              to="/role-profiles/$profileId"
              params={{ profileId: one.profileId }}
              search={{ version: one.versionId }}
            >
              {one.title}
            </Link>
            <Where words={whereOf(one)} /> {versionWords(one)} · {one.by.map((same) => why[same]).join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
