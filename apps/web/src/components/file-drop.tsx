import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly onTooLarge: (message: string) => void;
  /** In bytes. */
  readonly most: number;
  readonly children?: ReactNode;
}

/** A file by choosing it or by dropping it: dragging is never the only way. */
export function FileDrop({ label, accept, onFile, onTooLarge, most, children }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    if (file.size > most) {
      onTooLarge(`${file.name} is larger than ${Math.round(most / 1024 / 1024)} MB. Is it the right file?`);
      return;
    }
    onFile(file);
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
        take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor={id} className="strong">
        {label}
      </label>
      <input id={id} type="file" accept={accept} onChange={({ currentTarget }) => take(currentTarget.files?.[0])} />
      {children}
    </div>
  );
}
