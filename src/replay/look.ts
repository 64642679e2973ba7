import type { ActionObservation } from '../model/action-observation.ts';
import type { Step } from '../model/journey.ts';
import type { Plan } from './act.ts';
import { arrive } from './arrival.ts';
import { missed } from './excuse.ts';
import { overlaysNow } from './overlays.ts';
import { reachGoal } from './reach.ts';
import type { Traveller } from './traveller.ts';

/** A step in which the customer only looks: the site may still be at work for what was done before. */
export async function look(traveller: Traveller, step: Step, next: Plan['next']): Promise<ActionObservation> {
  const { tab, originAt } = traveller;
  const startAt = Date.now();
  traveller.count += 1;
  const id = `${traveller.count}`;
  await tab.begin({ id, expect: step.expect, next });
  const state = await reachGoal(traveller, id, { at: startAt + step.timeoutMs }, step.timeoutMs);
  if (state.heldAt === null) throw await missed(traveller, step.expect, state.missing, step.timeoutMs);
  const left = await overlaysNow(traveller, null);
  const arrival = await arrive(traveller);
  await tab.rest();
  traveller.watch = id;
  return {
    kind: 'look',
    source: step.expect.map(({ source }) => source).join(', '),
    goal: step.expect.map(({ source }) => source).join(', '),
    inputAt: startAt - originAt,
    presses: 0,
    ledger: [],
    actionableAt: null,
    goalReadyAt: state.heldBefore ? startAt - originAt : state.heldAt - originAt,
    heldBefore: state.heldBefore,
    feedbackAt: null,
    interaction: null,
    softNavigation: false,
    effects: { mutations: 0, requests: 0, navigations: 0, paints: 0, reactions: [] },
    overlays: { before: left, after: left },
    arrival,
    longTasks: [],
    keyCount: 0,
    scrolledPx: 0,
  };
}
