import type { Constant } from '../../../src/model/constant.ts';
import { code } from './markdown.ts';

/** The columns of `constantRow`. */
export const constantColumns = ['Constant', 'Value', 'Range', 'Unit', 'Grade', 'Source'] as const;

export function constantRow(name: string, { value, low, high, unit, grade, source }: Constant): readonly string[] {
  return [code(name), String(value), `${low} to ${high}`, unit, grade, source];
}
