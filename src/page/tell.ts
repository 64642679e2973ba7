import { tellName } from '../model/wall.ts';
import type { PageRecord } from './protocol.ts';

/** The way records go to Node: at once, or gathered until the next frame, flush or farewell. */
export interface Tell {
  now(record: PageRecord): void;
  soon(record: PageRecord): void;
  flush(): void;
}

export function createTell(): Tell {
  let held: PageRecord[] = [];
  const send = (records: readonly PageRecord[]) => {
    if (records.length === 0) return;
    const binding = (globalThis as unknown as Record<string, ((text: string) => void) | undefined>)[tellName];
    binding?.(JSON.stringify(records));
  };
  const flush = () => {
    const records = held;
    held = [];
    send(records);
  };
  return {
    now: (record) => send([record]),
    soon: (record) => {
      held.push(record);
      if (held.length >= 50) flush();
    },
    flush,
  };
}
