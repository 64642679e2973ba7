import type { Rule } from '../model/rule.ts';
import ambiguousTarget from './ambiguous-target.ts';
import barrier from './barrier.ts';
import coveredTarget from './covered-target.ts';
import crowdedChoice from './crowded-choice.ts';
import crowdedTargets from './crowded-targets.ts';
import deadClick from './dead-click.ts';
import deadEnd from './dead-end.ts';
import extraPage from './extra-page.ts';
import failedRequest from './failed-request.ts';
import hiddenTarget from './hidden-target.ts';
import interruption from './interruption.ts';
import lateTarget from './late-target.ts';
import layoutShift from './layout-shift.ts';
import lockedZoom from './locked-zoom.ts';
import lowContrast from './low-contrast.ts';
import missingAutocomplete from './missing-autocomplete.ts';
import missingLabel from './missing-label.ts';
import movingTarget from './moving-target.ts';
import pageBarriers from './page-barriers.ts';
import scriptError from './script-error.ts';
import silentWait from './silent-wait.ts';
import slowLoad from './slow-load.ts';
import slowResponse from './slow-response.ts';
import smallTarget from './small-target.ts';
import unnamedTarget from './unnamed-target.ts';
import wrongKeyboard from './wrong-keyboard.ts';

/** The catalogue of friction, in the order in which it is told: does it keep pace, is the next move obvious, can every hand and eye do it. */
export const rules: readonly Rule[] = [
  slowLoad,
  slowResponse,
  silentWait,
  coveredTarget,
  lateTarget,
  movingTarget,
  layoutShift,
  failedRequest,
  scriptError,
  deadClick,
  interruption,
  hiddenTarget,
  ambiguousTarget,
  unnamedTarget,
  crowdedChoice,
  deadEnd,
  extraPage,
  smallTarget,
  crowdedTargets,
  missingAutocomplete,
  wrongKeyboard,
  missingLabel,
  lowContrast,
  lockedZoom,
  barrier,
  pageBarriers,
];

/** Ids that rules once had: never used again. */
export const retired: readonly string[] = [];

/** Version of the rules, constants and personas: what is judged under another one must be judged again before it is compared. */
export const ruleset = '1';
