import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onText: (text: string, name: string) => void;
  readonly onTooLarge: (message: string) => void;
  /** In bytes. */
  readonly most: number;
  readonly children?: ReactNode;
}

/** A file by choosing it or by dropping it: dragging is never the only way. */
export function FileDrop({ label, accept, onText, onTooLarge, most, children }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > most) {
      onTooLarge(`${file.name} is larger than ${Math.round(most / 1024)} KB. Is it the text of a profile?`);
      return;
    }
    onText(await file.text(), file.name);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id} className="strong">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
      />
      {children}
    </div>
  );
}
