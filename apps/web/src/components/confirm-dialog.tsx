import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { sentenceOf } from '../api/problem';
import { useOnce } from './once';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly cancel?: string;
  readonly children: ReactNode;
  /** While it runs the button says so; what it throws is shown and the dialog stays. */
  readonly onConfirm: () => Promise<void> | void;
  readonly onCancel: () => void;
}

/** The browser's own modal dialog: focus, Escape and the page behind are its business. */
export function ConfirmDialog({ open, title, confirm, cancel = 'Not yet', children, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
    setFailed(undefined);
  }, [open]);
  const go = useOnce(async () => {
    setBusy(true);
    setFailed(undefined);
    try {
      await onConfirm();
    } catch (error) {
      setFailed(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  });
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={() => open && onCancel()}>
      {open && (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void go();
          }}
        >
          <h2 id={heading}>{title}</h2>
          {children}
          {failed !== undefined && (
            <p className="note bad" role="alert">
              {failed}
            </p>
          )}
          <div className="row">
            <button type="submit" className="button" aria-disabled={busy}>
              {busy ? 'One moment…' : confirm}
            </button>
            <button type="button" className="button quiet" onClick={onCancel}>
              {cancel}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}
