import { z } from 'zod';
import { record } from './record.ts';

/** What kind of value a field holds, for whoever asks a person for one. */
export type ValueKind =
  'text' | 'number' | 'percent' | 'integer' | 'date' | 'flag' | 'years' | 'target' | 'choice';

/** What the contract says of the field at a path. */
export interface ValueAt {
  readonly kind: ValueKind;
  /** The values that a choice has. */
  readonly choices: readonly string[];
  /** Whether the field may be null: not stated. */
  readonly nullable: boolean;
  /** Whether a value is one that the field can hold. */
  readonly holds: (value: unknown) => boolean;
}

/** The field at a path such as `objectives[3].indicators[0].weight`; null where the contract has none. */
export function valueAt(path: string): ValueAt | null {
  let node: z.ZodType = record;
  let nullable = false;
  for (const step of path.match(/[^.[\]]+/g) ?? []) {
    const { inner } = unwrapped(node);
    const next: z.ZodType | undefined =
      inner instanceof z.ZodArray
        ? (inner.element as z.ZodType)
        : inner instanceof z.ZodObject && Object.hasOwn(inner.shape, step)
          ? (inner.shape as Readonly<Record<string, z.ZodType>>)[step]
          : undefined;
    if (next === undefined || inner instanceof z.ZodArray !== /^\d+$/.test(step)) return null;
    nullable = unwrapped(next).nullable;
    node = next;
  }
  const { inner } = unwrapped(node);
  if (!(inner instanceof z.ZodObject)) return null;
  const shape = inner.shape as Readonly<Record<string, z.ZodType>>;
  if (shape['value'] === undefined || shape['confidence'] === undefined) return null;
  const value = unwrapped(shape['value']).inner;
  return {
    kind: kindOf(value, path),
    choices: value instanceof z.ZodEnum ? (value.options as string[]) : [],
    nullable,
    holds: (given) => value.safeParse(given).success,
  };
}

function unwrapped(node: z.ZodType): { readonly inner: z.ZodType; readonly nullable: boolean } {
  let inner = node;
  let nullable = false;
  while (inner instanceof z.ZodNullable || inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) {
    if (inner instanceof z.ZodNullable) nullable = true;
    inner = inner.unwrap() as z.ZodType;
  }
  return { inner, nullable };
}

const PERCENTS = /(?:weight|percent|degree|total)$/;

function kindOf(value: z.ZodType, path: string): ValueKind {
  if (value instanceof z.ZodEnum) return 'choice';
  if (value instanceof z.ZodISODate) return 'date';
  if (value instanceof z.ZodBoolean) return 'flag';
  if (value instanceof z.ZodArray) return 'years';
  if (value instanceof z.ZodObject) return 'target';
  if (!(value instanceof z.ZodNumber)) return 'text';
  return PERCENTS.test(path) ? 'percent' : value.format === 'safeint' ? 'integer' : 'number';
}
