import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { sentenceOf } from '../api/problem';
import { Skeleton } from './skeleton';

interface Props<Data> {
  readonly title: string;
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** A part of a page that loads, and fails, on its own. */
export function Widget<Data>({ title, query: { data, error, refetch }, children }: Props<Data>) {
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {data !== undefined ? (
        children(data)
      ) : error ? (
        <div className="note bad" role="alert">
          <p>{sentenceOf(error)}</p>
          <div>
            <button type="button" className="button quiet" onClick={() => void refetch()}>
              Try again
            </button>
          </div>
        </div>
      ) : (
        <Skeleton />
      )}
    </section>
  );
}
