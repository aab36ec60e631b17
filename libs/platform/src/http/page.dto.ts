import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const LARGEST_PAGE = 200;

/** `"12"` is twelve; `""`, `"1e3"` and `"true"` are not numbers, whatever JavaScript makes of them. */
const strictNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

const IsCount = ({ max, standard }: { max: number; standard: number }) =>
  applyDecorators(
    IsOptional(),
    Transform(({ value }) => strictNumber(value)),
    IsInt(),
    Min(1),
    Max(max),
    ApiProperty({ type: 'integer', required: false, minimum: 1, maximum: max, default: standard }),
  );

/** `?page=1&pageSize=50`; extend it with the filters of a list. */
export class PageQuery {
  @IsCount({ max: 1_000_000, standard: 1 })
  page: number = 1;

  @IsCount({ max: LARGEST_PAGE, standard: 50 })
  pageSize: number = 50;
}

/** What every list answers beside its `items`; a view class extends it so that the API document names the items. */
export abstract class PageView {
  @ApiProperty({ type: 'integer' })
  page!: number;

  @ApiProperty({ type: 'integer' })
  pageSize!: number;

  @ApiProperty({ type: 'integer', description: 'How many there are on all pages.' })
  total!: number;
}

export type Page<Item> = PageView & { items: Item[] };

/** For `limit $n offset $m`. */
export const offsetOf = ({ page, pageSize }: PageQuery): number => (page - 1) * pageSize;

/**
 * A page of rows that each carry the `total`. A page beyond the last has none to carry it, so the first row is asked
 * for it then.
 */
export async function pageOfRows<Row extends { readonly total: number }, Item>(
  query: PageQuery,
  rowsAt: (limit: number, offset: number) => Promise<Row[]>,
  present: (row: Row) => Item,
): Promise<Page<Item>> {
  const rows = await rowsAt(query.pageSize, offsetOf(query));
  const [first] = rows.length === 0 && query.page > 1 ? await rowsAt(1, 0) : rows;
  return pageOf(query, rows.map(present), first?.total ?? 0);
}

export const pageOf = <Item>({ page, pageSize }: PageQuery, items: Item[], total: number): Page<Item> => ({
  items,
  page,
  pageSize,
  total,
});
