import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Matches, ValidateBy, ValidateIf } from 'class-validator';

const FIGURE = '^-?\\d{1,12}(\\.\\d{1,4})?$';

/** A decimal number as text, so that 0.1 stays 0.1; null where there is none. */
export const IsFigure = () =>
  applyDecorators(
    ApiProperty({ type: String, pattern: FIGURE, nullable: true }),
    ValidateIf((_object, value) => value !== null),
    Matches(new RegExp(FIGURE), {
      message: 'write a figure as digits alone, such as 1500 or 12.5, with at most four after the point',
    }),
  );

/** A share of the whole in basis points: a whole number of hundredths of a per cent, from `min` on. */
export const IsWeight = ({ min }: { min: 0 | 1 }) =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: min, maximum: 10_000 }),
    ValidateBy({
      name: 'isWeight',
      validator: {
        validate: (weight: unknown) => Number.isInteger(weight) && Number(weight) >= min && Number(weight) <= 10_000,
        defaultMessage: () =>
          min === 0
            ? 'a weight goes from 0 % to 100 %, in steps of 0.01 %'
            : 'a key result weighs more than 0 % and at most 100 %, in steps of 0.01 %',
      },
    }),
  );
