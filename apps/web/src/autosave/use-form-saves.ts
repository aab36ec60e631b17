import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Autosave } from './autosave';
import type { Snapshot } from './saving';
import { FormSaves, type Overall } from './form-saves';

export const useSnapshot = (autosave: Autosave): Snapshot =>
  useSyncExternalStore(autosave.subscribe, autosave.snapshot);

export const useOverall = (form: FormSaves): Overall => useSyncExternalStore(form.subscribe, form.overall);

/** Keeps the form saved for as long as the screen is up; the page may be closed, hidden or back on line at any moment. */
export function useFormSaves(build: () => FormSaves): FormSaves {
  const [form] = useState(build);
  useEffect(() => form.start(), [form]);
  useEffect(() => {
    const onHidden = () => (document.visibilityState === 'hidden' ? form.flush() : form.saveAll());
    const onOnline = () => form.saveAll();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (form.overall().state !== 'saved') event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', onOnline);
    window.addEventListener('focus', onOnline);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onOnline);
      window.removeEventListener('focus', onOnline);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [form]);
  return form;
}
