import { z } from 'zod';
import { durationPattern, durationWords } from './duration.ts';

/*
 * Every schema is of the written form. Parcours itself gives it texts only; editors and other programs, which read
 * YAML by its core schema, may give numbers and booleans for the same texts. The `error` of a schema is what was
 * expected there, in the words of a message.
 */

/** Any scalar, read as the text that stands there. */
export const text = z.union([z.string(), z.number(), z.boolean()], { error: 'text' });

export const duration = z.string({ error: durationWords }).regex(durationPattern, { error: durationWords });

export const flag = z.union([z.boolean(), z.enum(['true', 'false'])], { error: '`true` or `false`' });

/** An action that takes no value. */
export const yes = z.union([z.literal(true), z.literal('true')], { error: '`true`' });

export const count = z.union([z.int().min(0), z.string().regex(/^\d{1,6}$/)], { error: 'a whole number' });

/** A group of pairs, at least one, whose order counts. */
export function pairsOf<V extends z.ZodType>(value: V, expected: string) {
  return z.record(z.string(), value, { error: expected }).meta({ minProperties: 1 });
}

/** One or a list of them. */
export function oneOrMore<V extends z.ZodType>(value: V, expected: string) {
  return z.union([value, z.array(value).min(1, { error: expected })], { error: expected });
}

/**
 * A group with known keys. The error of an unknown key is the name of the level, by which the vocabulary finds what
 * was meant.
 */
export function group<S extends z.ZodRawShape>(level: Level, expected: string, shape: S) {
  return z.strictObject(shape, { error: (issue) => (issue.code === 'unrecognized_keys' ? level : expected) });
}

/** Where keys have a meaning of their own. */
export type Level =
  | 'journey'
  | 'step'
  | 'use'
  | 'repeat'
  | 'handler'
  | 'action'
  | 'condition'
  | 'locator'
  | 'scroll'
  | 'matches';
