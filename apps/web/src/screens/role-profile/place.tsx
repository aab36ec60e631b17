import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type Place as Filed, placeProfile, profileTree } from '../../api/browse';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Field, faultOf } from '../../components/field';
import { say } from '../../components/toasts';

interface Props {
  readonly profile: Filed & { readonly id: string; readonly title: string };
  readonly editable: boolean;
}

/** Where the profile stands in the tree: the way back into it, and for HR to file it anew. */
export function Place({ profile, editable }: Props) {
  const { family, role, level } = profile;
  return (
    <div className="row no-print">
      <nav aria-label="Where this profile is filed" className="grow">
        <ul className="plain crumbs">
          <li>
            <Link to="/role-profiles">Role profiles</Link>
          </li>
          {family !== null && (
            <li>
              <Link to="/role-profiles" search={{ family }}>
                {family}
              </Link>
            </li>
          )}
          {family !== null && role !== null && (
            <li>
              <Link to="/role-profiles" search={{ family, role }}>
                {role}
              </Link>
            </li>
          )}
          {level !== null && <li>{level}</li>}
        </ul>
      </nav>
      {editable && <FileButton profile={profile} />}
    </div>
  );
}

function FileButton({ profile }: { profile: Props['profile'] }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setAsking(true)}>
        {profile.family === null ? 'File it in a family' : 'File it elsewhere'}
      </button>
      {asking && <FileDialog profile={profile} onDone={() => setAsking(false)} />}
    </>
  );
}

function FileDialog({ profile, onDone }: { profile: Props['profile']; onDone: () => void }) {
  const id = useId();
  const { data: tree } = useQuery(profileTree);
  const [family, setFamily] = useState(profile.family ?? '');
  const [role, setRole] = useState(profile.role ?? '');
  const [level, setLevel] = useState(profile.level ?? '');
  const [refused, setRefused] = useState<unknown>();
  const roles = tree?.families.find(({ name }) => name === family.trim())?.roles ?? [];
  return (
    <ConfirmDialog
      open
      title={`Where does ${profile.title} belong?`}
      confirm="File it there"
      cancel="Leave it"
      onCancel={onDone}
      onConfirm={async () => {
        try {
          setRefused(undefined);
          await placeProfile(profile.id, { family: said(family), role: said(role), level: said(level) });
        } catch (error) {
          setRefused(error);
          throw error;
        }
        say(family.trim() === '' ? 'It stands in no family now.' : `Filed in ${family.trim()}.`);
        onDone();
      }}
    >
      <p className="muted">People browse by it. Choose a known name, or type a new one.</p>
      <Field
        label="Family"
        hint="A profession, such as the heading of a framework."
        list={`${id}-families`}
        autoComplete="off"
        maxLength={200}
        value={family}
        fault={faultOf(refused, 'family')}
        onChange={({ currentTarget }) => setFamily(currentTarget.value)}
      />
      <datalist id={`${id}-families`}>
        {tree?.families.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field
        label="Role"
        hint="What its levels have in common."
        list={`${id}-roles`}
        autoComplete="off"
        maxLength={200}
        value={role}
        fault={faultOf(refused, 'role')}
        onChange={({ currentTarget }) => setRole(currentTarget.value)}
      />
      <datalist id={`${id}-roles`}>
        {roles.map(({ name }) => name !== null && <option key={name} value={name} />)}
      </datalist>
      <Field
        label="Level of the role"
        hint="Such as Senior or Lead, if the role has several."
        autoComplete="off"
        maxLength={200}
        value={level}
        fault={faultOf(refused, 'level')}
        onChange={({ currentTarget }) => setLevel(currentTarget.value)}
      />
    </ConfirmDialog>
  );
}

const said = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());
