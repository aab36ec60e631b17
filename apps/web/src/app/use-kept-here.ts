import { getRouteApi } from '@tanstack/react-router';
import { type KeptForm, useKept } from '../autosave/use-kept';

const inside = getRouteApi('/inside');

/** What is typed into a dialog, kept on the device for whoever is signed in until it is sent: closing loses nothing. */
export const useKeptHere = <Value extends object>(place: string, start: Value): KeptForm<Value> =>
  useKept(inside.useRouteContext().drafts, place, start);
