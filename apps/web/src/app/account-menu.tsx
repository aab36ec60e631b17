import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { sentenceOf } from '../api/problem';
import { type Session, signOut } from '../api/session';
import type { Drafts } from '../autosave/drafts';
import { anythingUnsaved } from '../autosave/form-saves';
import { ConfirmDialog } from '../components/confirm-dialog';
import { DropDown } from '../components/drop-down';
import { Choice } from '../components/scale-input';
import { say } from '../components/toasts';
import { chooseTextSize, chooseTheme, textSizeNow, textSizes, themeNow, themes } from './preferences';

const themeNames = { system: 'As the device', light: 'Light', dark: 'Dark' };
const sizeNames = { normal: 'Normal', large: 'Large', largest: 'Largest' };

export function AccountMenu({ session, drafts }: { session: Session; drafts: Drafts }) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [theme, setTheme] = useState(themeNow);
  const [size, setSize] = useState(textSizeNow);

  const leave = async () => {
    try {
      await signOut(drafts);
      await router.navigate({ to: '/sign-in' });
    } catch (error) {
      say(`You are still signed in. ${sentenceOf(error)}`);
    }
  };
  /** Also for what lies on the device since an earlier page or window, such as an import that was begun. */
  const askOrLeave = async () => {
    if (anythingUnsaved() || (await drafts.any())) setAsking(true);
    else await leave();
  };
  return (
    <>
      <DropDown label={initialsOf(session.name)} name={`Account of ${session.name}`}>
        <div className="stack">
          <p className="strong">{session.name}</p>
          <Choice
            legend="Appearance"
            value={theme}
            options={themes.map((value) => ({ value, name: themeNames[value] }))}
            onChange={(value) => {
              chooseTheme(value);
              setTheme(value);
            }}
          />
          <Choice
            legend="Text size"
            value={size}
            options={textSizes.map((value) => ({ value, name: sizeNames[value] }))}
            onChange={(value) => {
              chooseTextSize(value);
              setSize(value);
            }}
          />
          <hr />
          <button type="button" className="button quiet" onClick={() => void askOrLeave()}>
            Sign out
          </button>
        </div>
      </DropDown>
      <ConfirmDialog
        open={asking}
        title="Some of what you typed is not saved yet"
        confirm="Sign out and lose it"
        cancel="Stay signed in"
        onCancel={() => setAsking(false)}
        onConfirm={leave}
      >
        <p>
          Signing out takes it off this device. To keep it, stay until the page says “Saved”, and send or keep as a
          draft what you have begun.
        </p>
      </ConfirmDialog>
    </>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map(([letter]) => letter ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();
