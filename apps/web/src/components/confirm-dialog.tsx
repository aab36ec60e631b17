import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useOnce } from './once';
import { Refused } from './refused';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly confirm: string;
  readonly cancel?: string;
  readonly children: ReactNode;
  /** It cannot be confirmed: the sentence says why, and there is nothing left but to close. */
  readonly over?: string;
  /** While it runs the button says so; what it throws is shown and the dialog stays. */
  readonly onConfirm: () => Promise<void> | void;
  readonly onCancel: () => void;
}

/** The browser's own modal dialog: focus, Escape and the page behind are its business. */
export function ConfirmDialog(props: Props) {
  const { open, title, confirm, cancel = 'Not yet', children, over, onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
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
      setFailed(error);
    } finally {
      setBusy(false);
    }
  });
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={() => open && onCancel()}>
      {open && (
        <form
          className="stack"
          // What was refused is not what is typed now.
          onChange={() => setFailed(undefined)}
          onSubmit={(event) => {
            event.preventDefault();
            if (over === undefined) void go();
            else onCancel();
          }}
        >
          <h2 id={heading}>{title}</h2>
          {over === undefined ? (
            children
          ) : (
            <p className="note warn" role="alert">
              {over}
            </p>
          )}
          <Refused error={over === undefined ? failed : undefined} />
          <div className="row">
            {over === undefined && (
              <button type="submit" className="button" aria-disabled={busy}>
                {busy ? 'One moment…' : confirm}
              </button>
            )}
            <button type="button" className="button quiet" onClick={onCancel}>
              {over === undefined ? cancel : 'Close'}
            </button>
          </div>
        </form>
      )}
    </dialog>
  );
}
